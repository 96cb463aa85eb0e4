package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import nl.regiokas.budgeting.rta.ContributionLine;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;

/**
 * Writes {@code contributions.csv}: a row for each year and municipality with the contribution in both readings.
 * Dutch: RTA-bijdragen in beide lezingen.
 */
final class ContributionFile {

    static final String NAME = "contributions.csv";

    private final ImmutableList<ContributionLine> lines;

    ContributionFile(ImmutableList<ContributionLine> lines) {
        this.lines = lines;
    }

    void write(CsvWriter csv) {
        csv.writeRecord("year", "municipality", "base", "afterCut");
        for (ContributionLine line : lines) {
            if (!line.municipality().equals(RtaTable.TOTAL)) {
                csv.writeRecord(
                        Integer.toString(line.year()),
                        line.municipality(),
                        Euro.text(Euro.cents(line.base(), "contribution")),
                        Euro.text(Euro.cents(line.afterCut(), "contribution")));
            }
        }
    }
}
