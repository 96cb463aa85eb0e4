package nl.regiokas.exchange.input;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV file, its fields read by column.
 *
 * <p>A faulty field is reported by file and line, gives a default ({@code ""}, 0, ...) and makes the row unsound, so that
 * the rest of the row can still be checked. Blanks around a field do not count. A column that the file lacks gives the
 * default without another report.
 *
 * <p>A row holds until the next one is read: there is one object for all rows of a file.
 *
 * @param <C> the columns that the file may have
 */
public final class CsvRow<C extends Enum<C> & CsvColumn> {

    private static final char REPLACEMENT = '\uFFFD';

    /** What the digits of an amount with 0, 1 or 2 decimals are to be multiplied with. */
    private static final int[] CENTS_BY_DECIMALS = {100, 10, 1};

    private final CsvHeader<C> header;
    private CsvRows fields;
    private final InputFaults faults;
    private boolean sound = true;

    CsvRow(CsvHeader<C> header, CsvRows fields, InputFaults faults) {
        this.header = header;
        this.fields = fields;
        this.faults = faults;
    }

    /** Turns to the row that some rows are turned to. */
    CsvRow<C> turnTo(CsvRows rows) {
        fields = rows;
        sound = true;
        return this;
    }

    /**
     * Returns the number of the line on which the row begins.
     *
     * @return the line, from 1
     */
    public long line() {
        return fields.line();
    }

    /**
     * Tells whether all fields read so far were sound.
     *
     * @return false once a fault was reported or a required column is missing
     */
    public boolean isSound() {
        return sound;
    }

    /**
     * Reports a fault of the row.
     *
     * @param template the fault, with {@code %s} for each argument
     * @param arguments the values for the placeholders, in order
     */
    public void fault(String template, @Nullable Object... arguments) {
        sound = false;
        faults.add(header.file(), line(), template, arguments);
    }

    /**
     * Reports what the library refused about the row.
     *
     * @param refusal what the library said
     */
    public void fault(RefusalException refusal) {
        sound = false;
        faults.add(header.file(), line(), refusal);
    }

    /**
     * Reports a key that an earlier row already had.
     *
     * @param seen the lines of the keys so far; the row's key is added
     * @param key the key
     * @param what the key in words, for the message
     * @return true if no earlier row had it
     */
    @CanIgnoreReturnValue
    public boolean unique(Map<String, Long> seen, String key, String what) {
        Long before = seen.putIfAbsent(key, line());
        if (before != null) {
            fault("%s is given again, first on line %s", what, before);
        }
        return before == null;
    }

    /**
     * Tells whether a field is empty or its column absent.
     *
     * @param column the column
     * @return true if there is nothing in it
     */
    public boolean isBlank(C column) {
        return field(column).isEmpty();
    }

    /**
     * Returns a text that must be there.
     *
     * @param column the column
     * @return the text without surrounding blanks
     */
    public String text(C column) {
        String text = field(column);
        if (text.isEmpty()) {
            absent(column);
        } else if (text.indexOf(REPLACEMENT) >= 0) {
            fault("%s must be text in UTF-8 but was '%s'", column.header(), text);
        }
        return text;
    }

    /**
     * Returns an amount in cents: a decimal point, at most two decimals.
     *
     * @param column the column
     * @return the cents
     */
    public long cents(C column) {
        String text = field(column);
        if (text.isEmpty()) {
            absent(column);
            return 0;
        }
        if (!DecimalText.isPlain(text, 2)) {
            fault(
                    "%s must be an amount with a decimal point and at most 2 decimals but was '%s'",
                    column.header(), text);
            return 0;
        }
        if (DecimalText.isShort(text)) {
            return DecimalText.digits(text) * CENTS_BY_DECIMALS[DecimalText.decimals(text)];
        }
        try {
            return Euro.parseCents(text, column.header());
        } catch (RefusalException refusal) {
            fault(refusal);
            return 0;
        }
    }

    /**
     * Returns a decimal number with a decimal point.
     *
     * @param column the column
     * @param decimals how many decimals it may have
     * @return the number as written
     */
    public BigDecimal decimal(C column, int decimals) {
        String text = field(column);
        if (text.isEmpty()) {
            absent(column);
            return BigDecimal.ZERO;
        }
        if (!DecimalText.isPlain(text, decimals)) {
            fault(
                    "%s must be a number with a decimal point and at most %s decimals but was '%s'",
                    column.header(), decimals, text);
            return BigDecimal.ZERO;
        }
        return DecimalText.isShort(text)
                ? BigDecimal.valueOf(DecimalText.digits(text), DecimalText.decimals(text))
                : new BigDecimal(text);
    }

    /**
     * Returns a calendar year.
     *
     * @param column the column
     * @return the year
     */
    public int year(C column) {
        String text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        if (!DecimalText.isYear(text)) {
            fault("%s must be a year such as 2018 but was '%s'", column.header(), text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /**
     * Returns an ISO date.
     *
     * @param column the column
     * @return the date
     */
    public LocalDate date(C column) {
        String text = text(column);
        Optional<LocalDate> date = DecimalText.date(text);
        if (date.isEmpty() && !text.isEmpty()) {
            fault("%s must be a date such as 2018-03-31 but was '%s'", column.header(), text);
        }
        return date.orElse(LocalDate.EPOCH);
    }

    /**
     * Returns a constant by its name.
     *
     * @param column the column
     * @param constants what the field may be
     * @param fallback what a faulty field gives
     * @param <E> the type of the constants
     * @return the constant
     */
    public <E extends Enum<E>> E constant(C column, Class<E> constants, E fallback) {
        String text = text(column);
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            fault(
                    "%s must be one of %s but was '%s'",
                    column.header(), Arrays.toString(constants.getEnumConstants()), text);
        }
        return fallback;
    }

    /**
     * Returns {@code true} or {@code false}.
     *
     * @param column the column
     * @return the flag
     */
    public boolean flag(C column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            fault("%s must be true or false but was '%s'", column.header(), text);
        }
        return text.equals("true");
    }

    /**
     * Tells whether a field has no characters, not even blanks.
     *
     * @param column the column
     * @return true if it is empty; false if its column is absent
     */
    public boolean isEmpty(C column) {
        int position = header.position(column);
        return position != CsvHeader.ABSENT && fields.from(position) == fields.until(position);
    }

    /**
     * Looks a code up as it is written, without a report.
     *
     * @param column the column
     * @param codes the codes
     * @return the number of the code, or {@link CodeIndex#UNKNOWN}
     */
    public int ordinal(C column, CodeIndex codes) {
        int position = header.position(column);
        return position == CsvHeader.ABSENT
                ? CodeIndex.UNKNOWN
                : codes.find(fields.characters(), fields.from(position), fields.until(position));
    }

    /**
     * Returns a day that is written plainly, without a report.
     *
     * @param column the column
     * @param days the days that came before
     * @return the day, or null when {@link #date} has to look at the field
     */
    public @Nullable LocalDate plainDate(C column, DayIndex days) {
        int position = header.position(column);
        return position == CsvHeader.ABSENT
                ? null
                : days.find(fields.characters(), fields.from(position), fields.until(position));
    }

    /**
     * Reads a number that is written plainly, without a report.
     *
     * @param column the column
     * @param number takes the number
     * @return false when {@link #decimal} or {@link #cents} has to look at the field
     */
    public boolean isPlain(C column, PlainDecimal number) {
        int position = header.position(column);
        return position != CsvHeader.ABSENT
                && number.read(fields.characters(), fields.from(position), fields.until(position));
    }

    private String field(C column) {
        int position = header.position(column);
        return position == CsvHeader.ABSENT ? "" : fields.text(position).strip();
    }

    /** A required field is empty: a fault, unless its column is missing, which the header has reported. */
    private void absent(C column) {
        if (header.position(column) != CsvHeader.ABSENT) {
            fault("%s must not be blank", column.header());
        }
        sound = false;
    }
}
