package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.settlement.comparison.Cause;
import nl.regiokas.settlement.comparison.Difference;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.comparison.YearComparison;

/** The file {@value #NAME}: a row a scheme, year and municipality, with the difference and its causes. */
final class ComparisonFile {

    static final String NAME = "comparison.csv";

    private ComparisonFile() {}

    static OutputFiles of(ImmutableList<SchemeComparison> comparisons) {
        return OutputFiles.of(ImmutableMap.of(NAME, OutputFiles.csv(csv -> write(comparisons, csv))));
    }

    private static void write(ImmutableList<SchemeComparison> comparisons, CsvWriter csv) {
        csv.writeRecord(Stream.concat(
                        Stream.of(
                                "reference",
                                "scheme",
                                "year",
                                "municipality",
                                "referenceCharge",
                                "charge",
                                "difference"),
                        Arrays.stream(Cause.values()).map(Cause::name))
                .toList());
        for (SchemeComparison comparison : comparisons) {
            for (YearComparison year : comparison.years()) {
                year.differences().forEach(difference -> csv.writeRecord(row(comparison, year, difference)));
            }
        }
    }

    private static ImmutableList<String> row(SchemeComparison comparison, YearComparison year, Difference difference) {
        return ImmutableList.<String>builder()
                .add(
                        comparison.reference().scheme().name(),
                        comparison.alternative().scheme().name(),
                        Integer.toString(year.year()),
                        difference.municipality().value(),
                        Euro.text(difference.referenceCents()),
                        Euro.text(difference.alternativeCents()),
                        Euro.text(difference.cents()))
                .addAll(Arrays.stream(Cause.values())
                        .map(cause -> Euro.text(difference.cents(cause)))
                        .toList())
                .build();
    }
}
