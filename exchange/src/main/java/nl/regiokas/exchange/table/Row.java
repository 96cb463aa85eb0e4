package nl.regiokas.exchange.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import org.jspecify.annotations.Nullable;

/**
 * The row that is being read: its fields by column, and the faults of its file.
 *
 * <p>A row is valid until the next one is read: one object serves all rows of a file.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class Row {

    private static final String NOT_SHOWN = "***";

    private static final char APOSTROPHE = '\'';

    private final Header header;
    private final boolean decimalComma;
    private final char separator;
    private final boolean mayGroup;
    private final boolean apostrophes;
    private final Codes codes;
    private final InputFaults faults;
    private CsvRows fields;
    private boolean sound = true;
    private long zerosRestored;
    private long firstZeros;

    Row(Header header, CsvRows fields, boolean decimalComma, RowSource source, Codes codes, InputFaults faults) {
        this.header = header;
        this.fields = fields;
        this.decimalComma = decimalComma;
        this.separator = source.separator();
        this.mayGroup = source.mayGroup();
        this.apostrophes = source.hasApostrophes();
        this.codes = codes;
        this.faults = faults;
    }

    /** Turns to the current row of a set of rows. */
    void turnTo(CsvRows rows) {
        fields = rows;
        sound = true;
    }

    /**
     * Returns the name of the file.
     *
     * @return the name in the folder
     */
    public String file() {
        return header.file();
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
     * Returns whether no fault was reported of the row so far.
     *
     * @return false once a fault was reported
     */
    public boolean isSound() {
        return sound;
    }

    /** Whether the file lacks no column that must be there. */
    boolean hasAllColumns() {
        return header.isWhole();
    }

    boolean hasDecimalComma() {
        return decimalComma;
    }

    boolean mayGroup() {
        return mayGroup;
    }

    boolean isExact(int position) {
        return fields.isExact(position);
    }

    Codes codes() {
        return codes;
    }

    void zerosRestored() {
        zerosRestored(line());
    }

    /**
     * Counts a code of a municipality whose lost zeros were put back.
     *
     * @param line the number of the line
     */
    public void zerosRestored(long line) {
        if (zerosRestored++ == 0) {
            firstZeros = line;
        }
    }

    long countOfZerosRestored() {
        return zerosRestored;
    }

    long firstZerosRestored() {
        return firstZeros;
    }

    /** Reports a fault of a field. */
    void fault(int position, FaultCode code, @Nullable Object... arguments) {
        sound = false;
        boolean isShown = !header.hasSecrets() || code == Listing.MUNICIPALITIES.unknown();
        faults.fault(
                header.file(),
                line(),
                header.title(position),
                code,
                isShown || position == Header.ABSENT ? arguments : withoutText(text(position), arguments));
    }

    /** Reports the cells whose value cannot be used. */
    void addUnusable() {
        for (int position = 0; position < fields.count(); position++) {
            Optional<FaultCode> fault = fields.unusable(position);
            if (fault.isPresent()) {
                sound = false;
                faults.fault(header.file(), line(), header.title(position), fault.get(), fields.text(position));
            }
        }
    }

    /** What a cell holds may be a secret in the wrong column. */
    private static @Nullable Object[] withoutText(String text, @Nullable Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> text.equals(argument) ? NOT_SHOWN : argument)
                .toArray();
    }

    /**
     * Reports a fault of the row.
     *
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern, in order
     */
    public void fault(FaultCode code, @Nullable Object... arguments) {
        sound = false;
        faults.fault(header.file(), line(), "", code, arguments);
    }

    /**
     * Reports a fault of a field.
     *
     * @param column the column
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern, in order
     */
    public void fault(TableColumn<?> column, FaultCode code, @Nullable Object... arguments) {
        fault(header.position(column), code, arguments);
    }

    /**
     * Reports what the library refused about a line.
     *
     * @param line the number of the line
     * @param refusal what the library said
     * @param cause gives the column that holds what a fault is about, if it is one
     */
    public void fault(long line, RefusalException refusal, Function<Fault, Optional<TableColumn<?>>> cause) {
        sound = false;
        for (Fault fault : refusal.faults()) {
            Optional<String> title = cause.apply(fault)
                    .map(header::position)
                    .filter(position -> position != Header.ABSENT)
                    .map(header::title);
            RefusalException one = RefusalException.of(title.map(column -> fault.in(Place.of(Place.FILE, header.file())
                            .at(Place.LINE, line)
                            .at(Place.COLUMN, column)))
                    .orElse(fault));
            faults.add(header.file(), line, one);
        }
    }

    /** Returns the text of a field without surrounding blanks. */
    String text(int position) {
        String text = fields.text(position).strip();
        return apostrophes && isNeutralised(text) ? text.substring(1) : text;
    }

    /** Whether a text has an apostrophe that keeps a spreadsheet from taking it for a formula. */
    private static boolean isNeutralised(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at > 0 && at < text.length() && "=+-@".indexOf(text.charAt(at)) >= 0;
    }

    /** Reads a field; nothing when it is blank, its column absent or its value faulty or unusable. */
    <T> Optional<T> value(TableColumn<T> column) {
        int position = header.position(column);
        if (position == Header.ABSENT) {
            return Optional.empty();
        }
        String text = text(position);
        return text.isEmpty() || fields.unusable(position).isPresent()
                ? Optional.empty()
                : column.type().read(new Cell(this, position, text));
    }

    /**
     * Returns whether a field says nothing.
     *
     * @param column the column
     * @return true if the field is blank or its column absent
     */
    public boolean isBlank(TableColumn<?> column) {
        int position = header.position(column);
        return position == Header.ABSENT || text(position).isEmpty();
    }

    /**
     * Makes a number that is read in the way this file writes numbers.
     *
     * @return the number 0
     */
    public PlainDecimal plainDecimal() {
        return new PlainDecimal(decimalComma ? ',' : '.', mayGroup && !decimalComma);
    }

    /**
     * Returns the separator of the fields of the file.
     *
     * @return comma or semicolon
     */
    public char separator() {
        return separator;
    }

    /**
     * Returns how many columns the file has.
     *
     * @return the number of columns
     */
    public int width() {
        return header.width();
    }

    /**
     * Returns whether the file has a column.
     *
     * @param column the column
     * @return true if it does
     */
    public boolean has(TableColumn<?> column) {
        return position(column) != Header.ABSENT;
    }

    /**
     * Returns where a column is.
     *
     * @param column the column
     * @return its position, negative when it is absent
     */
    public int position(TableColumn<?> column) {
        return header.position(column);
    }
}
