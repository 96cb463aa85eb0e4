package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.report.Statistics;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;

/** The file {@value #NAME}: a row for each scheme, municipality and year, followed by a row for all years together. */
final class RiskFile {

    static final String NAME = "risk.csv";

    private static final String ALL_YEARS = "all";

    private RiskFile() {}

    static OutputFiles of(RiskResult result) {
        return OutputFiles.of(ImmutableMap.of(NAME, OutputFiles.csv(csv -> write(result, csv))));
    }

    private static void write(RiskResult result, CsvWriter csv) {
        csv.writeRecord(
                "scheme", "municipality", "year", "mean", "deviation", "low", "median", "high", "largest", "excess");
        result.charges().forEach(row -> csv.writeRecord(row(row)));
        result.horizons().forEach(row -> csv.writeRecord(row(row)));
    }

    private static ImmutableList<String> row(ChargeRisk row) {
        return row(row.scheme(), row.municipality(), Integer.toString(row.year()), row.charge(), excess(row));
    }

    private static ImmutableList<String> row(HorizonRisk row) {
        return row(row.scheme(), row.municipality(), ALL_YEARS, row.total(), "");
    }

    private static String excess(ChargeRisk row) {
        return row.excessProbability().isPresent()
                ? Statistics.share(row.excessProbability().getAsDouble()).toPlainString()
                : "";
    }

    private static ImmutableList<String> row(
            String scheme, MunicipalityCode municipality, String year, Spread charge, String excess) {
        return ImmutableList.of(
                scheme,
                municipality.value(),
                year,
                Euro.text(Statistics.cents(charge.meanCents())),
                Euro.text(Statistics.cents(charge.deviationCents())),
                Euro.text(charge.lowCents()),
                Euro.text(charge.medianCents()),
                Euro.text(charge.highCents()),
                Euro.text(charge.largestCents()),
                excess);
    }
}
