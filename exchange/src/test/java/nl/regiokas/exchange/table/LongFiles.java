package nl.regiokas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long files, whichever way they are cut into rows. */
abstract class LongFiles {

    private static final TableColumn<String> NUMBER = new TableColumn<>(Heading.VALUE, CellType.words());
    private static final Table<String> TABLE =
            Table.<String>named("numbers").must(NUMBER, number -> number).build(row -> row.of(NUMBER));

    private static final long ENDING_MILLISECONDS = 10_000;

    @TempDir
    private Path folder;

    private final InputFaults faults = new InputFaults();

    /** How the file is cut. */
    abstract TableInput input(Path inFolder, String name);

    private static String numbers(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(i -> i + "\n").collect(Collectors.joining("", "value\n", ""));
    }

    private List<String> read(String file) {
        FolderFiles.write(folder, "numbers.csv", file);
        List<String> read = new ArrayList<>();
        reader().read(line -> read.add(line.line() + ":" + line.value()));
        return read;
    }

    private TableReader<String> reader() {
        return new TableReader<>(TABLE, input(folder, "numbers.csv"), new Codes(), faults);
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
    void rowsAroundBrokenQuotesAreRead(int rows) {
        List<String> expected = new ArrayList<>(expected(rows));
        expected.add((rows + 3) + ":8");

        assertThat(read(numbers(rows) + "\"7\"x\n8\n")).isEqualTo(expected);
        assertThat(faults.list())
                .containsExactly("numbers.csv:" + (rows + 2) + ": row cannot be read: its quotes are broken");
    }

    /** Far more rows follow than are kept, one of them with a quote at its end. */
    @Test
    void rowsAfterAQuoteThatDoesNotCloseAreRead() {
        String[] lines = numbers(300_000).split("\n", -1);
        lines[4] = "\"4";
        lines[200_000] = "\"200000\"";
        List<String> expected = new ArrayList<>(expected(300_000));
        expected.remove(3);

        assertThat(read(String.join("\n", lines))).isEqualTo(expected);
        assertThat(faults.list()).containsExactly("numbers.csv:5: row cannot be read: its quotes are broken");
    }

    /** Wherever what is kept ends, also between the two characters that end a line. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void linesThatEndInTwoCharactersAreCounted(int shift) {
        String rows = "x".repeat(shift) + "\r\n" + "1234567\r\n".repeat(20_000);

        assertThat(read("value\r\n" + rows + "\"7\"x\r\n8\r\n")).hasSize(20_002).endsWith("20002:1234567", "20004:8");
        assertThat(faults.list()).containsExactly("numbers.csv:20003: row cannot be read: its quotes are broken");
    }

    @Test
    void manyBrokenRowsEndTheReading() {
        assertThat(read("value\n" + "\"7\"x\n5\n".repeat(200))).hasSize(100);
        assertThat(faults.list())
                .hasSize(101)
                .startsWith("numbers.csv:2: row cannot be read: its quotes are broken")
                .endsWith("numbers.csv:202: 100 rows before this one cannot be read; what follows is not read");
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

        assertThatThrownBy(() -> reader().read(row -> {
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
    void tooManyCharactersAreRefused() {
        assertThat(read(numbers(1) + "x".repeat(2_000_000) + "\n5\n")).containsExactly("2:1", "4:5");
        assertThat(faults.list()).containsExactly("numbers.csv:3: row has more than 262144 characters or 1024 fields");
    }

    @Test
    void tooManyFieldsAreRefused() {
        assertThat(read(numbers(1) + ",".repeat(40_000) + "\n5\n")).containsExactly("2:1", "4:5");
        assertThat(faults.list()).containsExactly("numbers.csv:3: row has more than 262144 characters or 1024 fields");
    }
}
