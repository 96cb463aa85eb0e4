package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.page.RiskPage;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.StandingWeights;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.RiskReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Simulates what schemes charge when cost is uncertain. */
@Command(
        name = "risk",
        customSynopsis = "regiokas risk <folder> [--with <scheme.json>...] [options]",
        usageHelpWidth = 80,
        description = {
            "Draws the cost of the scheme's years again and again, as the years before lead one to expect, settles every"
                    + " draw and shows how the charges of each municipality swing.",
            "Every scheme is settled on the same draws; the same seed gives the same result.",
            "Municipalities must stay as they are in the drawn years: after a reorganisation draw from its year on.",
            "Nothing is written unless an output folder is given: then risk.csv and report.html."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas risk examples/scenarios/groningen-2018 --drawn-from 2019",
            "  regiokas risk examples/scenarios/groningen-2018 --drawn-from 2019 \\",
            "      --draws 2000 --seed 7 --with examples/schemes/flat-tax.json --locale nl"
        })
public final class RiskCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Option(
            names = "--with",
            arity = "1..*",
            paramLabel = "<scheme.json>",
            description = "another scheme for the same facts; may be given more than once")
    private List<Path> others = new ArrayList<>();

    @Option(
            names = "--draws",
            paramLabel = "<number>",
            defaultValue = "10000",
            description = "how often the years are drawn (default: 10000)")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            defaultValue = "1",
            description = "decides all draws (default: 1)")
    private long seed;

    @Option(
            names = "--drawn-from",
            paramLabel = "<year>",
            description =
                    "the first year that is drawn; those before it are settled on the usage (default: the scheme's first)")
    private @Nullable Integer drawnFrom;

    @Option(
            names = "--output",
            paramLabel = "<output folder>",
            description = "where risk.csv and report.html are written")
    private @Nullable Path output;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private ShownRows shown = new ShownRows();

    @Mixin
    private PageDate date = new PageDate();

    private RiskCommand() {}

    @Override
    public Integer call() throws IOException {
        ImmutableList<RegionInput> inputs = arguments.inputs(others);
        RiskResult result = result(inputs);
        return Finished.report(
                opening(inputs, result),
                outcome(inputs, result),
                Optional.ofNullable(output),
                Optional.of(date.or(Subs.day(inputs.get(0)))),
                csv,
                arguments);
    }

    private Opening opening(ImmutableList<RegionInput> inputs, RiskResult result) {
        Words words = Words.of(arguments.language(), inputs.get(0));
        return new Opening(
                arguments.titled(words.text("h1.risk")), Subs.risk(inputs, result, words), notices(words, result));
    }

    private Outcome outcome(ImmutableList<RegionInput> inputs, RiskResult result) {
        RegionInput own = inputs.get(0);
        Optional<Integer> from = Optional.ofNullable(drawnFrom);
        Language language = arguments.language();
        Words pages = Words.of(arguments.pages(), own);
        return new Outcome(
                        new Head(
                                pages.text("h1.risk"),
                                stated(pages, own, result),
                                arguments.title(),
                                Subs.risk(inputs, result, pages),
                                ImmutableList.of()),
                        new RiskPage(result, from, shown, Words.of(language, own), language).text()
                                + "\n"
                                + ControlText.of(own, language),
                        RiskFile.of(result),
                        new RiskReport(result, inputs, from, pages).sections())
                .named(CodeNames.of(pages).with(own.facts().catalogue()).table());
    }

    /** What kind of data they are, and what is odd about the study. */
    private static ImmutableList<String> stated(Words words, RegionInput input, RiskResult result) {
        return Stream.concat(words.band(Status.of(input.scheme())).stream(), notices(words, result).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> notices(Words words, RiskResult result) {
        return result.notices().stream().map(words::notice).collect(ImmutableList.toImmutableList());
    }

    private RiskResult result(ImmutableList<RegionInput> inputs) {
        inputs.forEach(input -> StandingWeights.refuse("risk", input));
        RiskStudy.Builder given = RiskStudy.builder()
                .facts(inputs.get(0).facts())
                .schemes(inputs.stream().map(RegionInput::scheme).toList())
                .openItemCents(inputs.get(0).opening().openItemCents())
                .draws(draws)
                .seed(seed);
        Optional.ofNullable(drawnFrom).ifPresent(given::firstYear);
        RiskStudy study = given.build();
        return arguments.drawn(
                progress -> RiskCalculator.calculate(study, Runtime.getRuntime().availableProcessors(), progress));
    }
}
