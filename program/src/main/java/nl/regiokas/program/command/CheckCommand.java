package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.output.Provenance;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.report.Words;
import nl.regiokas.program.rta.RtaPart;
import nl.regiokas.program.settlement.GoingOn;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.scheme.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a folder, checks it, and reports what would be settled; or checks that an output folder is complete. */
@Command(
        name = "check",
        customSynopsis = "regiokas check <folder> [options]",
        usageHelpWidth = 80,
        description = {
            "Reads and checks everything in a folder, reports every fault at once, and says what would be settled if there is none."
                    + " Nothing is written.",
            "Of an output folder it checks that every file is there as it was written, by the hashes of provenance.json."
        },
        footer = {"", "Examples:", "  regiokas check examples/scenarios/groningen-2018"})
public final class CheckCommand implements Callable<Integer> {

    /** The commands whose files are meant to be changed. */
    /** What a plan is read from, next to the scheme. */
    private static final ImmutableSet<Table<?>> OF_PLANS = ImmutableSet.of(
            RegionTables.MUNICIPALITIES,
            RegionTables.REORGANISATIONS,
            RegionTables.BUDGETS,
            RegionTables.PLAN,
            RegionTables.DECISIONS);

    private static final ImmutableSet<String> OF_REGIONS =
            ImmutableSet.of(RegionContents.COMMAND, ConvertCommand.NAME, InitCommand.NAME);

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Mixin
    private GoingOn goingOn = new GoingOn();

    private CheckCommand() {}

    @Override
    public Integer call() {
        Path folder = arguments.folder();
        InputFaults faults = new InputFaults();
        boolean isRta = new RtaPart().isAskedBy(folder);
        boolean isRegion = RegionReader.isRegion(folder);
        if (!isRta && !isRegion && Files.exists(folder.resolve(Provenance.FILE))) {
            return checkOutput(folder);
        }
        Provenance.read(folder, faults)
                .ifPresent(stated -> stated.check(folder, command -> !OF_REGIONS.contains(command), faults));
        if (!isRta && !isRegion) {
            ProgramFault.addNoScenario(folder, faults);
        }
        Optional<RegionInput> input = isRegion
                ? arguments.read(ImmutableList.of(), faults).flatMap(inputs -> goingOn.applied(inputs.get(0), faults))
                : Optional.empty();
        if (isRta) {
            new RtaPart().run(folder, arguments.languages(), faults);
        }
        Optional<SettledRegion> region = input.flatMap(read -> SettledRegion.of(read, PaymentWay.CASHIER, faults));
        if (isRegion && PlanRegion.isPlanned(folder)) {
            checkPlan(folder, faults);
        }
        arguments.report(faults);
        faults.throwIfAny();
        arguments.print(Paragraph.of(text("check.sound", arguments.title())));
        arguments.print(Paragraph.all(Finished.band(arguments.language(), arguments)));
        if (isRta) {
            arguments.print(Paragraph.of(text("check.rta")));
        }
        region.ifPresent(this::report);
        return 0;
    }

    /**
     * What the command plan refuses of a plan that is given, unless its files are refused already; its notices are for that
     * command.
     */
    private void checkPlan(Path folder, InputFaults faults) {
        if (OF_PLANS.stream().allMatch(table -> RegionFolder.isSound(table, faults))) {
            InputFaults own = new InputFaults();
            PlanRegion.read(
                    folder, Models.types(), HistoricPlan.MOST_YEARS, ImmutableMap.of(), arguments.reading(), own);
            boolean isSchemeSound = !faults.areIn(RegionReader.SCHEME);
            own.faults().stream()
                    .filter(fault -> isSchemeSound || !fault.place().says(Place.FILE, RegionReader.SCHEME))
                    .forEach(fault -> faults.add(RegionReader.SCHEME, 0, RefusalException.of(fault)));
        }
    }

    private int checkOutput(Path folder) {
        InputFaults faults = new InputFaults();
        Provenance.check(folder, faults);
        Provenance.read(folder, new InputFaults()).ifPresent(stated -> stated.reportOthers(folder, faults));
        arguments.report(faults);
        faults.throwIfAny();
        long files = Provenance.read(folder, faults).orElseThrow().commands().values().stream()
                .mapToLong(byName -> byName.size())
                .sum();
        arguments.print(Paragraph.of(text("check.output", arguments.title(), files)));
        return 0;
    }

    private String text(String key, Object... values) {
        return arguments.language().text(key, values);
    }

    private void report(SettledRegion region) {
        RegionInput input = region.input();
        Words words = Words.of(arguments.language(), input);
        arguments.print(Paragraph.of(text(
                "check.years",
                Integer.toString(region.settlement().settledYears().firstYear()),
                Integer.toString(input.scheme().lastYear()),
                words.takingPart(region.settlement()))));
        arguments.print("\n" + scopes(input) + "\n");
        arguments.print(ControlText.of(input, arguments.language()));
        if (!input.closings().isEmpty()) {
            arguments.print(Paragraph.of(text(
                    "check.closings",
                    input.closings().stream()
                            .map(known -> known.closing().day().toString())
                            .collect(Collectors.joining(", ")))));
        }
        if (!input.published().isEmpty()) {
            arguments.print(
                    Paragraph.of(text("check.published", input.published().size())));
        }
        words.notes(region.settlement()).forEach(note -> arguments.print(Paragraph.of(note)));
        arguments.print(Paragraph.of(text("check.next")));
    }

    private String scopes(RegionInput input) {
        Language language = arguments.language();
        Words words = Words.of(language, input);
        TextTable table = new TextTable(
                3,
                ImmutableList.of(
                        language.text("check.scope"),
                        language.text("check.model"),
                        language.text("check.span"),
                        language.text("check.products")));
        for (Scope scope : input.scheme().scopes()) {
            int first = Math.max(input.scheme().firstYear(scope), input.scheme().firstYear());
            int last = Math.min(
                    scope.until().orElse(Integer.MAX_VALUE), input.scheme().lastYear());
            table.row(ImmutableList.of(
                    scope.name(),
                    scope.model().byYear().values().stream()
                            .map(words::model)
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    first + "-" + last,
                    Long.toString(input.facts().catalogue().products().stream()
                            .filter(product -> input.scheme()
                                    .scopeOf(product, first)
                                    .filter(scope::equals)
                                    .isPresent())
                            .count())));
        }
        return table.text();
    }
}
