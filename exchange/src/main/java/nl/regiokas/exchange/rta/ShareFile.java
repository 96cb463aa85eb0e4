package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;

/**
 * Writes {@code shares.csv}: a row for each year, municipality and component, and the net cut of the year.
 * Dutch: componenten van het RTA over de jaren.
 */
final class ShareFile {

    static final String NAME = "shares.csv";

    private static final ImmutableList<String> FIRST =
            ImmutableList.of(RtaYear.EXECUTION, RtaYear.STRENGTHENING, RtaYear.TRANSFORMATION, RtaYear.DIRECT_CARE);

    private final ImmutableSortedMap<Integer, RtaTable> tables;

    /** The file of the tables by year. */
    ShareFile(ImmutableSortedMap<Integer, RtaTable> tables) {
        this.tables = tables;
    }

    void write(CsvWriter csv) {
        csv.writeRecord("year", "municipality", "component", "amount");
        tables.values()
                .forEach(table -> table.amounts()
                        .rows()
                        .forEach(row -> table.components()
                                .forEach(column -> csv.writeRecord(
                                        Integer.toString(table.year()),
                                        row,
                                        column,
                                        Euro.text(Euro.cents(table.cell(row, column), column))))));
    }

    /** The arrangement with the components of the papers first, in their order, which decides ties. */
    static RtaArrangement inOrder(RtaArrangement arrangement) {
        return arrangement.toBuilder()
                .years(arrangement.years().stream().map(ShareFile::inOrder).toList())
                .build();
    }

    private static RtaYear inOrder(RtaYear year) {
        ImmutableMap.Builder<String, Percentage> shares = ImmutableMap.builder();
        FIRST.stream()
                .filter(year.shares()::containsKey)
                .forEach(component -> shares.put(component, year.share(component)));
        year.shares().forEach((component, share) -> {
            if (!FIRST.contains(component)) {
                shares.put(component, share);
            }
        });
        return year.toBuilder().shares(shares.buildOrThrow()).build();
    }
}
