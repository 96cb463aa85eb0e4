package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.CsvFile;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;

/** Reads {@code published.csv}: a table as it was published, with or without a row {@code total}. */
final class PublishedReader {

    static final String FILE = "published.csv";

    private static final EnumSet<PublishedColumn> AMOUNTS = EnumSet.range(PublishedColumn.PGB, PublishedColumn.TOTAL);

    private final Set<String> municipalities;
    private final Map<String, Long> seen = new HashMap<>();
    private final AmountTable.Builder table = AmountTable.builder();

    private PublishedReader(Set<String> municipalities) {
        this.municipalities = municipalities;
        AMOUNTS.forEach(column -> table.addColumns(column.header()));
    }

    /** Reads the file if there is one; its rows must be of the municipalities given. */
    static Optional<AmountTable> read(Path folder, Set<String> municipalities, InputFaults faults) {
        if (!Files.exists(folder.resolve(FILE))) {
            return Optional.empty();
        }
        PublishedReader reader = new PublishedReader(municipalities);
        CsvFile.read(folder, FILE, PublishedColumn.class, faults, reader::add);
        return Optional.of(reader.table.build());
    }

    private void add(CsvRow<PublishedColumn> row) {
        String name = row.text(PublishedColumn.MUNICIPALITY);
        if (row.isSound()) {
            row.unique(seen, name, "municipality " + name);
            checkKnown(row, name);
        }
        ImmutableList<MonetaryAmount> amounts = AMOUNTS.stream()
                .map(column -> Euro.ofCents(row.cents(column)))
                .collect(ImmutableList.toImmutableList());
        if (row.isSound() && name.equals(RtaTable.TOTAL)) {
            table.totals(amounts);
        } else if (row.isSound()) {
            table.putAmounts(name, amounts);
        }
    }

    private void checkKnown(CsvRow<PublishedColumn> row, String name) {
        if (!name.equals(RtaTable.TOTAL) && !municipalities.contains(name)) {
            row.fault("municipality %s is not in %s", name, StreamsReader.FILE);
        }
    }
}
