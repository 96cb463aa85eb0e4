package nl.regiokas.examples.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.RoundingMode;
import nl.regiokas.core.money.Euro;
import nl.regiokas.examples.output.OutputFiles;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;

/** The file {@value #NAME}: a row a scheme, municipality and year. */
final class RiskFile {

    static final String NAME = "risk.csv";

    private RiskFile() {}

    static OutputFiles of(RiskResult result) {
        return OutputFiles.of(ImmutableMap.of(NAME, OutputFiles.csv(csv -> write(result, csv))));
    }

    private static void write(RiskResult result, CsvWriter csv) {
        csv.writeRecord(
                "scheme", "municipality", "year", "mean", "deviation", "low", "median", "high", "largest", "excess");
        result.charges().forEach(row -> csv.writeRecord(row(row)));
    }

    private static ImmutableList<String> row(ChargeRisk row) {
        Spread charge = row.charge();
        return ImmutableList.of(
                row.scheme(),
                row.municipality().value(),
                Integer.toString(row.year()),
                Euro.text(Statistics.cents(charge.meanCents())),
                Euro.text(Statistics.cents(charge.deviationCents())),
                Euro.text(charge.lowCents()),
                Euro.text(charge.medianCents()),
                Euro.text(charge.highCents()),
                Euro.text(charge.largestCents()),
                row.excessProbability().isPresent()
                        ? Statistics.share(row.excessProbability().getAsDouble())
                                .setScale(4, RoundingMode.HALF_UP)
                                .toPlainString()
                        : "");
    }
}
