package nl.regiokas.exchange.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.output.OutputFiles;

/**
 * Writes {@code monitor.csv}: a row for each municipality and segment, {@code ALL} for all segments together.
 *
 * @since 0.2.0
 */
public final class MonitorFile {

    /** The name of the file. */
    public static final String NAME = "monitor.csv";

    private static final String ALL = "ALL";

    private MonitorFile() {}

    /**
     * Returns the file of a report.
     *
     * @param report the report
     * @return the file under its name; the warning is blank where there is none
     */
    public static OutputFiles of(MonitorReport report) {
        Attributes.given(report, "report of monitor file");
        return OutputFiles.of(ImmutableMap.of(NAME, OutputFiles.csv(csv -> {
            csv.writeRecord(
                    "municipality",
                    "segment",
                    "budget",
                    "used",
                    "undeclared",
                    "expected",
                    "forecast",
                    "difference",
                    "warning");
            report.now().cells().forEach(cell -> csv.writeRecord(row(cell)));
        })));
    }

    private static ImmutableList<String> row(MonitorCell cell) {
        return ImmutableList.of(
                cell.municipality().map(MunicipalityCode::value).orElse(""),
                cell.segment().map(Enum::name).orElse(ALL),
                text(cell.budget()),
                text(cell.used()),
                text(cell.undeclared()),
                text(cell.expected()),
                text(cell.forecast()),
                text(cell.difference()),
                cell.warning() == Warning.NONE ? "" : cell.warning().name());
    }

    private static String text(MonetaryAmount amount) {
        return Euro.text(Euro.cents(amount, "amount of the monitor"));
    }
}
