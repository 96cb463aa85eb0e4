package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.iv3.Iv3Fault;
import nl.regiokas.exchange.iv3.Iv3Report;
import nl.regiokas.exchange.iv3.Iv3Row;
import nl.regiokas.exchange.iv3.StartMapping;
import nl.regiokas.exchange.iv3.TaakveldMapping;
import nl.regiokas.exchange.output.Origin;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.output.Written;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.Words;
import nl.regiokas.program.settlement.GoingOn;
import nl.regiokas.settlement.Settlement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the charges per taakveld, as municipalities report them in the national accounts. */
@Command(
        name = "iv3",
        customSynopsis = "regiokas iv3 <folder> <output folder> [options]",
        usageHelpWidth = 80,
        description = {
            "Settles the folder and apportions what each municipality is charged over the taakvelden of Iv3, by what its"
                    + " use cost. iv3-mapping.csv in the folder gives the taakveld of each product.",
            "Writes iv3.csv: year, taakveld, municipality, lasten, baten."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas iv3 examples/scenarios/groningen-2018 target/iv3 --start-mapping",
            "  regiokas iv3 region target/iv3 --year 2024 --locale nl"
        })
public final class Iv3Command implements Callable<Integer> {

    /** The start of a mapping is no output of the command that reads it, which would remove it. */
    private static final String START = "iv3 --start-mapping";

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1", paramLabel = "<output folder>", description = "where iv3.csv is written")
    private @Nullable Path output;

    @Option(names = "--year", paramLabel = "<year>", description = "the year that is printed (default: the last)")
    private @Nullable Integer year;

    @Option(
            names = "--start-mapping",
            description = "write iv3-mapping.csv instead: a start for the products of the folder, to be completed")
    private boolean isStartAsked;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private GoingOn goingOn = new GoingOn();

    private Iv3Command() {}

    @Override
    public Integer call() throws IOException {
        output();
        RegionInput input = arguments.input(goingOn);
        return isStartAsked ? start(input) : report(input);
    }

    private int report(RegionInput input) throws IOException {
        requireTaakvelden(input);
        Settlement settlement = arguments.settled(input, PaymentWay.CASHIER).settlement();
        int asked = year == null
                ? settlement.years().get(settlement.years().size() - 1).year()
                : settlement.year(year).year();
        Iv3Report report = apportioned(settlement, input);
        OutputFiles files =
                csv.of(OutputFiles.of(ImmutableMap.of("iv3.csv", report.csv())), names(input), Finished.row(arguments));
        arguments.write(
                files,
                output(),
                arguments
                        .made(Optional.empty())
                        .origin(Words.of(arguments.pages(), input).band(Status.of(input.scheme()))));
        Language language = arguments.language();
        arguments.report(report.notices());
        arguments.print(Finished.text(
                new Opening(language.text("iv3.title", arguments.region(), Integer.toString(asked)), ""), arguments));
        arguments.print(table(report, asked) + "\n");
        arguments.print(Paragraph.of(language.text("iv3.closes", Integer.toString(asked))));
        arguments.print(ControlText.of(input, language));
        return written(files);
    }

    /** What the mapping lacks is a fault of its file. */
    private static Iv3Report apportioned(Settlement settlement, RegionInput input) {
        try {
            return Iv3Report.of(settlement, TaakveldMapping.of(input.taakvelden()));
        } catch (RefusalException refusal) {
            Place mapping = Place.of(Place.FILE, RegionTables.IV3_MAPPING.file());
            throw refusal.each(fault -> fault.code().equals(Iv3Fault.IV3_UNMAPPED.code()) ? fault.in(mapping) : fault);
        }
    }

    private int start(RegionInput input) throws IOException {
        ImmutableSortedSet.Builder<ProductCode> products = ImmutableSortedSet.naturalOrder();
        int first = input.scheme().firstYear();
        int last = input.scheme().lastYear();
        input.facts()
                .ledger()
                .between(first, last)
                .forEachCell((municipality, product, ofYear, cents) -> products.add(product));
        ImmutableList<StartMapping.Row> rows = StartMapping.of(products.build(), first, last);
        OutputFiles files = csv.of(
                OutputFiles.of(ImmutableMap.of(RegionTables.IV3_MAPPING.file(), StartMapping.csv(rows))),
                ImmutableTable.of(),
                Optional.empty());
        files.writeNewTo(output(), START, Origin.NONE, others -> {});
        Language language = arguments.language();
        arguments.print(Finished.text(new Opening(arguments.titled(language.text("iv3.start.title")), ""), arguments));
        arguments.print(Paragraph.of(language.text("iv3.start", products.build().size())));
        rows.stream()
                .filter(row -> !row.choices().isEmpty())
                .forEach(row -> arguments.print(Paragraph.of(language.text(
                        "iv3.choices", row.product(), row.from().toString(), String.join("; ", row.choices())))));
        arguments.print(ControlText.of(input, language));
        return written(files);
    }

    /** Names in the language of files. */
    private ImmutableTable<String, String, String> names(RegionInput input) {
        return CodeNames.of(Words.of(arguments.pages(), input))
                .with(input.facts().catalogue())
                .table();
    }

    private Path output() {
        return arguments.given(output, "<output folder>");
    }

    private int written(OutputFiles files) {
        arguments.out().print(Written.in(arguments.language(), output(), files));
        return 0;
    }

    private static void requireTaakvelden(RegionInput input) {
        InputFaults faults = new InputFaults();
        if (input.taakvelden().isEmpty()) {
            faults.fault(RegionTables.IV3_MAPPING.file(), 0, "", ProgramFault.NO_TAAKVELDEN);
        }
        faults.throwIfAny();
    }

    private String table(Iv3Report report, int asked) {
        Language language = arguments.language();
        SortedMap<String, long[]> sums = new TreeMap<>();
        long[] total = new long[2];
        report.rows().stream().filter(row -> row.year() == asked).forEach(row -> {
            add(row, sums.computeIfAbsent(row.taakveld(), taakveld -> new long[2]));
            add(row, total);
        });
        TextTable table = new TextTable(
                1,
                ImmutableList.of(
                        language.text("iv3.taakveld"),
                        language.text("iv3.lasten"),
                        language.text("iv3.baten"),
                        language.text("iv3.charge")));
        sums.forEach((taakveld, sum) -> table.row(cells(taakveld, sum)));
        return table.row(cells(language.text("iv3.total"), total)).text();
    }

    private static void add(Iv3Row row, long[] sum) {
        sum[0] = Math.addExact(sum[0], row.lastenCents());
        sum[1] = Math.addExact(sum[1], row.batenCents());
    }

    private ImmutableList<String> cells(String name, long[] sum) {
        Language language = arguments.language();
        return ImmutableList.of(
                name,
                language.amount(sum[0], 2),
                language.amount(sum[1], 2),
                language.amount(Math.subtractExact(sum[0], sum[1]), 2));
    }
}
