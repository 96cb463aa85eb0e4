package nl.regiokas.program.rta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published tables that do not match in form are compared as far as they do, and the rest is reported. */
class RtaFoldersTest {

    private static final Path SAMPLE = ProgramRun.scenario("bmwe-budgets-2015");

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        folder = temporary.resolve("in");
        for (String name : List.of(
                "municipalities.csv",
                "streams.csv",
                "rta.json",
                "published.csv",
                "pgb-cost.csv",
                "pgb-published.csv")) {
            ProgramRun.write(folder, name, Files.readString(SAMPLE.resolve(name)));
        }
    }

    /** 5% of the base is cut in 2016; the paper has no such column, and its other cells are compared. */
    @Test
    void theReadingAfterTheCutIsReconciled() throws IOException {
        String rta = Files.readString(folder.resolve("rta.json"));
        ProgramRun.write(
                folder,
                "rta.json",
                rta.replaceFirst("\"year\": 2015,", "\"year\": 2016,")
                        .replace("\"contribution\": \"base\"", "\"contribution\": \"afterCut\""));
        Files.delete(folder.resolve("pgb-published.csv"));

        ProgramRun run = run();

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "The published table has no column of the cut: it is not compared, and whether the published rows"
                                + " close is not known.")
                .doesNotContain("Every row of the published table closes");
        List<String> rows = Files.readAllLines(temporary.resolve("out/rta.csv"));
        assertThat(rows.get(0)).endsWith(",pgbShare,zin,cut");
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = List.of(row.split(",", -1));
            long parts = Stream.concat(cells.subList(1, 5).stream(), Stream.of(cells.get(11)))
                    .mapToLong(cell -> Euro.parseCents(cell, "cell"))
                    .sum();
            assertThat(parts).as(row).isEqualTo(Euro.parseCents(cells.get(5), "total"));
        }
        assertThat(rows.get(rows.size() - 1)).endsWith(",693946.00");
    }

    @Test
    void aPublishedResultOfNobodyIsRefused() throws IOException {
        String published = Files.readString(folder.resolve("pgb-published.csv"));
        ProgramRun.write(folder, "pgb-published.csv", published.replace("De Marne,", "Demarne,"));

        assertThat(run().err())
                .startsWith("[municipality-without-streams] pgb-published.csv:3:municipality: ")
                .contains("Demarne");
    }

    @Test
    void aMissingPublishedResultIsReported() throws IOException {
        String published = Files.readString(folder.resolve("pgb-published.csv"));
        ProgramRun.write(folder, "pgb-published.csv", published.replaceFirst("(?m)^Bedum,.*\\n", ""));

        assertThat(run().out()).contains("Not in the published table: Bedum\n");
        assertThat(Files.readString(temporary.resolve("out/report.html")))
                .contains("Niet in de gepubliceerde tabel: Bedum");
    }

    @Test
    void aSecondRowOfTotalsIsRefused() throws IOException {
        for (String file : List.of("published.csv", "pgb-published.csv")) {
            String published = Files.readString(folder.resolve(file));
            String total = published
                    .lines()
                    .filter(line -> line.startsWith("total,"))
                    .findFirst()
                    .orElseThrow();
            ProgramRun.write(folder, file, published + total.replace("total,", "Totaal,") + "\n");
        }

        assertThat(run().err().lines())
                .hasSize(2)
                .anyMatch(line -> line.matches(
                        "\\[duplicate-key] published.csv:\\d+:municipality: Totaal is given again, first on line \\d+"))
                .anyMatch(
                        line -> line.matches(
                                "\\[duplicate-key] pgb-published.csv:\\d+:municipality: Totaal is given again, first on line \\d+"));
    }

    @Test
    void publishedAmountsThatCannotBeAddedAreRefusedWhereTheyStand() throws IOException {
        for (String file : List.of("published.csv", "pgb-published.csv")) {
            String published = Files.readString(folder.resolve(file));
            ProgramRun.write(folder, file, published.replaceFirst("(?m)^Bedum,[^,]*,", "Bedum,92233720368547758.00,"));
        }

        assertThat(run().err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("[amounts-too-large] published.csv:"))
                .anyMatch(line -> line.startsWith("[amounts-too-large] pgb-published.csv:"));
    }

    @Test
    void aPublishedResultWithoutTheCostIsReported() throws IOException {
        Files.delete(folder.resolve("pgb-cost.csv"));

        assertThat(run().err())
                .contains("pgb-published.csv: was not compared: there is no pgb-cost.csv to compute a result from");
    }

    private ProgramRun run() {
        return ProgramRun.of("rta", folder, temporary.resolve("out"));
    }
}
