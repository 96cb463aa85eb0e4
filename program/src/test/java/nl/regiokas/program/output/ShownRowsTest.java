package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ten rows and the others, or all of them. */
class ShownRowsTest {

    @Command
    private static final class Line {

        @Mixin
        private ShownRows rows = new ShownRows();
    }

    /** Of eleven rows all are shown, since a row for one other would take as much room. */
    @ParameterizedTest
    @CsvSource({"'', 0, 0", "'', 10, 10", "'', 11, 11", "'', 12, 10", "'', 342, 10", "--all, 12, 12", "--all, 342, 342"
    })
    void theFirstAreShown(String option, int number, int first) {
        Line line = new Line();
        new CommandLine(line).parseArgs(option.isEmpty() ? new String[0] : new String[] {option});
        List<Integer> rows = IntStream.range(0, number).boxed().toList();

        assertThat(line.rows.first(rows)).isEqualTo(rows.subList(0, first));
        assertThat(line.rows.others(rows)).isEqualTo(rows.subList(first, number));
    }

    /** With 14 other lines there is room for ten rows on a screen of 24, and four are shown however many lines there are. */
    @ParameterizedTest
    @CsvSource({"'', 14, 12, 10", "'', 17, 12, 7", "'', 17, 8, 8", "'', 40, 12, 4", "'', 40, 5, 5", "--all, 40, 12, 12"
    })
    void asManyAreShownAsThereIsRoomFor(String option, int lines, int number, int first) {
        Line line = new Line();
        new CommandLine(line).parseArgs(option.isEmpty() ? new String[0] : new String[] {option});
        List<Integer> rows = IntStream.range(0, number).boxed().toList();

        assertThat(line.rows.first(rows, lines)).isEqualTo(rows.subList(0, first));
    }
}
