package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.page.IncentivePage;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.StandingWeights;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.IncentiveReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.IncentiveCalculator;
import nl.regiokas.settlement.incentive.PerversePair;
import nl.regiokas.settlement.incentive.Trajectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who pays when a municipality uses more. */
@Command(
        name = "incentive",
        customSynopsis = "regiokas incentive <folder> --product <code> [options]",
        usageHelpWidth = 80,
        description = {
            "Settles the folder again with extra use by one municipality after another, and shows which part of the"
                    + " extra cost the municipality bears itself, which the others, and which the funds.",
            "With other choices (--or) it lists the pairs in which the dearer one costs the municipality less.",
            "Nothing is written unless an output folder is given: then incentive.csv and report.html, with other choices"
                    + " also incentive-pairs.csv."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas incentive examples/scenarios/groningen-2018 --product 43A01 \\",
            "      --extra 10000 --year 2019",
            "  regiokas incentive examples/scenarios/groningen-2018 --product 43A01 \\",
            "      --extra 40000 --or 45A01=12000"
        })
public final class IncentiveCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Mixin
    private ChoiceArguments choices = new ChoiceArguments();

    @Option(names = "--year", paramLabel = "<year>", description = "the year of the extra use (default: the last)")
    private @Nullable Integer year;

    @Option(
            names = "--output",
            paramLabel = "<output folder>",
            description = "where incentive.csv and report.html are written")
    private @Nullable Path output;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private ShownRows shown = new ShownRows();

    @Mixin
    private PageDate date = new PageDate();

    private IncentiveCommand() {}

    @Override
    public Integer call() throws IOException {
        RegionInput input = arguments.inputs(ImmutableList.of()).get(0);
        ImmutableList<Trajectory> given = choices.choices();
        IncentiveCalculator calculator = calculator(input);
        ImmutableList<MunicipalityCode> municipalities = municipalities(input);
        ImmutableList<Incentive> incentives = input.placing(() -> municipalities.stream()
                .map(code ->
                        calculator.incentive(code, choices.product(), asked(input), Euro.ofCents(choices.extraCents())))
                .collect(ImmutableList.toImmutableList()));
        Optional<ImmutableList<PerversePair>> pairs =
                input.placing(() -> pairs(calculator, municipalities, asked(input), given));
        return Finished.report(
                opening(input),
                outcome(input, incentives, pairs),
                Optional.ofNullable(output),
                Optional.of(date.or(Subs.day(input))),
                csv,
                arguments);
    }

    private Opening opening(RegionInput input) {
        Words words = Words.of(arguments.language(), input);
        return new Opening(arguments.titled(words.text("h1.incentive")), sub(input, words));
    }

    private String sub(RegionInput input, Words words) {
        return Subs.incentive(input, choices.product(), choices.extraCents(), asked(input), words);
    }

    private Outcome outcome(
            RegionInput input, ImmutableList<Incentive> incentives, Optional<ImmutableList<PerversePair>> pairs) {
        Language language = arguments.language();
        Words pages = Words.of(arguments.pages(), input);
        return new Outcome(
                        new Head(
                                pages.text("h1.incentive"),
                                pages.band(Status.of(input.scheme())),
                                arguments.title(),
                                sub(input, pages),
                                ImmutableList.of()),
                        new IncentivePage(shown, Words.of(language, input), language).text(incentives, pairs)
                                + "\n"
                                + ControlText.of(input, language),
                        IncentiveFiles.of(incentives, pairs),
                        new IncentiveReport(incentives, pairs, pages).sections())
                .named(CodeNames.of(pages).with(input.facts().catalogue()).table());
    }

    private int asked(RegionInput input) {
        return year == null ? input.scheme().lastYear() : year;
    }

    private static IncentiveCalculator calculator(RegionInput input) {
        StandingWeights.refuse("incentive", input);
        return IncentiveCalculator.of(input.scheme(), input.facts(), input.opening());
    }

    private ImmutableList<MunicipalityCode> municipalities(RegionInput input) {
        return input
                .placing(() -> Settlement.of(input.scheme(), input.facts(), input.opening()))
                .year(asked(input))
                .books()
                .positions()
                .stream()
                .map(Position::party)
                .flatMap(party -> party.municipality().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The pairs of all municipalities, or nothing if there is nothing to choose from. */
    private Optional<ImmutableList<PerversePair>> pairs(
            IncentiveCalculator calculator,
            ImmutableList<MunicipalityCode> municipalities,
            int asked,
            ImmutableList<Trajectory> given) {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(municipalities.stream()
                        .flatMap(code -> calculator.perversePairs(code, asked, given).stream())
                        .collect(ImmutableList.toImmutableList()));
    }
}
