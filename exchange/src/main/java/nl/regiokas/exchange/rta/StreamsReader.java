package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.exchange.input.CsvFile;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;

/** Reads {@code streams.csv}: what every municipality receives, and its share of personal budgets. */
final class StreamsReader {

    static final String FILE = "streams.csv";

    private static final int SHARE_DECIMALS = 6;

    private final Optional<Long> unit;
    private final Map<String, Long> seen = new HashMap<>();
    private final ImmutableList.Builder<MunicipalFunding> fundings = ImmutableList.builder();
    private int rows;

    private StreamsReader(Optional<Long> unit) {
        this.unit = unit;
    }

    /** Reads the file; the bases must be whole multiples of the unit in cents, if that is known. */
    static StreamsReader read(Path folder, Optional<Long> unit, InputFaults faults) {
        StreamsReader reader = new StreamsReader(unit);
        CsvFile.read(folder, FILE, StreamsColumn.class, faults, reader::add);
        if (reader.rows == 0 && Files.exists(folder.resolve(FILE))) {
            faults.add(FILE, 0, "file has no municipality");
        }
        return reader;
    }

    /** Returns the municipalities named, also those whose row has a fault. */
    Set<String> municipalities() {
        return seen.keySet();
    }

    /** Returns what the municipalities receive. */
    ImmutableList<MunicipalFunding> fundings() {
        return fundings.build();
    }

    private void add(CsvRow<StreamsColumn> row) {
        rows++;
        String municipality = row.text(StreamsColumn.MUNICIPALITY);
        if (row.isSound()) {
            row.unique(seen, municipality, "municipality " + municipality);
        }
        long vws = row.cents(StreamsColumn.VWS);
        long awbz = row.cents(StreamsColumn.AWBZ);
        long zvw = row.cents(StreamsColumn.ZVW);
        Percentage share = Percentage.of(row.decimal(StreamsColumn.PGB_SHARE, SHARE_DECIMALS));
        Optional<Long> total =
                row.isBlank(StreamsColumn.TOTAL) ? Optional.empty() : Optional.of(row.cents(StreamsColumn.TOTAL));
        if (row.isSound()) {
            build(row, municipality, ImmutableList.of(vws, awbz, zvw), share, total);
        }
    }

    private void build(
            CsvRow<StreamsColumn> row,
            String municipality,
            ImmutableList<Long> streams,
            Percentage share,
            Optional<Long> total) {
        try {
            MunicipalFunding funding = MunicipalFunding.builder()
                    .municipality(municipality)
                    .vws(Euro.ofCents(streams.get(0)))
                    .awbz(Euro.ofCents(streams.get(1)))
                    .zvw(Euro.ofCents(streams.get(2)))
                    .pgbShare(share)
                    .circularTotal(total.map(Euro::ofCents))
                    .build();
            checkUnit(row, Euro.cents(funding.base(), "base"));
            fundings.add(funding);
        } catch (RefusalException refusal) {
            row.fault(refusal);
        }
    }

    private void checkUnit(CsvRow<StreamsColumn> row, long base) {
        unit.filter(cents -> base % cents != 0)
                .ifPresent(cents -> row.fault(
                        "base must be a whole multiple of the unit %s but was %s",
                        Euro.display(cents), Euro.display(base)));
    }
}
