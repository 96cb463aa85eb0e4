package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.settlement.books.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a folder with closings, and of the sample of Groningen, hold. */
class BooksFilesTest {

    @TempDir
    private Path output;

    private List<String> rows(String file) throws IOException {
        return Files.readAllLines(output.resolve(file));
    }

    /** What became known after the last closing, 2.00 of 0002, is open and not in the state. */
    @Test
    void theStateIsThatOfTheLastClosing() throws IOException {
        Path folder = Path.of("src", "test", "resources", "cases", "worked", "closings-correction");

        assertThat(ProgramRun.of(folder, output).status()).isZero();

        State state = Documents.library().state().read(Files.readString(output.resolve("state.json")));
        assertThat(state.after()).isEqualTo(2018);
        assertThat(state.settledCents())
                .isEqualTo(ImmutableTable.<Integer, MunicipalityCode, Long>builder()
                        .put(2018, MunicipalityCode.of("0001"), 15_01L)
                        .put(2018, MunicipalityCode.of("0002"), -1_00L)
                        .buildOrThrow());
        assertThat(rows("bookings.csv")).contains("open,2018,s,0002,OWN_USE,2.00");
    }

    /** 20 municipalities in 2018 and 12 from 2019; Winsum is split; the three models are there. */
    @Test
    void groningenIsWhatHappened() throws IOException {
        Path folder = ProgramRun.scenario("groningen-2018");

        assertThat(ProgramRun.of(folder, output).status()).isZero();

        assertThat(rows("positions.csv").stream()
                        .skip(1)
                        .collect(Collectors.groupingBy(row -> row.substring(0, 4), Collectors.counting())))
                .containsEntry("2018", 20L)
                .containsEntry("2019", 12L)
                .containsEntry("2020", 12L);
        assertThat(Files.readAllLines(folder.resolve("reorganisations.csv")))
                .contains("2019-01-01,0053,1966,88.43", "2019-01-01,0053,1969,11.57");
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("the shares are **unofficial**", "| who takes part in it from 2019 | **invented**");
        assertThat(rows("charges.csv").stream()
                        .map(row -> Splitter.on(',').splitToList(row).get(3)))
                .contains("PREMIUM", "CONTRIBUTION", "INSTALMENT", "OWN_USE", "STANDING_SHARE");
    }
}
