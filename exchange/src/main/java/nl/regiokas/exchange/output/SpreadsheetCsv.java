package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.regiokas.exchange.table.DutchCells;

/**
 * A CSV file for a Dutch spreadsheet: semicolons, decimal commas, Dutch headings and dates, and names behind codes. A text
 * that would be taken for a formula is neutralised.
 */
final class SpreadsheetCsv {

    /** The headings under which texts stand, whatever they look like: a taakveld is no number. */
    private static final ImmutableSet<String> TEXTS = ImmutableSet.of(
            "column",
            "component",
            "from",
            "key",
            "kind",
            "municipality",
            "name",
            "party",
            "product",
            "provider",
            "reference",
            "row",
            "scheme",
            "scope",
            "segment",
            "series",
            "taakveld",
            "to",
            "what");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The headings under which codes stand that have names, and the headings of those. */
    private static final ImmutableMap<String, String> NAMED = ImmutableMap.of(
            "from", "betaler",
            "municipality", "gemeentenaam",
            "party", "partijnaam",
            "product", "productnaam",
            "to", "ontvanger");

    private final ImmutableMap<String, String> names;

    /** With names by their codes; without any no column is added. */
    SpreadsheetCsv(ImmutableMap<String, String> names) {
        this.names = names;
    }

    /** Returns a plain CSV file in the form for a spreadsheet. */
    OutputFiles.Content of(OutputFiles.Content plain) {
        return writer -> {
            StringWriter text = new StringWriter();
            plain.write(text);
            write(text.toString(), writer);
        };
    }

    private void write(String plain, Writer target) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .fieldSeparator(';')
                .build(target);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(plain)) {
            List<String> headings = new ArrayList<>();
            for (CsvRecord row : rows) {
                if (headings.isEmpty()) {
                    headings.addAll(row.getFields());
                    csv.writeRecord(headings(headings));
                } else {
                    csv.writeRecord(cells(headings, row.getFields()));
                }
            }
        }
        csv.flush();
    }

    private List<String> headings(List<String> plain) {
        List<String> headings = new ArrayList<>();
        for (String heading : plain) {
            headings.add(DutchCells.heading(heading));
            if (isNamed(heading)) {
                headings.add(NAMED.getOrDefault(heading, heading));
            }
        }
        return headings;
    }

    private boolean isNamed(String heading) {
        return !names.isEmpty() && NAMED.containsKey(heading);
    }

    private List<String> cells(List<String> headings, List<String> fields) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(cell(headings.get(i), fields.get(i)));
            if (isNamed(headings.get(i))) {
                cells.add(DutchCells.text(names.getOrDefault(fields.get(i), "")));
            }
        }
        return cells;
    }

    private static String cell(String heading, String field) {
        if (!TEXTS.contains(heading) && NUMBER.matcher(field).matches()) {
            return DutchCells.number(field);
        }
        return !TEXTS.contains(heading) && DAY.matcher(field).matches()
                ? DutchCells.day(field)
                : DutchCells.text(field);
    }
}
