package nl.regiokas.exchange.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFault;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as texts: a number in plain digits at 15 significant ones, a day as {@code 2018-03-31}, a truth
 * value as {@code true}; a formula counts as its last result. Of a cell whose value cannot be
 * used the address is given, and why. Every row is as wide as the header.
 */
final class SheetRows implements RowSource {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final Pattern NO_PART_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[ymdhs].*", Pattern.CASE_INSENSITIVE);

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private CsvRows filling = new CsvRows();
    private CsvRows taken = new CsvRows();
    private final TextResults results;
    private int width = -1;
    private long read;

    private SheetRows(Stream<Row> stream, TextResults results) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.results = results;
    }

    /** The reader fails at once when the part of a sheet is missing, or is not named or not where it is said to be. */
    static SheetRows of(Path workbook, Sheet sheet) {
        try {
            return new SheetRows(sheet.openStream(), new TextResults(workbook, sheet.getId()));
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableRowsException(0, InputFault.WORKBOOK_BROKEN);
        }
    }

    @Override
    public char separator() {
        return ';';
    }

    @Override
    public boolean hasApostrophes() {
        return false;
    }

    @Override
    public CsvRows next() {
        CsvRows free = taken;
        free.clear();
        while (!filling.isFull() && hasNext()) {
            read++;
            add(rows.next());
        }
        taken = filling;
        filling = free;
        return taken;
    }

    /** The reader fails in many ways on a broken workbook. */
    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException broken) {
            throw new UnreadableRowsException(0, InputFault.WORKBOOK_BROKEN);
        }
    }

    private void add(Row row) {
        int cells = row.getCellCount();
        if (cells > CsvRows.MOST_FIELDS) {
            addUnreadable(row);
            return;
        }
        int used = 0;
        for (int column = 0; column < cells; column++) {
            used = text(row, column).isEmpty() ? used : column + 1;
        }
        if (used == 0) {
            return;
        }
        width = width < 0 ? used : width;
        filling.begin(row.getRowNum());
        for (int column = 0; column < Math.max(width, used); column++) {
            String text = column < cells ? text(row, column) : "";
            if (!filling.isRoomFor(text.length())) {
                addUnreadable(row);
                return;
            }
            filling.add(text.toCharArray(), 0, text.length());
            if (column < cells) {
                mark(row.getCell(column));
            }
        }
        filling.end();
    }

    /** Adds a row with too many fields or characters, in place of any that was begun. */
    private void addUnreadable(Row row) {
        filling.begin(row.getRowNum());
        filling.markUnreadable(InputFault.LINE_TOO_LONG);
        filling.end();
    }

    /** Marks what is known of the last field besides its text. */
    private void mark(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell != null) {
            if (cell.getValue() instanceof BigDecimal) {
                filling.markExact();
            }
            fault(cell).ifPresent(filling::markUnusable);
        }
    }

    private Optional<InputFault> fault(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.FORMULA && cell.getValue() == null && !isEmptyText(cell)) {
            return Optional.of(InputFault.FORMULA_WITHOUT_RESULT);
        }
        return cell.getValue() instanceof BigDecimal && isPercentage(cell.getDataFormatString())
                ? Optional.of(InputFault.PERCENTAGE_CELL)
                : Optional.empty();
    }

    /** A formula whose result is an empty text, and not one that was never calculated. */
    private boolean isEmptyText(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getRawValue() != null && results.isText(read, cell.getColumnIndex());
    }

    private String text(Row row, int column) {
        org.dhatim.fastexcel.reader.Cell cell = row.getCell(column);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (fault(cell).isPresent()) {
            return cell.getAddress().toString();
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell.getDataFormatString()) ? day(cell, number) : plain(number);
        }
        return value == null ? "" : value.toString();
    }

    private static String plain(BigDecimal number) {
        return NumberText.normal(number.round(DIGITS)).toPlainString();
    }

    /** A cell of 0.845 that is shown as 84.5%: what is meant cannot be known. */
    private static boolean isPercentage(@Nullable String format) {
        return format != null
                && NO_PART_OF_A_DATE.matcher(format).replaceAll("").contains("%");
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && !format.toLowerCase(Locale.ROOT).contains("general")
                && DATE_FORMAT
                        .matcher(NO_PART_OF_A_DATE.matcher(format).replaceAll(""))
                        .matches();
    }

    /** A day; a day with a time is not a date and is shown with its time. */
    private static String day(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        try {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        } catch (RuntimeException outOfRange) {
            return plain(number);
        }
    }

    @Override
    public void close() {
        stream.close();
        results.close();
    }
}
