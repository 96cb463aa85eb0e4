package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.table.CodeIndex;
import nl.regiokas.exchange.table.DayIndex;
import nl.regiokas.exchange.table.MunicipalityIndex;
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

    /** The columns with which files of usage usually begin. */
    private static final ImmutableList<Part> USUAL =
            ImmutableList.of(Part.MUNICIPALITY, Part.PRODUCT, Part.DATE, Part.QUANTITY, Part.AMOUNT);

    private final Row header;
    private final Part[] parts;
    private final byte separator;
    private final MunicipalityIndex municipalities;
    private final CodeIndex products;
    private final DayIndex days;
    private final PlainDecimal number;
    private final UsageView view;
    private final UsageSink sink;
    private final boolean isUsual;
    private int municipality;
    private boolean isRestored;
    private int product;
    private int date;
    private int known;
    private int numbers;

    PlainUsage(
            Row header,
            MunicipalityIndex municipalities,
            CodeIndex products,
            DayIndex days,
            UsageView view,
            UsageSink sink) {
        this.header = header;
        this.municipalities = municipalities;
        this.products = products;
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
        this.isUsual = parts.length >= USUAL.size()
                && Arrays.asList(parts).subList(0, USUAL.size()).equals(USUAL);
    }

    @Override
    public int take(byte[] bytes, int begin, long line) {
        municipality = CodeIndex.UNKNOWN;
        product = CodeIndex.UNKNOWN;
        date = DayIndex.UNKNOWN;
        known = DayIndex.UNKNOWN;
        numbers = 0;
        int at = isUsual ? usual(bytes, begin) : begin;
        int part = USUAL.size();
        if (at == begin) {
            part = 0;
            numbers = 0;
        }
        for (; part < parts.length; part++) {
            boolean isQuoted = bytes[at] == QUOTE;
            int from = isQuoted ? at + 1 : at;
            int until = field(parts[part], bytes, from, isQuoted ? QUOTE : separator);
            if (isQuoted && bytes[until++] != QUOTE) {
                return LEFT;
            }
            at = next(bytes, until, part == parts.length - 1);
            if (at == LEFT) {
                return LEFT;
            }
        }
        if ((municipality | product | date) < 0 || numbers != 1 || (known != DayIndex.UNKNOWN && known < date)) {
            return LEFT;
        }
        if (isRestored) {
            header.zerosRestored(line);
        }
        view.turnTo(header.file(), line, municipality, product, date, known);
        add(line);
        return at;
    }

    /** Reads the usual columns where they are not quoted: one after the other, which is quicker than one by one. */
    private int usual(byte[] bytes, int begin) {
        int until = municipality(bytes, begin);
        if (bytes[until] != separator) {
            return begin;
        }
        until = product(bytes, until + 1, separator);
        if (bytes[until] != separator) {
            return begin;
        }
        date = days.find(bytes, until + 1);
        until += 1 + DayIndex.LENGTH;
        if (bytes[until] != separator) {
            return begin;
        }
        until = quantity(bytes, until + 1);
        if (bytes[until] != separator) {
            return begin;
        }
        int at = next(bytes, amount(bytes, until + 1), parts.length == USUAL.size());
        return at == LEFT ? begin : at;
    }

    /** Returns where the next field or line begins, if the field ends properly. */
    private int next(byte[] bytes, int until, boolean isLast) {
        int end = isLast && bytes[until] == '\r' ? until + 1 : until;
        return bytes[end] == (isLast ? '\n' : separator) ? end + 1 : LEFT;
    }

    /** Reads a field and returns where it ends. */
    private int field(Part part, byte[] bytes, int from, byte delimiter) {
        return switch (part) {
            case MUNICIPALITY -> municipality(bytes, from);
            case PRODUCT -> product(bytes, from, delimiter);
            case DATE -> {
                date = days.find(bytes, from);
                yield from + DayIndex.LENGTH;
            }
            case QUANTITY -> quantity(bytes, from);
            case AMOUNT -> amount(bytes, from);
            case KNOWN -> {
                known = days.find(bytes, from);
                yield known == DayIndex.UNKNOWN ? from : from + DayIndex.LENGTH;
            }
            case NOTHING -> from;
        };
    }

    private int municipality(byte[] bytes, int from) {
        int until = MunicipalityIndex.end(bytes, from);
        municipality = municipalities.find(bytes, from, until);
        isRestored = MunicipalityIndex.isShort(from, until);
        return until;
    }

    private int product(byte[] bytes, int from, byte delimiter) {
        int until = CodeIndex.end(bytes, from, delimiter);
        product = products.find(bytes, from, until);
        return until;
    }

    private int quantity(byte[] bytes, int from) {
        int until = number.read(bytes, from);
        if (until > from) {
            numbers += number.decimals() > QUANTITY_DECIMALS ? TOO_MANY : 1;
            view.setQuantity(number.digits(), number.decimals());
        }
        return until;
    }

    private int amount(byte[] bytes, int from) {
        int until = number.read(bytes, from);
        if (until > from) {
            boolean isLong = number.decimals() > CENT_DECIMALS || Math.abs(number.digits()) > MOST_EURO;
            numbers += isLong ? TOO_MANY : 1;
            view.setCents(isLong ? 0 : number.digits() * CENTS[number.decimals()]);
        }
        return until;
    }

    private void add(long line) {
        try {
            sink.add(view);
        } catch (RefusalException refusal) {
            UsageReader.report(header, line, refusal);
        }
    }
}
