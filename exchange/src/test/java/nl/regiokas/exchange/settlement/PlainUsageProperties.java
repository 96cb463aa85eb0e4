package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;

/**
 * Usage lines give the same ledger and the same faults whichever way they are read. A blank in front of every field
 * changes nothing in what a line says, but no such line is plainly sound.
 */
class PlainUsageProperties {

    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("municipality", "product", "date", "quantity", "amount", "known", "client");
    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("usage");
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,1\n0053,Winsum,,1\n");
        FolderFiles.write(folder, "products.csv", """
                code,name,segment,standing
                45A01,a,FLEXIBLE,false
                45A02,b,FLEXIBLE,false
                "a rather long code of a product, in words",c,FLEXIBLE,false
                """);
        FolderFiles.write(folder, "tariffs.csv", """
                product,from,price
                45A01,2018-01-01,2.5
                45A01,2018-07-01,2.6789
                45A02,1900-01-01,0.0001
                """);
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2020, "scopes": [
                  {"name": "all", "segments": ["FLEXIBLE"], "participants": "all",
                   "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    /** How a file is written: nothing of it may matter. */
    record Layout(char separator, String lineEnd, boolean mark, long order, boolean quotes) {

        String write(List<List<String>> lines, UnaryOperator<String> field) {
            StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
            text.append(String.join(Character.toString(separator), ordered(COLUMNS)))
                    .append(lineEnd);
            for (List<String> line : lines) {
                text.append(ordered(line).stream()
                                .map(field)
                                .map(this::quoted)
                                .collect(Collectors.joining("" + separator)))
                        .append(lineEnd);
            }
            return text.toString();
        }

        private List<String> ordered(List<String> fields) {
            List<String> ordered = new ArrayList<>(fields);
            if (fields.size() == COLUMNS.size() && order != 0) {
                Collections.shuffle(ordered, new Random(order));
            }
            return ordered;
        }

        private String quoted(String field) {
            boolean needed = field.indexOf(separator) >= 0 || field.indexOf('"') >= 0;
            return quotes || needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
        }
    }

    private record Reading(Optional<CostLedger> ledger, List<String> faults, List<String> notices) {

        static Reading of(String text) throws IOException {
            Files.writeString(folder.resolve("usage.csv"), text);
            InputFaults faults = new InputFaults();
            Optional<CostLedger> ledger = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults)
                    .map(input -> input.facts().ledger());
            return new Reading(
                    ledger,
                    faults.list(),
                    faults.notices().stream().map(Fault::text).toList());
        }
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Combinators.combine(
                        Arbitraries.of(',', ';'),
                        Arbitraries.of("\n", "\r\n", "\r", "\n\n"),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.of(true, false))
                .as(Layout::new);
    }

    private static Arbitrary<String> mostly(Arbitrary<String> sound, String... others) {
        return Arbitraries.frequencyOf(Tuple.of(12, sound), Tuple.of(1, Arbitraries.of(others)));
    }

    private static Arbitrary<String> numbers() {
        Arbitrary<String> sound = Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.integers().between(0, 2))
                .as((digits, decimals) -> BigDecimal.valueOf(digits, decimals).toPlainString());
        return mostly(
                sound,
                "-0",
                "-0.00",
                "007.5",
                "1.005",
                ".5",
                "5.",
                "-",
                "--1",
                "+1",
                "1.2.3",
                "1e5",
                "1,5",
                "1.250,00",
                "-12.250,5",
                "1.250.000",
                "1.250.000,25",
                "1250.000,25",
                "12.25,00",
                "1.2500,00",
                ".250,00",
                "1.,5",
                "1.250,",
                "1,250.00",
                "1,2,3",
                "1.250,005",
                "999.999.999.999,99",
                "EUR 2",
                "0.1234567890",
                "0.12345678901",
                "999999999999999999",
                "-9999999999999999.99",
                "9999999999999999999",
                "92233720368547758.07",
                "-92233720368547758.08",
                "92233720368547758.08",
                "\u0663",
                "1\u00a05",
                "1 5");
    }

    @Provide
    Arbitrary<List<List<String>>> anyLines() {
        Arbitrary<String> dates = mostly(
                Arbitraries.integers()
                        .between(0, 1000)
                        .map(day -> LocalDate.of(2018, 1, 1).plusDays(day).toString()),
                "2018-02-29",
                "2018-02-30",
                "2017-12-31",
                "2018-13-01",
                "2018-00-10",
                "2018-01-00",
                "1899-12-31",
                "1900-01-01",
                "2200-12-31",
                "2201-01-01",
                "18-01-01",
                "2018-1-01",
                "2018/01/01",
                "+2018-01-01",
                "",
                "2018-01-\u0661\u0661",
                "20180101",
                "2018-01-01T",
                "-018-01-01");
        Arbitrary<String> municipalities = mostly(
                Arbitraries.of("0005", "0053"),
                "",
                "0099",
                "53",
                "053",
                "5",
                "00053",
                "005",
                "0",
                "\ufffd005",
                "0005,");
        Arbitrary<String> products = mostly(
                Arbitraries.of("45A01", "45A02", "a rather long code of a product, in words"),
                "",
                "45A09",
                "45a01",
                "45A0",
                "45A011",
                "45A01\"");
        Arbitrary<List<String>> line = Combinators.combine(
                        municipalities,
                        products,
                        dates,
                        numbers(),
                        Arbitraries.frequency(
                                Tuple.of(9, "quantity"),
                                Tuple.of(9, "amount"),
                                Tuple.of(1, "none"),
                                Tuple.of(1, "both"),
                                Tuple.of(1, "short")),
                        Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just("")), Tuple.of(1, dates)),
                        Arbitraries.frequency(Tuple.of(6, ""), Tuple.of(1, "7f")))
                .as(PlainUsageProperties::line);
        return line.list().ofMaxSize(12);
    }

    private static List<String> line(
            String municipality, String product, String date, String number, String kind, String known, String client) {
        return switch (kind) {
            case "quantity" -> List.of(municipality, product, date, number, "", known, client);
            case "amount" -> List.of(municipality, product, date, "", number, known, client);
            case "none" -> List.of(municipality, product, date, "", "", known, client);
            case "both" -> List.of(municipality, product, date, number, number, known, client);
            default -> List.of(municipality, product, date, number);
        };
    }

    @Property
    void blanksInFrontOfFieldsChangeNothing(
            @ForAll("anyLines") List<List<String>> lines, @ForAll("layouts") Layout layout) throws IOException {
        assertThat(Reading.of(layout.write(lines, field -> field)))
                .isEqualTo(Reading.of(layout.write(lines, field -> " " + field)));
    }

    /** Puts a character in place of another, in front of it, or takes it away. */
    record Mutation(int place, String text, boolean isInserted) {

        String of(String file) {
            int at = place % (file.length() + 1);
            return file.substring(0, at) + text + file.substring(isInserted ? at : Math.min(at + 1, file.length()));
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.of(
                                "", "\0", ",", ";", "\"", "\n", "\r", "\r\n", "-", ".", "9", "0", "/", ":", " ", "\t",
                                "A", "\u00e9"),
                        Arbitraries.of(true, false))
                .as(Mutation::new)
                .list()
                .ofMaxSize(3);
    }

    /** An old Macintosh line end after the header leaves everything to the general reader; a line feed does not. */
    @Property
    void mutatedFilesAreReadAsTheGeneralReaderDoes(
            @ForAll("anyLines") List<List<String>> lines,
            @ForAll("layouts") Layout layout,
            @ForAll("mutations") List<Mutation> mutations)
            throws IOException {
        String file = layout.write(lines, field -> field);
        int body = file.indexOf(layout.lineEnd().charAt(0));
        String header = file.substring(0, body) + "\n";
        String mutated = file.substring(body + 1);
        for (Mutation mutation : mutations) {
            mutated = mutation.of(mutated);
        }

        assertThat(Reading.of(header + "\n " + mutated)).isEqualTo(Reading.of(header + "\r " + mutated));
    }

    @Provide
    Arbitrary<List<List<String>>> soundLines() {
        Arbitrary<String> dates = Arbitraries.integers()
                .between(0, 1000)
                .map(day -> LocalDate.of(2018, 1, 1).plusDays(day).toString());
        Arbitrary<String> numbers = Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
                        Arbitraries.integers().between(0, 2))
                .as((digits, decimals) -> BigDecimal.valueOf(digits, decimals).toPlainString());
        return Combinators.combine(
                        Arbitraries.of("0005", "0053"),
                        Arbitraries.of("45A01", "45A02"),
                        dates,
                        numbers,
                        Arbitraries.of("quantity", "amount"),
                        Arbitraries.of("", "2021-01-01"),
                        Arbitraries.of("", "7f"))
                .as(PlainUsageProperties::line)
                .list()
                .ofMaxSize(20);
    }

    @Property
    void soundLinesAddUpToTheCent(@ForAll("soundLines") List<List<String>> lines, @ForAll("layouts") Layout layout)
            throws IOException {
        Reading reading = Reading.of(layout.write(lines, field -> field));
        assertThat(reading.faults()).isEmpty();
        for (int year = 2018; year <= 2020; year++) {
            for (String municipality : List.of("0005", "0053")) {
                for (String product : List.of("45A01", "45A02")) {
                    String place = Integer.toString(year);
                    BigDecimal expected = lines.stream()
                            .filter(line -> line.get(0).equals(municipality)
                                    && line.get(1).equals(product)
                                    && line.get(2).startsWith(place))
                            .map(PlainUsageProperties::cost)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(reading.ledger()
                                    .orElseThrow()
                                    .cost(MunicipalityCode.of(municipality), ProductCode.of(product), year)
                                    .getNumber()
                                    .numberValueExact(BigDecimal.class))
                            .isEqualByComparingTo(expected);
                }
            }
        }
    }

    private static BigDecimal cost(List<String> line) {
        if (line.get(3).isEmpty()) {
            return new BigDecimal(line.get(4));
        }
        String price =
                line.get(1).equals("45A02") ? "0.0001" : line.get(2).compareTo("2018-07-01") < 0 ? "2.5" : "2.6789";
        return new BigDecimal(line.get(3)).multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_UP);
    }
}
