package nl.regiokas.program.settlement;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes whose meaning is known: the same written in another way is settled to the same cent, and what is spoilt is refused
 * with its file, line, column and code.
 */
class HandMadeChangesTest {

    private static final ImmutableSet<String> DATES = ImmutableSet.of("date", "from", "until", "known", "closed");
    private static final ImmutableSet<String> NUMBERS = ImmutableSet.of(
            "youth", "share", "price", "quantity", "amount", "value", "year", "due", "origin", "through");
    private static final ImmutableSet<String> CODES = ImmutableSet.of("code", "municipality", "from", "to");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern DECIMAL = Pattern.compile("[ \"]*-?\\d+\\.\\d+-?[ \"]*");

    /** The results with amounts; reports and provenance repeat the input. */
    private static final ImmutableList<String> RESULTS = ImmutableList.of(
            "bookings.csv", "dues.csv", "charges.csv", "positions.csv", "funds.csv", "payments.csv", "state.json");

    @TempDir
    private Path temporary;

    private static Map<String, String> expected = Map.of();

    // ---- the same in another way

    /** How people and their programs write the same, by its name. */
    private static final ImmutableMap<String, UnaryOperator<List<String[]>>> WRITINGS =
            ImmutableMap.<String, UnaryOperator<List<String[]>>>builder()
                    .put("days first", fields(field -> DATE.matcher(field).replaceAll("$3-$2-$1")))
                    .put("Dutch headings", rows -> headings(rows, HandMadeChangesTest::dutch))
                    .put("upper case", rows -> headings(rows, heading -> heading.toUpperCase(Locale.ROOT)))
                    .put("blanks", fields(field -> " " + field + " "))
                    .put("signs behind", fields(field -> field.matches("-[0-9.]+") ? field.substring(1) + "-" : field))
                    .put("Dutch flags", fields(HandMadeChangesTest::flag))
                    .put("lost zeros", fields(field -> field.matches("000\\d") ? field.substring(3) : field))
                    .put("quotes", fields(field -> '"' + field + '"'))
                    .put("blank rows", HandMadeChangesTest::withBlankRows)
                    .buildOrThrow();

    private static String flag(String field) {
        return field.equals("true") ? "ja" : field.equals("false") ? "nee" : field;
    }

    private static List<String[]> withBlankRows(List<String[]> rows) {
        String[] blank = new String[rows.get(0).length];
        Arrays.fill(blank, "");
        rows.add(blank);
        rows.add(1, blank);
        return rows;
    }

    private static UnaryOperator<List<String[]>> fields(UnaryOperator<String> change) {
        return rows -> everyField(rows, change);
    }

    /** How a file as a whole is written. */
    private enum Encoding {
        PLAIN,
        MARKED,
        WINDOWS_LINES,
        WITHOUT_LAST_LINE_END,
        SEMICOLONS,
        DECIMAL_COMMAS,
        STATED_SEPARATOR,
        TWO_BYTES;

        byte[] bytes(List<String[]> rows) {
            boolean semicolons = this == SEMICOLONS || this == DECIMAL_COMMAS || this == STATED_SEPARATOR;
            List<String[]> fields = this == DECIMAL_COMMAS
                    ? everyField(rows, field -> DECIMAL.matcher(field).matches() ? field.replace('.', ',') : field)
                    : rows;
            String text = fields.stream()
                    .map(row -> String.join(semicolons ? ";" : ",", row))
                    .collect(Collectors.joining("\n", "", this == WITHOUT_LAST_LINE_END ? "" : "\n"));
            return switch (this) {
                case MARKED -> ("\uFEFF" + text).getBytes(UTF_8);
                case WINDOWS_LINES -> text.replace("\n", "\r\n").getBytes(UTF_8);
                case STATED_SEPARATOR -> ("sep=;\n" + text).getBytes(UTF_8);
                case TWO_BYTES -> ("\uFEFF" + text).getBytes(UTF_16LE);
                default -> text.getBytes(UTF_8);
            };
        }
    }

    @RepeatedTest(10)
    void theSameInAnotherWayIsSettledAlike(RepetitionInfo repetition) throws IOException {
        settlesAlike(repetition.getCurrentRepetition());
    }

    @Tag("many")
    @RepeatedTest(1_500)
    void manyOtherWaysAreSettledAlike(RepetitionInfo repetition) throws IOException {
        settlesAlike(10 + repetition.getCurrentRepetition());
    }

    private void settlesAlike(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        Path folder = Files.createDirectory(temporary.resolve("in"));
        for (Map.Entry<String, String> file : SoundFolder.FILES.entrySet()) {
            String name = file.getKey();
            if (!name.endsWith(".csv")) {
                Files.writeString(folder.resolve(name), file.getValue());
                continue;
            }
            List<String[]> rows = rows(file.getValue());
            if (random.nextBoolean()) {
                rows = columns(rows, random);
            }
            if (random.nextBoolean() && !name.equals("closings.csv")) {
                Collections.shuffle(rows.subList(1, rows.size()), random);
            }
            for (Map.Entry<String, UnaryOperator<List<String[]>>> writing : WRITINGS.entrySet()) {
                if (random.nextInt(3) == 0) {
                    rows = writing.getValue().apply(rows);
                    done.add(name + " " + writing.getKey());
                }
            }
            Encoding encoding = Encoding.values()[random.nextInt(Encoding.values().length)];
            done.add(name + " " + encoding);
            Files.write(folder.resolve(name), encoding.bytes(rows));
        }

        assertThat(settled(folder)).as("%s", done).isEqualTo(expected());
    }

    private Map<String, String> expected() throws IOException {
        if (expected.isEmpty()) {
            Path folder = temporary.resolve("sound");
            SoundFolder.FILES.forEach((name, text) -> ProgramRun.write(folder, name, text));
            expected = settled(folder);
        }
        return expected;
    }

    private Map<String, String> settled(Path folder) throws IOException {
        Path out = temporary.resolve("out-" + folder.getFileName());
        ProgramRun run = ProgramRun.of(folder, out, "--locale", "en");
        assertThat(run.status()).as(run.err()).isZero();
        Map<String, String> results = new TreeMap<>();
        for (String name : RESULTS) {
            results.put(name, Files.readString(out.resolve(name)));
        }
        return results;
    }

    private static List<String[]> rows(String text) {
        return text.lines().map(line -> line.split(",", -1)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String[]> everyField(List<String[]> rows, UnaryOperator<String> change) {
        return rows.stream()
                .map(row -> Arrays.stream(row).map(change).toArray(String[]::new))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String[]> headings(List<String[]> rows, UnaryOperator<String> change) {
        rows.set(0, Arrays.stream(rows.get(0)).map(change).toArray(String[]::new));
        return rows;
    }

    private static String dutch(String english) {
        return Arrays.stream(Heading.values())
                .filter(heading -> heading.english().equals(english))
                .map(Heading::dutch)
                .findFirst()
                .orElse(english);
    }

    /** The columns in another order. */
    private static List<String[]> columns(List<String[]> rows, Random random) {
        List<Integer> order =
                IntStream.range(0, rows.get(0).length).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        return rows.stream()
                .map(row -> order.stream().map(column -> row[column]).toArray(String[]::new))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    // ---- what is spoilt

    /** What somebody spoils, and the code by which it is refused. */
    private enum Spoilt {
        LETTER_IN_A_NUMBER,
        NO_SUCH_DAY,
        UNKNOWN_CODE,
        BLANK,
        CONTROL_CHARACTER,
        OPEN_QUOTE,
        CUT_OFF,
        LOST_COLUMN,
        MISSPELT_HEADING,
        ROW_TWICE,
        MISSPELT_FILE
    }

    /** What is missed when a column is lost or blank; the other columns may be. */
    private static final ImmutableMap<String, ImmutableSet<String>> MUST =
            ImmutableMap.<String, ImmutableSet<String>>builder()
                    .put("municipalities.csv", ImmutableSet.of("code", "name", "youth"))
                    .put("reorganisations.csv", ImmutableSet.of("date", "from", "to", "share"))
                    .put("products.csv", ImmutableSet.of("code", "name", "segment", "standing"))
                    .put("tariffs.csv", ImmutableSet.of("product", "from", "price"))
                    .put("usage.csv", ImmutableSet.of("municipality", "product", "date"))
                    .put("budgets.csv", ImmutableSet.of("year", "municipality", "amount"))
                    .put("advances.csv", ImmutableSet.of("year", "municipality", "amount"))
                    .put("series.csv", ImmutableSet.of("series", "municipality"))
                    .put("instalments.csv", ImmutableSet.of("scope", "municipality", "due", "origin", "amount"))
                    .put("closings.csv", ImmutableSet.of("closed", "through"))
                    .put("published.csv", ImmutableSet.of("year", "scope", "municipality", "kind", "amount"))
                    .buildOrThrow();

    @RepeatedTest(25)
    void whatIsSpoiltIsRefusedAtItsPlace(RepetitionInfo repetition) {
        isRefused(repetition.getCurrentRepetition());
    }

    @Tag("many")
    @RepeatedTest(4_850)
    void muchMoreThatIsSpoiltIsRefusedAtItsPlace(RepetitionInfo repetition) {
        isRefused(25 + repetition.getCurrentRepetition());
    }

    private void isRefused(int seed) {
        Random random = new Random(seed);
        Path folder = temporary.resolve("in");
        SoundFolder.FILES.forEach((name, text) -> ProgramRun.write(folder, name, text));
        Spoilt spoilt = Spoilt.values()[seed % Spoilt.values().length];
        List<String> names = MUST.keySet().asList();
        String fault = "";
        while (fault.isEmpty()) {
            fault = spoil(folder, names.get(random.nextInt(names.size())), spoilt, random);
        }

        ProgramRun run = ProgramRun.of("check", folder, "--locale", "en");

        assertThat(run.status()).as("%s %s %s", spoilt, fault, run.err()).isEqualTo(2);
        assertThat(run.err().lines().filter(line -> line.startsWith("[")))
                .as("%s %s", spoilt, run.err())
                .singleElement()
                .asString()
                .matches("\\[" + fault + ".*");
    }

    /** Spoils a file; returns the form of its one fault, or a blank when this file cannot be spoilt in this way. */
    private static String spoil(Path folder, String name, Spoilt spoilt, Random random) {
        List<String[]> rows = rows(SoundFolder.FILES.getOrDefault(name, ""));
        String[] header = rows.get(0);
        int line = 1 + random.nextInt(rows.size() - 1);
        int column = random.nextInt(header.length);
        String[] row = rows.get(line);
        String place = "] " + name + ":" + (line + 1) + ":" + header[column] + ": ";
        String plain = row[column];
        String fault = switch (spoilt) {
            case LETTER_IN_A_NUMBER -> {
                int at = plain.isEmpty() ? 0 : random.nextInt(plain.length());
                row[column] = plain.isEmpty() ? "" : plain.substring(0, at) + "x" + plain.substring(at + 1);
                yield NUMBERS.contains(header[column]) && plain.matches("-?[0-9.]+") ? "bad-[a-z-]+" + place : "";
            }
            case NO_SUCH_DAY -> {
                row[column] = "2018-02-30";
                yield DATES.contains(header[column]) && DATE.matcher(plain).matches() ? "bad-date" + place : "";
            }
            case UNKNOWN_CODE -> {
                row[column] = "9009";
                yield CODES.contains(header[column]) && plain.matches("000\\d") && !name.equals("municipalities.csv")
                        ? "unknown-[a-z-]+" + place
                        : "";
            }
            case BLANK -> {
                row[column] = random.nextBoolean() ? "" : " ";
                yield MUST.getOrDefault(name, ImmutableSet.of()).contains(header[column]) ? "blank-field" + place : "";
            }
            case CONTROL_CHARACTER -> {
                row[column] = plain + "\u0007";
                yield "bad-character" + place;
            }
            case OPEN_QUOTE -> {
                row[column] = '"' + plain;
                yield "broken-quotes] " + name + ":" + (line + 1) + ": ";
            }
            case CUT_OFF -> {
                rows.set(line, Arrays.copyOf(row, column + 1));
                rows.subList(line + 1, rows.size()).clear();
                yield column < row.length - 1 ? "row-fields] " + name + ":" + (line + 1) + ": " : "";
            }
            case LOST_COLUMN -> {
                String lost = header[column];
                rows.replaceAll(one -> without(one, column));
                yield MUST.getOrDefault(name, ImmutableSet.of()).contains(lost)
                        ? "missing-column] " + name + ":1: column " + lost + " is missing"
                        : "";
            }
            case MISSPELT_HEADING -> {
                header[column] = header[column] + "s";
                yield "(unknown|misspelt)-column] " + name + ":1: column '" + header[column] + "' is unknown";
            }
            case ROW_TWICE -> {
                rows.add(row);
                boolean isKeyed = !name.equals("advances.csv") && (!name.equals("usage.csv") || !row[7].isEmpty());
                yield isKeyed ? "(duplicate-[a-z-]+|[a-z-]+-twice)] " + name + ":" + rows.size() + ":" : "";
            }
            case MISSPELT_FILE -> "near-file-name] x" + name;
        };
        if (!fault.isEmpty()) {
            String text = rows.stream().map(one -> String.join(",", one)).collect(Collectors.joining("\n", "", "\n"));
            ProgramRun.write(folder, spoilt == Spoilt.MISSPELT_FILE ? "x" + name : name, text);
        }
        return fault;
    }

    private static String[] without(String[] row, int column) {
        List<String> fields = new ArrayList<>(Arrays.asList(row));
        fields.remove(column);
        return fields.toArray(String[]::new);
    }
}
