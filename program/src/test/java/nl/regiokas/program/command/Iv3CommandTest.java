package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code iv3} on the folder of Groningen: from the start of the mapping to accounts that are the charges. */
class Iv3CommandTest {

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void copyGroningen() throws IOException {
        folder = Files.createDirectory(temporary.resolve("groningen"));
        out = temporary.resolve("out");
        try (Stream<Path> files = Files.list(ProgramRun.scenario("groningen-2018"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void withoutAMappingTheWayOutIsReported() {
        ProgramRun run = ProgramRun.of("iv3", folder, out);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.stated())
                .isEqualTo("iv3-mapping.csv: taakveld of each product must be given: iv3 with --start-mapping writes a"
                        + " file to be completed\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aProductThatIsNotMappedIsAFaultOfTheMapping() throws IOException {
        Files.writeString(folder.resolve("iv3-mapping.csv"), "product,from,taakveld\n45A01,2018-01-01,6.72\n");
        ProgramRun run = ProgramRun.of("iv3", folder, out);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("[iv3-unmapped] iv3-mapping.csv: product "));
    }

    @Test
    void theCompletedStartGivesAccountsThatAreTheCharges() throws IOException {
        ProgramRun start = ProgramRun.of("iv3", folder, out, "--start-mapping");

        assertThat(start.status()).isZero();
        assertThat(start.out()).startsWith("""
                        Start of the mapping of products to taakvelden, regio Groningen
                        Example: invented use and tariffs.
                        """).contains("\n\nA start for ", "complete the blank taakvelden");
        String mapping = Files.readString(out.resolve("iv3-mapping.csv"));
        assertThat(mapping).contains("\n45A01,2018-01-01,\n").doesNotContain("2023");
        Files.writeString(folder.resolve("iv3-mapping.csv"), mapping);
        assertThat(ProgramRun.of("iv3", folder, out).stated())
                .startsWith("iv3-mapping.csv:2:taakveld: must not be blank\n");

        Files.writeString(
                folder.resolve("iv3-mapping.csv"),
                mapping.replaceAll("(?m)^(4[78].*),$", "$1,6.82").replaceAll("(?m),$", ",6.72"));
        ProgramRun run = ProgramRun.of("iv3", folder, out, "--locale", "nl", "--year", "2019");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("""
                        regio Groningen: lasten en baten per taakveld in 2019 (in euro's)
                        Voorbeeld: verzonnen gebruik en tarieven.
                        """).contains("\n\ntaakveld", "\n6.72 ", "\n6.82 ", "\ntotaal ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 || line.contains(out.toString()));
        assertThat(ProgramRun.names(out)).containsExactly("iv3-mapping.csv", "iv3.csv", "provenance.json");
        assertThat(sums("iv3.csv", 0, 2, 3, 4)).isEqualTo(charges());
    }

    /** In one folder too: the start is written over no mapping, and the accounts do not remove it. */
    @Test
    void aCompletedMappingStays() throws IOException {
        assertThat(ProgramRun.of("iv3", folder, folder, "--start-mapping").status())
                .isZero();
        Path mapping = folder.resolve("iv3-mapping.csv");
        Files.writeString(mapping, Files.readString(mapping).replaceAll("(?m),$", ",6.72"));
        String completed = Files.readString(mapping);

        ProgramRun again = ProgramRun.of("iv3", folder, folder, "--start-mapping");
        ProgramRun accounts = ProgramRun.of("iv3", folder, folder);

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("[file-in-the-way] iv3-mapping.csv");
        assertThat(accounts.status()).as(accounts.err()).isZero();
        assertThat(Files.readString(mapping)).isEqualTo(completed);
    }

    /** The charges of each year and municipality in the files of the settlement. */
    private Map<String, Long> charges() throws IOException {
        Path settled = temporary.resolve("settled");
        ProgramRun.of(folder, settled);
        Map<String, Long> sums = new TreeMap<>();
        for (List<String> row : rows(settled.resolve("charges.csv"))) {
            sums.merge(row.get(0) + row.get(2), Euro.parseCents(row.get(4), "amount"), Long::sum);
        }
        return sums;
    }

    private Map<String, Long> sums(String file, int year, int municipality, int plus, int minus) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (List<String> row : rows(out.resolve(file))) {
            long cents = Euro.parseCents(row.get(plus), "plus") - Euro.parseCents(row.get(minus), "minus");
            sums.merge(row.get(year) + row.get(municipality), cents, Long::sum);
        }
        return sums;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(Splitter.on(',')::splitToList)
                .toList();
    }
}
