package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.budgeting.cooperation.CooperationModel;
import nl.regiokas.budgeting.cooperation.PurchaseComposition;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.exchange.plan.PurchasePlanFile;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.output.GivenDate;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.page.PlanPage;
import nl.regiokas.program.plan.Cooperation;
import nl.regiokas.program.plan.OrganisationShare;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.PlanReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Splits the budgets of municipalities into the scopes under solidarity and their own part. */
@Command(
        name = "plan",
        customSynopsis = "regiokas plan <folder> [<output folder>] [options]",
        usageHelpWidth = 80,
        description = {
            "Splits each municipality's budget into what is under solidarity, by the scopes of scheme.json, and its own"
                    + " part: by plan.csv, or by the cost of the years before.",
            "Nothing is written unless an output folder is given: then purchase-plan.csv and report.html."
        },
        footer = {
            "",
            "Example:",
            "  regiokas plan examples/scenarios/bmwe-budgets-2015 target/bmwe \\",
            "      --organisation 1.4"
        })
public final class PlanCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1", arity = "0..1", paramLabel = "<output folder>", description = "where files are written")
    private @Nullable Path output;

    @Option(
            names = "--history",
            paramLabel = "<years>",
            defaultValue = "3",
            description = "how many years before are looked at if there is no plan.csv (default: 3)")
    private int history;

    @Option(
            names = "--model",
            paramLabel = "<number>",
            description =
                    "1, 2 or 3: the scopes are the parts that are bought together under that model of cooperation, in a"
                            + " folder without scheme.json")
    private @Nullable Integer model;

    @Option(
            names = "--organisation",
            paramLabel = "<percent>",
            description = "the share of all budgets that the buying organisation costs, such as 1.4")
    private @Nullable String organisation;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private ShownRows shown = new ShownRows();

    @Mixin
    private GivenDate date = new GivenDate();

    private PlanCommand() {}

    @Override
    public Integer call() throws IOException {
        Faults.require(
                history >= 1 && history <= HistoricPlan.MOST_YEARS,
                ProgramFault.HISTORY_ABSENT,
                HistoricPlan.MOST_YEARS,
                history);
        Optional<OrganisationShare> share = Optional.ofNullable(organisation)
                .map(text -> PercentArgument.of(text, arguments.language().locale()))
                .map(OrganisationShare::new);
        Optional<Cooperation> cooperation = cooperation();
        PlanRegion region = arguments.read(faults -> PlanRegion.read(
                arguments.folder(),
                Models.types(),
                history,
                cooperation.map(one -> one.split().jointScopes()).orElse(ImmutableMap.of()),
                arguments.reading(),
                faults));
        return Finished.report(
                opening(region),
                outcome(region, share, cooperation),
                Optional.ofNullable(output),
                date.day(),
                csv,
                arguments);
    }

    private Opening opening(PlanRegion region) {
        Language language = arguments.language();
        return new Opening(language.text("plan.h1", arguments.region()), sub(region, language));
    }

    private Outcome outcome(PlanRegion region, Optional<OrganisationShare> share, Optional<Cooperation> cooperation) {
        Language language = arguments.pages();
        Words words = Words.named(language, region.names());
        return new Outcome(
                        new Head(
                                language.text("plan.h1", arguments.title()),
                                region.scheme()
                                        .map(scheme -> words.band(Status.of(scheme)))
                                        .orElse(ImmutableList.of()),
                                arguments.title(),
                                sub(region, language),
                                ImmutableList.of()),
                        new PlanPage(region, share, cooperation, shown, arguments.language()).text(),
                        PurchasePlanFile.of(region.plans()),
                        new PlanReport(region, share, cooperation, words).sections())
                .named(CodeNames.of(words)
                        .with("scope", ImmutableMap.of(PurchasePlan.OWN, language.text("plan.own")))
                        .with(
                                "scope",
                                cooperation.map(one -> one.names(language)).orElse(ImmutableMap.of()))
                        .table());
    }

    private static String sub(PlanRegion region, Language language) {
        IntSummaryStatistics years =
                region.plans().stream().mapToInt(PurchasePlan::year).summaryStatistics();
        return language.text(
                "plan.sub",
                Words.named(language, region.names()).years(years.getMin(), years.getMax()),
                region.names().size());
    }

    /** The chosen model of cooperation. */
    private Optional<Cooperation> cooperation() {
        if (model == null) {
            return Optional.empty();
        }
        int number = model;
        ImmutableList<CooperationModel> known = CooperationModel.groningen();
        CooperationModel asked = known.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> RefusalException.of(
                        ProgramFault.COOPERATION_UNKNOWN,
                        known.stream()
                                .map(one -> Integer.toString(one.number()))
                                .collect(ImmutableList.toImmutableList()),
                        Integer.toString(number)));
        if (RegionReader.hasScheme(arguments.folder())) {
            throw RefusalException.of(ProgramFault.COOPERATION_BESIDE_SCHEME, Integer.toString(number));
        }
        return Optional.of(new Cooperation(asked, PurchaseComposition.groningen2016()));
    }
}
