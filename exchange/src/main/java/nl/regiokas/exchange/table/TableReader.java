package nl.regiokas.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.ReadingProgress;

/**
 * Reads the rows of a table, each field checked by its column, without holding them.
 *
 * <p>Rows of bare separators are skipped and counted. Every fault of every row is reported; only a row without a fault
 * becomes a value. In a file with semicolons, and in a sheet, a first reading finds whether its numbers have decimal
 * commas.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @param <R> the type of the rows
 * @since 0.2.0
 */
public final class TableReader<R> {

    private final Table<R> table;
    private final TableInput input;
    private final Codes codes;
    private final InputFaults faults;
    private final Map<List<String>, Long> seen = new HashMap<>();
    private final Set<Integer> untitled = new HashSet<>();
    private long blankRows;
    private long firstBlank;
    private long rows;
    private boolean isComplete = true;
    private Consumer<RefusedRow> refused = row -> {};

    TableReader(Table<R> table, TableInput input, Codes codes, InputFaults faults) {
        this.table = table;
        this.input = input;
        this.codes = codes;
        this.faults = faults;
    }

    /**
     * Reads all rows.
     *
     * @param action receives each row that has no fault, with its line
     * @throws UncheckedIOException if the file cannot be read
     */
    public void read(Consumer<Line<R>> action) {
        read(action, row -> {});
    }

    /**
     * Reads all rows.
     *
     * @param action receives each row that has no fault, with its line
     * @param others receives each row that has one
     * @throws UncheckedIOException if the file cannot be read
     */
    public void read(Consumer<Line<R>> action, Consumer<RefusedRow> others) {
        refused = others;
        rows(ReadingProgress.SILENT, row -> {
            Map<TableColumn<?>, Object> cells = new HashMap<>();
            read(row, cells, values -> {})
                    .ifPresentOrElse(
                            sound -> action.accept(new Line<>(row.file(), row.line(), sound)),
                            () -> others.accept(new RefusedRow(row.file(), row.line(), cells)));
        });
        table.listing().ifPresent(this::list);
    }

    /** Sets the codes, unless some may be missing. */
    private void list(Listing listing) {
        if (seen.isEmpty() && !faults.areIn(input.name())) {
            faults.fault(input.name(), 0, "", InputFault.NO_ROWS);
        } else if (isComplete && !seen.isEmpty()) {
            codes.put(listing, seen.keySet().stream().map(key -> key.get(0)).toList());
        }
    }

    /**
     * Reads all rows, as they stand.
     *
     * @param progress receives how far the reading is
     * @param action receives each row that is complete and not blank
     * @throws UncheckedIOException if the file cannot be read
     */
    public void rows(ReadingProgress progress, Consumer<Row> action) {
        rows(progress, row -> Optional.empty(), action);
    }

    /**
     * Reads all rows as they stand, except plainly sound lines in a file in which these can be recognised.
     *
     * @param progress receives how far the reading is
     * @param plain makes the taker of plain lines, from a row that only shows where the columns are
     * @param action receives each other row that is complete and not blank
     * @throws UncheckedIOException if the file cannot be read
     */
    public void rows(ReadingProgress progress, Function<Row, Optional<PlainLines>> plain, Consumer<Row> action) {
        try {
            boolean decimalComma = hasDecimalComma();
            try (RowSource source = input.rows(progress)) {
                try {
                    readRows(source, decimalComma, plain, action);
                } finally {
                    rows += source.taken();
                }
            }
        } catch (UnreadableRowsException broken) {
            isComplete = false;
            faults.fault(input.name(), broken.line(), "", broken.code(), broken.arguments());
            refused.accept(new RefusedRow(input.name(), broken.line(), Map.of()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        input.addNotices(faults);
        if (blankRows > 0) {
            faults.notice(input.name(), InputNotice.BLANK_ROWS, blankRows, firstBlank);
        }
    }

    /**
     * Returns how many rows were read that are not blank.
     *
     * @return the number of rows, including faulty ones
     */
    public long count() {
        return rows;
    }

    /** Looks for a number with a decimal comma in the columns of numbers; only if a comma does not end a field. */
    private boolean hasDecimalComma() throws IOException {
        try (RowSource source = input.rows(ReadingProgress.SILENT)) {
            if (!source.mayGroup()) {
                return false;
            }
            CsvRows read = source.next();
            if (read.size() == 0) {
                return false;
            }
            read.turnTo(0);
            int[] numbers = positionsOfNumbers(read);
            for (; read.size() > 0; read = source.next()) {
                for (int i = 0; i < read.size(); i++) {
                    read.turnTo(i);
                    if (hasComma(read, numbers)) {
                        return true;
                    }
                }
            }
        } catch (UnreadableRowsException broken) {
            return false;
        }
        return false;
    }

    private int[] positionsOfNumbers(CsvRows header) {
        return IntStream.range(0, header.count())
                .filter(position -> table.column(header.text(position))
                        .filter(column -> column.type().form() == CellType.Form.NUMBER)
                        .isPresent())
                .toArray();
    }

    private static boolean hasComma(CsvRows row, int[] positions) {
        for (int position : positions) {
            if (position < row.count() && row.has(position, ',')) {
                if (NumberText.hasComma(row.text(position).strip())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void readRows(
            RowSource source, boolean decimalComma, Function<Row, Optional<PlainLines>> plain, Consumer<Row> action) {
        CsvRows read = source.next();
        if (read.size() == 0) {
            faults.fault(input.name(), 1, "", InputFault.HEADER_MISSING);
            isComplete = false;
            return;
        }
        read.turnTo(0);
        Optional<FaultCode> unreadable = unreadable(read);
        if (unreadable.isPresent()) {
            faults.fault(input.name(), read.line(), "", unreadable.get(), bounds(unreadable.get()));
            isComplete = false;
            return;
        }
        if (hasUnusableHeading(read)) {
            isComplete = false;
            return;
        }
        Header header = Header.read(input.name(), table, read, faults);
        Row row = new Row(header, read, decimalComma, source, codes, faults);
        plain.apply(row).ifPresent(source::takePlain);
        for (int first = 1; read.size() > 0; first = 0) {
            for (int i = first; i < read.size(); i++) {
                read.turnTo(i);
                row.turnTo(read);
                readRow(header, row, read, action);
            }
            read = source.next();
        }
        if (row.countOfZerosRestored() > 0) {
            faults.notice(
                    input.name(), InputNotice.ZEROS_RESTORED, row.countOfZerosRestored(), row.firstZerosRestored());
        }
    }

    private static Optional<FaultCode> unreadable(CsvRows row) {
        return row.isBroken() ? Optional.of(InputFault.FIELD_OVER_LINE_END) : row.unreadable();
    }

    private static Object[] bounds(FaultCode fault) {
        return fault == InputFault.LINE_TOO_LONG
                ? new Object[] {CsvRows.MOST_CHARACTERS, CsvRows.MOST_FIELDS}
                : new Object[0];
    }

    private boolean hasUnusableHeading(CsvRows header) {
        boolean isFound = false;
        for (int position = 0; position < header.count(); position++) {
            Optional<FaultCode> fault = header.unusable(position);
            if (fault.isPresent()) {
                faults.fault(input.name(), header.line(), "", fault.get(), header.text(position));
                isFound = true;
            }
        }
        return isFound;
    }

    private void readRow(Header header, Row row, CsvRows read, Consumer<Row> action) {
        Optional<FaultCode> unreadable = unreadable(read);
        if (unreadable.isPresent()) {
            isComplete = false;
            rows++;
            row.fault(unreadable.get(), bounds(unreadable.get()));
            refused.accept(new RefusedRow(row.file(), row.line(), Map.of()));
        } else if (read.isBlank()) {
            firstBlank = blankRows++ == 0 ? row.line() : firstBlank;
        } else if (read.count() < header.width() || !read.isBlankFrom(header.width())) {
            isComplete = false;
            rows++;
            row.addUnusable();
            if (read.count() < header.width() || header.isWhole()) {
                row.fault(InputFault.ROW_FIELDS, read.count(), header.width());
            }
            refused.accept(new RefusedRow(row.file(), row.line(), Map.of()));
        } else {
            rows++;
            row.addUnusable();
            checkUntitled(header, row, read);
            action.accept(row);
        }
    }

    /** A value under a blank heading has no meaning; the first one of a column is reported. */
    private void checkUntitled(Header header, Row row, CsvRows read) {
        for (int position = 0; position < header.width(); position++) {
            if (header.title(position).isEmpty()
                    && !row.text(position).isEmpty()
                    && read.unusable(position).isEmpty()
                    && untitled.add(position)) {
                row.fault(position, InputFault.VALUE_WITHOUT_COLUMN, row.text(position));
            }
        }
    }

    /**
     * Reads the fields of a row, and checks what its sound fields say together.
     *
     * @param row the row
     * @param check receives the sound fields, also when others have faults
     * @return its value, or nothing after a fault
     */
    public Optional<R> value(Row row, Consumer<RowValues> check) {
        return read(row, new HashMap<>(), check);
    }

    private Optional<R> read(Row row, Map<TableColumn<?>, Object> values, Consumer<RowValues> check) {
        for (RowField<R, ?> field : table.fields()) {
            Optional<?> value = row.value(field.column());
            value.ifPresent(sound -> values.put(field.column(), sound));
            if (value.isEmpty()
                    && field.presence() == Presence.VALUE
                    && row.position(field.column()) != Header.ABSENT
                    && row.isBlank(field.column())) {
                row.fault(field.column(), InputFault.BLANK_FIELD);
            }
        }
        boolean isReadable = row.hasAllColumns() || !table.isWhole();
        boolean hasKey = isReadable && checkKey(row, values);
        isComplete &= hasKey;
        check.accept(new RowValues(values));
        boolean hasColumns = table.fields().stream()
                .noneMatch(field -> field.presence() == Presence.VALUE && !values.containsKey(field.column()));
        if (!row.isSound() || !hasColumns || !isReadable) {
            return Optional.empty();
        }
        try {
            return Optional.of(table.make(new RowValues(values)));
        } catch (RefusalException refusal) {
            row.fault(row.line(), refusal, table::cause);
            return Optional.empty();
        }
    }

    /** Reports a key that an earlier row had; returns false when the row has no complete key. */
    private boolean checkKey(Row row, Map<TableColumn<?>, Object> values) {
        if (table.key().isEmpty()) {
            return true;
        }
        List<String> key =
                table.key().stream().map(column -> plain(column, values)).collect(Collectors.toList());
        boolean isWhole = table.fields().stream()
                .filter(field -> table.key().contains(field.column()))
                .noneMatch(field -> field.presence() == Presence.VALUE && !values.containsKey(field.column()));
        Long first = isWhole ? seen.putIfAbsent(key, row.line()) : null;
        if (first != null) {
            String shown = key.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
            if (key.size() == 1) {
                row.fault(table.key().get(0), table.duplicate(), shown, first);
            } else {
                row.fault(table.duplicate(), shown, first);
            }
        }
        return isWhole;
    }

    @SuppressWarnings("unchecked") // a value is kept under the column that read it
    private static <T> String plain(TableColumn<T> column, Map<TableColumn<?>, Object> values) {
        Object value = values.get(column);
        return value == null ? "" : column.type().plain((T) value);
    }
}
