package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runs on the same input, to two folders, write the same bytes in every file. */
class RepeatedRunTest {

    private static final String GRONINGEN = "../examples/scenarios/groningen-2018";
    private static final String SMALL = "../examples/scenarios/bmwe-2015";
    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                GRONINGEN + " #",
                SMALL + " # --csv nl --payments netted",
                "compare " + SMALL + " --output #",
                "risk " + GRONINGEN + " --drawn-from 2020 --draws 5 --output #",
                "statement " + SMALL + " # --municipality 0005",
                "monitor " + BMWE + " # --until 2015-09-30",
                "convert " + BMWE + " # --form xlsx"
            })
    void writesTheSameBytes(String command) throws IOException {
        Path one = written(command, "one");
        Path other = written(command, "other");

        List<String> names = files(one);
        assertThat(files(other)).isEqualTo(names).hasSizeGreaterThan(1);
        for (String name : names) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
        }
    }

    private Path written(String command, String name) {
        Path out = temporary.resolve(name).resolve("out");
        ProgramRun run = ProgramRun.of(Splitter.on(' ')
                .splitToStream(command.replace("#", out.toString()))
                .toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return out;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
