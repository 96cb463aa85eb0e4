package nl.regiokas.exchange.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.exchange.FolderFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long files, which are cut into rows in a thread of its own, some thousand at a time. */
class ReadAheadTest {

    private enum Column implements CsvColumn {
        NUMBER;

        @Override
        public String header() {
            return "number";
        }
    }

    private static final long ENDING_MILLISECONDS = 10_000;

    @TempDir
    private Path folder;

    private final InputFaults faults = new InputFaults();

    private static String numbers(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(i -> i + "\n").collect(Collectors.joining("", "number\n", ""));
    }

    private List<String> read(String file) {
        FolderFiles.write(folder, "numbers.csv", file);
        List<String> read = new ArrayList<>();
        CsvFile.read(
                folder,
                "numbers.csv",
                Column.class,
                faults,
                row -> read.add(row.line() + ":" + row.text(Column.NUMBER)));
        return read;
    }

    private static List<String> expected(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(i -> (i + 1) + ":" + i).toList();
    }

    /** A set holds 2,048 rows, the header among them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2046, 2047, 2048, 4095, 4096, 50_000})
    void everyRowComesOnceAndInOrder(int rows) {
        assertThat(read(numbers(rows))).isEqualTo(expected(rows));
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2046, 2047, 30_000})
    void rowsBeforeBrokenQuotesAreStillRead(int rows) {
        assertThat(read(numbers(rows) + "\"7\"x\n8\n")).isEqualTo(expected(rows));
        assertThat(faults.list())
                .containsExactly(
                        "numbers.csv:" + (rows + 2)
                                + ": row cannot be read, nor what follows: Unexpected character after closing quote: 'x' (0x78)");
    }

    @Test
    void rowsLongerThanASetIsWideAreRead() {
        String wide = "9".repeat(100_000);

        assertThat(read(numbers(3_000) + wide + "\n" + wide + "\n"))
                .hasSize(3_002)
                .endsWith("3002:" + wide, "3003:" + wide);
    }

    @Test
    void failureOfTheTakerEndsTheReading() throws InterruptedException {
        FolderFiles.write(folder, "numbers.csv", numbers(100_000));
        IllegalStateException failure = new IllegalStateException("enough");

        assertThatThrownBy(() -> CsvFile.read(folder, "numbers.csv", Column.class, faults, row -> {
                    if (row.line() == 5_000) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("rows")) {
                thread.join(ENDING_MILLISECONDS);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void tooManyFieldsAreRefused() {
        assertThat(read(numbers(1) + ",".repeat(40_000) + "\n5\n")).isEqualTo(expected(1));
        assertThat(faults.list())
                .containsExactly("numbers.csv:3: row cannot be read, nor what follows: Too many fields or characters");
    }
}
