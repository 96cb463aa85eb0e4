package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.regiokas.exchange.table.Dialect;
import nl.regiokas.exchange.table.DutchCells;
import nl.regiokas.exchange.table.Heading;

/**
 * A CSV file for a Dutch spreadsheet: a byte order mark, semicolons, decimal commas, Dutch headings and dates, names after
 * codes, and the status of the data in the last column. A text that would be taken for a formula is neutralised.
 */
final class SpreadsheetCsv {

    /** The headings of columns with texts, whatever these look like: a taakveld is not a number. */
    private static final ImmutableSet<String> TEXTS = ImmutableSet.of(
            "cheaper",
            "column",
            "component",
            "dearer",
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

    /** The headings of columns with codes that have names, and the headings of the names. */
    private static final ImmutableMap<String, String> NAMED = ImmutableMap.<String, String>builder()
            .put("cheaper", "naam goedkoper product")
            .put("component", "naam van het onderdeel")
            .put("dearer", "naam duurder product")
            .put("from", "betaler")
            .put("kind", Heading.KIND_NAME.dutch())
            .put("municipality", Heading.MUNICIPALITY_NAME.dutch())
            .put("party", "partijnaam")
            .put("product", "productnaam")
            .put("provider", "aanbiedernaam")
            .put("reference", "naam van de referentie")
            .put("scheme", "naam van de regeling")
            .put("scope", Heading.SCOPE_NAME.dutch())
            .put("segment", "segmentnaam")
            .put("to", "ontvanger")
            .put("what", "omschrijving")
            .buildOrThrow();

    /** What codes stand for, where the heading says more. */
    private static final ImmutableMap<String, String> OF = ImmutableMap.<String, String>builder()
            .put("cheaper", "product")
            .put("dearer", "product")
            .put("from", "party")
            .put("municipality", "party")
            .put("reference", "scheme")
            .put("to", "party")
            .buildOrThrow();

    /** No value that is read back runs over a line end. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final ImmutableTable<String, String, String> names;
    private final Optional<String> status;

    /** With names by what their codes stand for and by code, and the status; no column is added for what is not there. */
    SpreadsheetCsv(ImmutableTable<String, String, String> names, Optional<String> status) {
        this.names = names;
        this.status = status.map(text -> BREAKS.matcher(text).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty())
                .map(DutchCells::text);
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
        target.write(Dialect.DUTCH.mark());
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .fieldSeparator(Dialect.DUTCH.separator())
                .build(target);
        ImmutableSet<Integer> named = named(plain);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(plain)) {
            List<String> headings = new ArrayList<>();
            for (CsvRecord row : rows) {
                if (headings.isEmpty()) {
                    headings.addAll(row.getFields());
                    csv.writeRecord(headings(headings, named));
                } else {
                    csv.writeRecord(cells(headings, row.getFields(), named));
                }
            }
        }
        csv.flush();
    }

    /** The columns of codes in which at least one code has a name. */
    private ImmutableSet<Integer> named(String plain) throws IOException {
        ImmutableSet.Builder<Integer> named = ImmutableSet.builder();
        if (names.isEmpty()) {
            return named.build();
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(plain)) {
            List<String> headings = new ArrayList<>();
            for (CsvRecord row : rows) {
                if (headings.isEmpty()) {
                    headings.addAll(row.getFields());
                }
                IntStream.range(0, row.getFieldCount())
                        .filter(i -> name(headings.get(i), row.getField(i)).isPresent())
                        .forEach(named::add);
            }
        }
        return named.build();
    }

    private Optional<String> name(String heading, String code) {
        return NAMED.containsKey(heading)
                ? Optional.ofNullable(names.get(OF.getOrDefault(heading, heading), code))
                : Optional.empty();
    }

    private List<String> headings(List<String> plain, ImmutableSet<Integer> named) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String english = plain.get(i);
            headings.add(Optional.ofNullable(names.get("heading", english)).orElseGet(() -> dutch(english, plain)));
            if (named.contains(i)) {
                headings.add(NAMED.getOrDefault(plain.get(i), plain.get(i)));
            }
        }
        status.ifPresent(text -> headings.add(Heading.STATUS.dutch()));
        return headings;
    }

    /** A payment is from one party to another; elsewhere from is a day. */
    private static String dutch(String english, List<String> all) {
        return english.equals("from") && all.contains("to") ? "van" : ResultHeadings.dutch(english);
    }

    private List<String> cells(List<String> headings, List<String> fields, ImmutableSet<Integer> named) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(cell(headings.get(i), fields.get(i)));
            if (named.contains(i)) {
                cells.add(DutchCells.text(name(headings.get(i), fields.get(i)).orElse("")));
            }
        }
        status.ifPresent(cells::add);
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
