package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.settlement.comparison.Difference;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.comparison.YearComparison;
import nl.regiokas.settlement.model.Cause;

/** The file {@value #NAME}: a row for each scheme, year and municipality, with the difference and its causes. */
final class ComparisonFile {

    static final String NAME = "comparison.csv";

    private ComparisonFile() {}

    static OutputFiles of(ImmutableList<SchemeComparison> comparisons) {
        return OutputFiles.of(ImmutableMap.of(NAME, OutputFiles.csv(csv -> write(comparisons, csv))));
    }

    private static void write(ImmutableList<SchemeComparison> comparisons, CsvWriter csv) {
        ImmutableSortedSet<Cause> causes = comparisons.stream()
                .flatMap(comparison -> comparison.causes().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        csv.writeRecord(Stream.concat(
                        Stream.of(
                                "reference",
                                "scheme",
                                "year",
                                "municipality",
                                "referenceCharge",
                                "charge",
                                "difference"),
                        causes.stream().map(Cause::code))
                .toList());
        for (SchemeComparison comparison : comparisons) {
            for (YearComparison year : comparison.years()) {
                year.differences().forEach(difference -> csv.writeRecord(row(comparison, year, difference, causes)));
            }
        }
    }

    private static ImmutableList<String> row(
            SchemeComparison comparison, YearComparison year, Difference difference, ImmutableSortedSet<Cause> causes) {
        return ImmutableList.<String>builder()
                .add(
                        comparison.reference().scheme().name(),
                        comparison.alternative().scheme().name(),
                        Integer.toString(year.year()),
                        difference.party().code(),
                        Euro.text(difference.referenceCents()),
                        Euro.text(difference.alternativeCents()),
                        Euro.text(difference.amountCents()))
                .addAll(causes.stream()
                        .map(cause -> Euro.text(difference.amountCents(cause)))
                        .toList())
                .build();
    }
}
