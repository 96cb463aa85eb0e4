package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.region.StandingWeights;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.IncentiveReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.IncentiveCalculator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who pays when a municipality uses more. */
@Command(
        name = "incentive",
        customSynopsis = "regiokas incentive <folder> --product <code> [options]",
        usageHelpWidth = 80,
        description = {
            "Settles the folder again with extra use by one municipality after another, and tells which part of the"
                    + " extra cost the municipality bears itself, which the others, and which the funds.",
            "Nothing is written unless an output folder is given: then incentive.csv and report.html."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas incentive examples/scenarios/groningen-2018 --product 43A01 \\",
            "      --extra 10000 --year 2019"
        })
public final class IncentiveCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Option(names = "--product", required = true, paramLabel = "<code>", description = "the product that is used more")
    private String product = "";

    @Option(
            names = "--extra",
            paramLabel = "<amount>",
            defaultValue = "1000.00",
            description = "the cost of the extra use in euros (default: 1000.00)")
    private String extra = "";

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
    private PageDate date = new PageDate();

    private IncentiveCommand() {}

    @Override
    public Integer call() throws IOException {
        Finished.check(output, arguments);
        RegionInput input = arguments.inputs(ImmutableList.of()).get(0);
        ImmutableList<Incentive> incentives = incentives(input);
        Words words = Words.of(arguments.language(), input);
        Words pages = Words.of(arguments.pages(), input);
        Status status = Status.of(input.scheme());
        Outcome outcome = new Outcome(
                new Head(
                        pages.text("h1.incentive", arguments.title()),
                        pages.band(status),
                        arguments.title(),
                        Subs.incentive(input, asked(input), pages),
                        ImmutableList.of()),
                Paragraph.all(words.band(status)) + text(incentives, words),
                OutputFiles.of(ImmutableMap.of("incentive.csv", file(incentives))),
                new IncentiveReport(incentives, pages).sections());
        return Finished.tell(
                outcome, Optional.ofNullable(output), Optional.of(date.or(Subs.day(input))), csv, arguments);
    }

    private int asked(RegionInput input) {
        return year == null ? input.scheme().lastYear() : year;
    }

    private ImmutableList<Incentive> incentives(RegionInput input) {
        StandingWeights.refuse("incentive", input);
        int asked = asked(input);
        Settlement.Year settled = input.placing(() -> Settlement.of(input.scheme(), input.facts(), input.opening()))
                .year(asked);
        IncentiveCalculator calculator = IncentiveCalculator.of(input.scheme(), input.facts(), input.opening());
        long cents = Euro.parseCents(extra, "--extra");
        return settled.books().positions().stream()
                .map(Position::party)
                .flatMap(party -> party.municipality().stream())
                .map(code -> calculator.incentive(code, ProductCode.of(product), asked, Euro.ofCents(cents)))
                .collect(ImmutableList.toImmutableList());
    }

    private String text(ImmutableList<Incentive> incentives, Words words) {
        TextTable table = new TextTable(1, IncentiveReport.headers(words));
        incentives.forEach(one -> table.row(ImmutableList.of(
                words.name(one.municipality()),
                words.amount(one.ownCents()),
                words.amount(one.othersCents()),
                words.amount(one.fundsCents()),
                words.amount(one.extraCents()))));
        return arguments
                        .language()
                        .text("report.incentive.caption", product, words.euro(Euro.parseCents(extra, "--extra")))
                + "\n\n" + table.text();
    }

    private static OutputFiles.Content file(ImmutableList<Incentive> incentives) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("municipality", "product", "year", "extra", "own", "others", "funds");
            for (Incentive one : incentives) {
                csv.writeRecord(
                        one.municipality().value(),
                        one.product().value(),
                        Integer.toString(one.year()),
                        Euro.text(one.extraCents()),
                        Euro.text(one.ownCents()),
                        Euro.text(one.othersCents()),
                        Euro.text(one.fundsCents()));
            }
        });
    }
}
