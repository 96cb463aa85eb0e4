package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.monitor.MonitorRegion;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.rta.RtaPart;
import nl.regiokas.program.settlement.GoingOn;
import nl.regiokas.program.settlement.PaymentArgument;
import nl.regiokas.settlement.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how the amounts of a municipality in a year came about: settlement and RTA table. */
@Command(
        name = "explain",
        customSynopsis = "regiokas explain <folder> --year <year> --municipality <code> [options]",
        usageHelpWidth = 80,
        description = {
            "Prints how what a municipality has to settle in a year came about: every charge by which rule, from what,"
                    + " with which weight, and who got the odd cent; then its own cost and its payments.",
            "In a folder with an RTA table of that year: how the cells of the municipality came about; with plan.csv: how"
                    + " the parts of its purchase plan did.",
            "Nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas explain examples/scenarios/groningen-2018 --year 2019 \\",
            "      --municipality 0003",
            "  regiokas explain examples/scenarios/bmwe-2015 --year 2015 \\",
            "      --municipality 0005 --locale nl",
            "  regiokas explain examples/scenarios/bmwe-budgets-2015 --year 2015 \\",
            "      --municipality 0005 --until 2015-09-30"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Option(names = "--year", required = true, paramLabel = "<year>", description = "the settled year")
    private int year;

    @Option(
            names = "--municipality",
            paramLabel = "<code>",
            description = "the municipality's code, such as 0003, or its name")
    private @Nullable String municipality;

    @Option(
            names = "--provider",
            paramLabel = "<code>",
            description =
                    "in the place of a municipality: the code of a provider, in a folder with provider-budgets.csv")
    private @Nullable String provider;

    @Option(
            names = "--until",
            paramLabel = "<date>",
            converter = MonitorArguments.Day.class,
            description = "also how the forecast of this day came about, such as 2020-09-30")
    private @Nullable LocalDate until;

    @Mixin
    private MonitorArguments monitoring = new MonitorArguments();

    @Mixin
    private PaymentArgument payments = new PaymentArgument();

    @Mixin
    private GoingOn goingOn = new GoingOn();

    private ExplainCommand() {}

    @Override
    public Integer call() {
        Faults.require(
                municipality != null || provider != null, ProgramFault.ARGUMENT_MISSING, "--municipality <code>");
        String text = provider == null ? ofMunicipality(String.valueOf(municipality)) : ofProvider(provider);
        arguments.out().print(text);
        return 0;
    }

    private String ofMunicipality(String code) {
        Path folder = arguments.folder();
        boolean isBudgeted = new RtaPart().isAskedBy(folder);
        boolean isPlanned = PlanRegion.isPlanned(folder);
        boolean isOther = isPlanned || until != null;
        boolean isSettled =
                RegionReader.hasScheme(folder) || (!isOther && (!isBudgeted || RegionReader.isRegion(folder)));
        InputFaults faults = new InputFaults();
        Optional<RegionInput> input = isSettled
                ? arguments.read(ImmutableList.of(), faults).flatMap(inputs -> goingOn.applied(inputs.get(0), faults))
                : Optional.empty();
        Optional<RtaBudget> budget = isBudgeted ? RtaBudget.read(folder, faults) : Optional.empty();
        Optional<PlanRegion> plan = isPlanned
                ? PlanRegion.read(folder, Models.types(), 1, ImmutableMap.of(), arguments.reading(), faults)
                : Optional.empty();
        Optional<MonitorRegion> monitor = Optional.ofNullable(until)
                .flatMap(day -> MonitorRegion.read(
                        folder,
                        Models.types(),
                        day,
                        monitoring.options(arguments.language().locale()),
                        arguments.reading(),
                        faults));
        arguments.report(faults);
        faults.throwIfAny();
        String text = new Story(
                        input, budget, new BudgetStory(plan, monitor), payments.way(), arguments.language(), status())
                .text(year, code);
        return text + input.map(this::control).orElse("");
    }

    private String status() {
        return Paragraph.all(Finished.band(arguments.language(), arguments));
    }

    private String control(RegionInput input) {
        return "\n" + ControlText.of(input, arguments.language());
    }

    /** An unknown code that is near a known one; of any other nothing is to be explained. */
    private static void requireProvider(String code, Set<String> known) {
        Optional<String> near = Nearest.near(code, known).filter(one -> !known.contains(code));
        if (near.isPresent()) {
            throw RefusalException.of(ProgramFault.PROVIDER_ABSENT, known, code, near.get());
        }
    }

    private String ofProvider(String code) {
        ProviderRegion region =
                arguments.read(faults -> ProviderRegion.read(arguments.folder(), arguments.reading(), faults));
        requireProvider(code, region.settlement().providers().keySet());
        String name = Optional.ofNullable(region.settlement().providers().get(code))
                .map(one -> one.name() + " (" + code + ")")
                .orElse(code);
        return new Story(
                        Optional.empty(),
                        Optional.empty(),
                        new BudgetStory(Optional.empty(), Optional.empty()),
                        payments.way(),
                        arguments.language(),
                        status())
                .ofProvider(year, code, name, BudgetStory.of(region, year, code));
    }
}
