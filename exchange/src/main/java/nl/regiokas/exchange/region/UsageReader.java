package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.table.CodeIndex;
import nl.regiokas.exchange.table.Column;
import nl.regiokas.exchange.table.DayIndex;
import nl.regiokas.exchange.table.PlainDecimal;
import nl.regiokas.exchange.table.Row;
import nl.regiokas.exchange.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of usage in one pass; no line is held.
 *
 * <p>A line that is plainly sound costs no object: known codes, one day or two, one number, all without a blank around
 * them, no other column filled. Millions of lines are; every other line is read field by field, and worded if it is
 * faulty.
 */
final class UsageReader {

    private static final int CENT_DECIMALS = 2;
    private static final int QUANTITY_DECIMALS = 10;
    private static final long[] CENTS = {100, 10, 1};
    private static final long MOST_EURO = Long.MAX_VALUE / CENTS[0];
    private static final ImmutableList<Column<?>> DETAILS = ImmutableList.of(
            RegionTables.CLIENT,
            RegionTables.USED_PROVIDER,
            RegionTables.CARE_FORM,
            RegionTables.INDICATION_UNTIL,
            RegionTables.REFERENCE);

    private final UsageSink sink;
    private final ImmutableMap<String, Integer> municipalities;
    private final ImmutableMap<String, Integer> products;
    private final CodeIndex municipalityIndex;
    private final CodeIndex productIndex;
    private final DayIndex days = new DayIndex();
    private final PlainDecimal number = new PlainDecimal();
    private final UsageView view = new UsageView();
    private final Set<String> references = new HashSet<>();

    /** Where the columns of a file stand. */
    private static final class Positions {
        private final int municipality;
        private final int product;
        private final int date;
        private final int quantity;
        private final int amount;
        private final int known;
        private final int[] details;

        Positions(Row row) {
            municipality = row.position(RegionTables.MUNICIPALITY);
            product = row.position(RegionTables.PRODUCT);
            date = row.position(RegionTables.DATE);
            quantity = row.position(RegionTables.QUANTITY);
            amount = row.position(RegionTables.AMOUNT);
            known = row.position(RegionTables.KNOWN);
            details = DETAILS.stream().mapToInt(row::position).toArray();
        }

        boolean hasDetail(Row row) {
            for (int detail : details) {
                if (!row.isEmpty(detail)) {
                    return true;
                }
            }
            return false;
        }
    }

    UsageReader(RegionFiles files, UsageSink sink) {
        this.sink = sink;
        this.municipalities = numbers(files.rows(RegionTables.MUNICIPALITIES).stream()
                .map(row -> row.code().value())
                .toList());
        this.products = numbers(files.rows(RegionTables.PRODUCTS).stream()
                .map(row -> row.code().value())
                .toList());
        this.municipalityIndex = CodeIndex.of(municipalities);
        this.productIndex = CodeIndex.of(products);
    }

    private static ImmutableMap<String, Integer> numbers(Iterable<String> codes) {
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        int number = 0;
        for (String code : codes) {
            numbers.put(code, number++);
        }
        return numbers.buildKeepingLast();
    }

    /** Reads a file and tells how many lines it has. */
    long read(TableReader<UsageRow> reader, ReadingProgress progress) {
        @Nullable Positions[] positions = new Positions[1];
        reader.rows(progress, row -> {
            Positions known = positions[0];
            if (known == null) {
                known = new Positions(row);
                positions[0] = known;
            }
            if (!isPlain(row, known)) {
                addAny(reader, row);
            }
        });
        return reader.count();
    }

    /** Adds a line; false when it is not plainly sound, and then nothing was added. */
    private boolean isPlain(Row row, Positions at) {
        int municipality = row.ordinal(at.municipality, municipalityIndex);
        int product = row.ordinal(at.product, productIndex);
        LocalDate date = row.plainDate(at.date, days);
        if (municipality == CodeIndex.UNKNOWN
                || product == CodeIndex.UNKNOWN
                || date == null
                || !row.isSound()
                || at.hasDetail(row)) {
            return false;
        }
        LocalDate known = null;
        if (!row.isEmpty(at.known)) {
            known = row.plainDate(at.known, days);
            if (known == null || known.isBefore(date)) {
                return false;
            }
        }
        view.turnTo(row.file(), row.line(), municipality, product, date, known);
        return row.isEmpty(at.amount) ? isPlainQuantity(row, at) : isPlainAmount(row, at);
    }

    private boolean isPlainQuantity(Row row, Positions at) {
        if (!row.isPlain(at.quantity, number) || number.decimals() > QUANTITY_DECIMALS) {
            return false;
        }
        view.setQuantity(number.digits(), number.decimals());
        add(row);
        return true;
    }

    private boolean isPlainAmount(Row row, Positions at) {
        if (!row.isEmpty(at.quantity)
                || !row.isPlain(at.amount, number)
                || number.decimals() > CENT_DECIMALS
                || Math.abs(number.digits()) > MOST_EURO) {
            return false;
        }
        view.setCents(number.digits() * CENTS[number.decimals()]);
        add(row);
        return true;
    }

    private void add(Row row) {
        try {
            sink.add(view);
        } catch (RefusalException refusal) {
            row.fault(refusal);
        }
    }

    private void addAny(TableReader<UsageRow> reader, Row row) {
        Optional<UsageRow> value = reader.value(row);
        value.ifPresent(read -> check(row, read));
        if (value.isEmpty() || !row.isSound()) {
            return;
        }
        UsageRow read = value.get();
        Integer municipality = municipalities.get(read.municipality().value());
        Integer product = products.get(read.product().value());
        if (municipality != null && product != null) {
            view.turnTo(row.file(), row.line(), municipality, product, read);
            add(row);
        }
    }

    private void check(Row row, UsageRow read) {
        if (read.quantity().isPresent() && read.amountCents().isPresent()) {
            row.fault(InputFault.QUANTITY_AND_AMOUNT);
        } else if (read.quantity().isEmpty() && read.amountCents().isEmpty()) {
            row.fault(InputFault.NEITHER_QUANTITY_NOR_AMOUNT);
        }
        read.known()
                .filter(known -> known.isBefore(read.date()))
                .ifPresent(known -> row.fault(RegionTables.KNOWN, InputFault.KNOWN_BEFORE_DATE, read.date(), known));
        read.reference()
                .filter(reference -> !references.add(reference))
                .ifPresent(reference -> row.fault(RegionTables.REFERENCE, InputFault.REFERENCE_TWICE, reference));
    }
}
