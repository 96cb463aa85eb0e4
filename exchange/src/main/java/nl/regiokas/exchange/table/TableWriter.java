package nl.regiokas.exchange.table;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.ShownText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as a table that the reader reads back as the same rows.
 *
 * @since 0.2.0
 */
public final class TableWriter {

    private static final int EXCEL_DIGITS = 15;
    private static final int MOST_IN_CELL = 32_767;

    private static final String DATE_FORMAT = "yyyy-mm-dd";

    private TableWriter() {}

    /**
     * Writes a CSV file; optional columns that are blank in every row are left out.
     *
     * <p>The rows are not held: they are read twice, the first time for the columns.
     *
     * @param table the table
     * @param rows its rows, the same each time they are read
     * @param dialect how they are written
     * @param target takes the text
     * @param <R> the type of the rows
     * @throws IOException if it cannot be written
     */
    public static <R> void csv(Table<R> table, Iterable<R> rows, Dialect dialect, Writer target) throws IOException {
        ImmutableList<RowField<R, ?>> fields = used(table, rows);
        target.write(dialect.mark());
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .fieldSeparator(dialect.separator())
                .build(target);
        csv.writeRecord(fields.stream()
                .map(field -> title(field.column().heading(), dialect))
                .toList());
        rows.forEach(row -> csv.writeRecord(
                fields.stream().map(field -> text(field, row, dialect)).toList()));
        csv.flush();
    }

    private static <R> ImmutableList<RowField<R, ?>> used(Table<R> table, Iterable<R> rows) {
        Set<RowField<R, ?>> absent = table.fields().stream()
                .filter(field -> field.presence() == Presence.COLUMN_MAY_BE_ABSENT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!absent.isEmpty()) {
            rows.forEach(
                    row -> absent.removeIf(field -> field.getter().apply(row).isPresent()));
        }
        return table.fields().stream()
                .filter(field -> !absent.contains(field))
                .collect(ImmutableList.toImmutableList());
    }

    private static String title(Heading heading, Dialect dialect) {
        return dialect == Dialect.DUTCH ? heading.dutch() : heading.english();
    }

    private static <R> String text(RowField<R, ?> field, R row, Dialect dialect) {
        String plain = field.plain(row);
        if (dialect == Dialect.PLAIN || plain.isEmpty()) {
            return plain;
        }
        return switch (field.column().type().form()) {
            case TEXT -> DutchCells.text(plain);
            case NUMBER -> DutchCells.number(plain);
            case DAY -> DutchCells.day(plain);
            case FLAG -> plain.equals("true") ? "ja" : "nee";
        };
    }

    /**
     * Writes a sheet: numbers and days as cells, texts as texts.
     *
     * @param table the table
     * @param rows its rows
     * @param workbook takes the sheet
     * @param <R> the type of the rows
     * @throws RefusalException if a sheet cannot hold that many rows, or a text
     */
    public static <R> void sheet(Table<R> table, List<R> rows, Workbook workbook) {
        if (rows.size() >= Worksheet.MAX_ROWS) {
            throw RefusalException.of(InputFault.TOO_MANY_ROWS, table.name(), rows.size(), Worksheet.MAX_ROWS - 1);
        }
        Worksheet sheet = workbook.newWorksheet(table.name());
        ImmutableList<RowField<R, ?>> fields = used(table, rows);
        for (int column = 0; column < fields.size(); column++) {
            sheet.value(0, column, fields.get(column).column().heading().english());
            for (int row = 0; row < rows.size(); row++) {
                cell(sheet, row + 1, column, fields.get(column), rows.get(row));
            }
        }
    }

    private static <R> void cell(Worksheet sheet, int row, int column, RowField<R, ?> field, R value) {
        String plain = field.plain(value);
        if (plain.isEmpty()) {
            return;
        }
        switch (field.column().type().form()) {
            case TEXT -> sheet.value(row, column, inCell(plain, row, field));
            case FLAG -> sheet.value(row, column, plain.equals("true"));
            case DAY -> {
                sheet.value(row, column, LocalDate.parse(plain));
                sheet.style(row, column).format(DATE_FORMAT).set();
            }
            case NUMBER -> {
                Optional<BigDecimal> number = number(plain);
                number.ifPresentOrElse(exact -> sheet.value(row, column, exact), () -> sheet.value(row, column, plain));
            }
        }
    }

    /** A text as it is; refused when a workbook would lose a part of it. */
    private static String inCell(String text, int row, RowField<?, ?> field) {
        boolean isKept = text.length() <= MOST_IN_CELL && text.indexOf('\ufffe') < 0 && text.indexOf('\uffff') < 0;
        Faults.require(
                isKept,
                InputFault.TEXT_NOT_IN_WORKBOOK,
                field.column().heading().english(),
                row,
                MOST_IN_CELL,
                ShownText.of(text));
        return text;
    }

    /** A number in a workbook has 15 digits; a longer number is written as text, which keeps it exact. */
    private static Optional<BigDecimal> number(String plain) {
        return Optional.of(new BigDecimal(plain))
                .filter(number -> number.stripTrailingZeros().precision() <= EXCEL_DIGITS);
    }
}
