package nl.regiokas.program.settlement;

import static nl.regiokas.program.settlement.CsvRows.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped folders of published acts and of composed agreements, as their READMEs describe them. */
class AgreementFoldersTest {

    private static final String BAND = "Voorbeeld: verzonnen gebruik en tarieven.";

    @TempDir
    private Path temporary;

    /** Settles a shipped folder and checks what holds for each: every fund closes, and the money of all adds up. */
    private Path settled(String folder, String... expected) {
        Path output = temporary.resolve(folder);
        ProgramRun run = ProgramRun.of(ProgramRun.scenario(folder), output, "--locale", "nl");
        assertThat(run.err().lines()).containsExactly(expected);
        assertThat(run.status()).isZero();
        Map<String, Long> charged = new TreeMap<>();
        Map<String, Long> funds = new TreeMap<>();
        rows(output, "charges.csv").forEach(row -> charged.merge(row.get(0), cents(row, 4), Math::addExact));
        for (List<String> row : rows(output, "funds.csv")) {
            assertThat(cents(row, 2) + cents(row, 3) - cents(row, 4)).isEqualTo(cents(row, 5));
            funds.merge(row.get(0), cents(row, 5) - cents(row, 2), Math::addExact);
        }
        rows(output, "positions.csv").forEach(row -> funds.merge(row.get(0), cents(row, 2), Math::addExact));
        funds.values().removeIf(sum -> sum == 0);
        assertThat(charged).isEqualTo(funds);
        return output;
    }

    private static List<List<String>> rows(Path folder, String file) {
        return lines(folder.resolve(file)).stream()
                .skip(1)
                .map(Splitter.on(',')::splitToList)
                .toList();
    }

    private static long cents(List<String> row, int column) {
        return Euro.parseCents(row.get(column), "amount");
    }

    @ParameterizedTest
    @CsvSource({
        "regg-2016, Anlage 1, 256, 114, 2076130, 6",
        "regg-2016, Anlage 2, 112, 15, 1, 13",
        "regg-2016, Anlage 3, 192, 82, 103619, 7",
        "regg-2016-yearly-shares, Anlage 1, 256, 13, 1, 6",
        "regg-2016-yearly-shares, Anlage 2, 112, 15, 1, 13",
        "regg-2016-yearly-shares, Anlage 3, 192, 9, 1, 7",
        "kinvfg-2015, Kapitel 1, 16, 0, 0, 0",
        "kinvfg-2015, Kapitel 2, 16, 0, 0, 0",
        "kitafinhg-2013, par. 6, 32, 4, 100, 0"
    })
    void publishedTablesAreReproducedAsFarAsTheyClose(
            String folder, String scope, int published, int differing, long largest, int columnsMissing) {
        Path output = settled(folder, "usage.csv: er is geen regel gebruik gelezen: er is niets gebruikt");

        assertThat(rows(ProgramRun.scenario(folder), "published.csv"))
                .filteredOn(row -> row.get(1).equals(scope) && !row.get(2).equals("total"))
                .hasSize(published);
        List<List<String>> stated = rows(output, "reconciliation.csv").stream()
                .filter(row -> row.get(1).equals(scope))
                .toList();
        List<List<String>> cells =
                stated.stream().filter(row -> row.get(2).matches("\\d{4}")).toList();
        assertThat(cells).hasSize(differing);
        assertThat(cells.stream()
                        .mapToLong(row -> Math.abs(cents(row, 6)))
                        .max()
                        .orElse(0))
                .isEqualTo(largest);
        assertThat(stated)
                .filteredOn(row -> row.get(2).equals("total"))
                .isNotEmpty()
                .allMatch(row -> cents(row, 6) == 0);
        assertThat(stated)
                .filteredOn(row -> row.get(2).equals("cells") && cents(row, 6) != 0)
                .hasSize(columnsMissing);
    }

    @ParameterizedTest
    @CsvSource({
        "finland-pool-1999, true",
        "key-change-2020, true",
        "groningen-2018, true",
        "kinvfg-2015, false",
        "kitafinhg-2013, false"
    })
    void inventedFiguresAreMarked(String folder, boolean invented) throws IOException {
        Path output = temporary.resolve("out");

        ProgramRun run = ProgramRun.of(ProgramRun.scenario(folder), output, "--locale", "nl");

        assertThat(run.out().contains(BAND)).isEqualTo(invented);
        assertThat(Files.readString(output.resolve("report.html")).contains(BAND))
                .isEqualTo(invented);
        assertThat(Files.readString(ProgramRun.scenario(folder).resolve("README.md"))
                        .contains("invented.**"))
                .isEqualTo(invented);
    }

    /** 70% of what a family costs above EUR 25,228.19 in a year is pooled, and the state pays half of it. */
    @Test
    void theStatePaysHalfOfWhatIsPooled() throws IOException {
        Map<String, Map<String, Long>> families = new TreeMap<>();
        for (List<String> row : rows(ProgramRun.scenario("finland-pool-1999"), "usage.csv")) {
            families.computeIfAbsent(row.get(2).substring(0, 4), year -> new HashMap<>())
                    .merge(row.get(0) + row.get(5), cents(row, 4), Long::sum);
        }
        Map<String, Long> expected = new TreeMap<>();
        families.forEach((year, costs) -> expected.put(year, stateShare(costs)));

        Path output = settled("finland-pool-1999");

        Map<String, Long> booked = new TreeMap<>();
        rows(output, "charges.csv").stream()
                .filter(row -> row.get(3).equals("OUTSIDE_SHARE"))
                .forEach(row -> booked.put(row.get(0), cents(row, 4)));
        assertThat(expected).hasSize(8).doesNotContainValue(0L);
        assertThat(booked).isEqualTo(expected);
        try (Stream<Path> files = Files.list(output)) {
            assertThat(files).isNotEmpty().noneMatch(file -> text(file).contains("family-"));
        }
    }

    /** 35% of the excess, half up: 70% that is pooled, half of that for the state. */
    private static long stateShare(Map<String, Long> costs) {
        long excess = costs.values().stream()
                .mapToLong(cost -> Math.max(0, cost - 25_228_19))
                .sum();
        return (35 * excess + 50) / 100;
    }

    private static String text(Path file) {
        return String.join("\n", lines(file));
    }

    /** What a municipality pays moves by at most EUR 15 an inhabitant; who is not held moves by one amount an inhabitant. */
    @Test
    void nobodyMovesByMoreThanTheLimit() {
        Map<String, Long> inhabitants = new HashMap<>();
        rows(ProgramRun.scenario("key-change-2020"), "series.csv")
                .forEach(row -> inhabitants.put(row.get(1) + row.get(2), Long.parseLong(row.get(3))));
        Map<String, Long> shares = new TreeMap<>();
        Path output = settled("key-change-2020");
        rows(output, "charges.csv").forEach(row -> {
            assertThat(row.get(3)).isEqualTo("POOL_SHARE");
            shares.put(row.get(0) + row.get(2), cents(row, 4));
        });
        assertThat(shares).hasSize(6 * 8);

        Map<Integer, Integer> held = new TreeMap<>();
        for (int year = 2020; year <= 2024; year++) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (int code = 1; code <= 8; code++) {
                String key = String.format("%d%04d", year, code);
                long now = shares.getOrDefault(key, 0L);
                long heads = inhabitants.getOrDefault(key, 0L);
                long moved = now - shares.getOrDefault(String.format("%d%04d", year - 1, code), 0L);
                assertThat(Math.abs(moved)).isLessThanOrEqualTo(1500 * heads);
                if (Math.abs(moved) == 1500 * heads) {
                    held.merge(year, 1, Integer::sum);
                } else {
                    least = Math.min(least, (double) now / heads);
                    most = Math.max(most, (double) now / heads);
                }
            }
            // those that are not held pay the same an inhabitant, but for the cent
            assertThat(most - least).isLessThan(0.001);
        }
        assertThat(held).isEqualTo(Map.of(2020, 4, 2021, 2));
    }
}
