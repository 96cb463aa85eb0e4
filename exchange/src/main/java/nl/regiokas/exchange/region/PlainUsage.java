package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.table.CodeIndex;
import nl.regiokas.exchange.table.DayIndex;
import nl.regiokas.exchange.table.PlainDecimal;
import nl.regiokas.exchange.table.PlainLines;
import nl.regiokas.exchange.table.Row;
import nl.regiokas.exchange.table.TableColumn;

/**
 * Takes lines of usage that are plainly sound: known codes, one day or two, one number, all without blanks around them,
 * and no other column filled. Millions of lines are like this, and none of them costs an object.
 */
final class PlainUsage implements PlainLines {

    private static final byte QUOTE = '"';
    private static final int TOO_MANY = 2;
    private static final int CENT_DECIMALS = 2;
    private static final int QUANTITY_DECIMALS = 10;
    private static final long[] CENTS = {100, 10, 1};
    private static final long MOST_EURO = Long.MAX_VALUE / CENTS[0];

    /** What is looked for in a column. */
    private enum Part {
        MUNICIPALITY,
        PRODUCT,
        DATE,
        QUANTITY,
        AMOUNT,
        KNOWN,
        NOTHING
    }

    private static final ImmutableMap<TableColumn<?>, Part> PARTS = ImmutableMap.of(
            RegionTables.MUNICIPALITY, Part.MUNICIPALITY,
            RegionTables.PRODUCT, Part.PRODUCT,
            RegionTables.DATE, Part.DATE,
            RegionTables.QUANTITY, Part.QUANTITY,
            RegionTables.AMOUNT, Part.AMOUNT,
            RegionTables.KNOWN, Part.KNOWN);

    private final Row header;
    private final Part[] parts;
    private final byte separator;
    private final CodeIndex municipalities;
    private final CodeIndex withoutZeros;
    private final CodeIndex products;
    private final DayIndex days;
    private final PlainDecimal number;
    private final UsageView view;
    private final UsageSink sink;

    PlainUsage(Row header, UsageCodes codes, DayIndex days, UsageView view, UsageSink sink) {
        this.header = header;
        this.municipalities = codes.municipalities();
        this.withoutZeros = codes.withoutZeros();
        this.products = codes.products();
        this.days = days;
        this.view = view;
        this.sink = sink;
        this.separator = (byte) header.separator();
        this.number = header.plainDecimal();
        this.parts = new Part[header.width()];
        Arrays.fill(parts, Part.NOTHING);
        PARTS.forEach((column, part) -> {
            if (header.position(column) >= 0) {
                parts[header.position(column)] = part;
            }
        });
    }

    @Override
    public int take(byte[] bytes, int begin, long line) {
        int municipality = CodeIndex.UNKNOWN;
        boolean isRestored = false;
        int product = CodeIndex.UNKNOWN;
        LocalDate date = null;
        LocalDate known = null;
        int numbers = 0;
        int at = begin;
        for (int part = 0; part < parts.length; part++) {
            boolean isQuoted = bytes[at] == QUOTE;
            int from = isQuoted ? at + 1 : at;
            int until = from;
            switch (isEnd(bytes[from]) ? Part.NOTHING : parts[part]) {
                case MUNICIPALITY -> {
                    until = end(bytes, from);
                    municipality = municipalities.find(bytes, from, until);
                    if (municipality == CodeIndex.UNKNOWN) {
                        municipality = withoutZeros.find(bytes, from, until);
                        isRestored = true;
                    }
                }
                case PRODUCT -> {
                    until = end(bytes, from);
                    product = products.find(bytes, from, until);
                }
                case DATE -> {
                    until = from + DayIndex.LENGTH;
                    date = days.find(bytes, from);
                }
                case KNOWN -> {
                    until = from + DayIndex.LENGTH;
                    known = days.find(bytes, from);
                    numbers += known == null ? TOO_MANY : 0;
                }
                case QUANTITY -> {
                    until = number.read(bytes, from);
                    numbers += quantity(until == from);
                }
                case AMOUNT -> {
                    until = number.read(bytes, from);
                    numbers += amount(until == from);
                }
                case NOTHING -> {}
            }
            if (isQuoted && bytes[until++] != QUOTE) {
                return LEFT;
            }
            boolean isLast = part == parts.length - 1;
            if (isLast && bytes[until] == '\r') {
                until++;
            }
            if (bytes[until] != (isLast ? '\n' : separator)) {
                return LEFT;
            }
            at = until + 1;
        }
        if (municipality < 0
                || product < 0
                || date == null
                || numbers != 1
                || (known != null && known.isBefore(date))) {
            return LEFT;
        }
        if (isRestored) {
            header.zerosRestored(line);
        }
        view.turnTo(header.file(), line, municipality, product, date, known);
        add(line);
        return at;
    }

    private int end(byte[] bytes, int from) {
        int until = from;
        while (!isEnd(bytes[until])) {
            until++;
        }
        return until;
    }

    private boolean isEnd(byte one) {
        return one == separator || one == QUOTE || one == '\n' || one == '\r';
    }

    private void add(long line) {
        try {
            sink.add(view);
        } catch (RefusalException refusal) {
            header.fault(line, refusal);
        }
    }

    /** Takes the quantity that was read and returns 1, or more if it needs a closer look. */
    private int quantity(boolean isUnread) {
        if (isUnread || number.decimals() > QUANTITY_DECIMALS) {
            return TOO_MANY;
        }
        view.setQuantity(number.digits(), number.decimals());
        return 1;
    }

    /** Takes the amount that was read and returns 1, or more if it needs a closer look. */
    private int amount(boolean isUnread) {
        if (isUnread || number.decimals() > CENT_DECIMALS || Math.abs(number.digits()) > MOST_EURO) {
            return TOO_MANY;
        }
        view.setCents(number.digits() * CENTS[number.decimals()]);
        return 1;
    }
}
