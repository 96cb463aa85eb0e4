package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;

/** Help in Dutch has no sentence of the English help left. */
class SpokenHelpTest {

    @Test
    void everyCommandHelpsInDutch() {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(6);
        for (String command : commands) {
            ImmutableSet<String> english = sentences(command, "en");
            assertThat(sentences(command, "nl"))
                    .as("%s --help in Dutch; words belong in help_nl.properties", command)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(english);
        }
    }

    @Test
    void valuesAreNamedInDutch() {
        assertThat(ProgramRun.of("risk", "--help", "--locale", "nl").out())
                .contains("--locale=<taal>")
                .doesNotContain("<language>", "<folder>");
    }

    private static List<String> commands() {
        Stream<String> below = ProgramRun.of("--help", "--locale", "en")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ", 2)[0]);
        return Stream.concat(Stream.of(""), below).toList();
    }

    /** Lines of three words and more, without labels, options and examples. */
    private static ImmutableSet<String> sentences(String command, String language) {
        String[] arguments = Stream.concat(
                        Stream.of(command).filter(name -> !name.isEmpty()), Stream.of("--help", "--locale", language))
                .toArray(String[]::new);
        ProgramRun run = ProgramRun.of(Arrays.asList(arguments).toArray());
        return Splitter.on('\n')
                .splitToStream(run.out())
                .filter(line -> !line.contains("regiokas"))
                .map(line -> line.replaceAll("^ .{0,24}  +", "").strip())
                .filter(line -> !line.startsWith("-") && line.split(" ", -1).length > 2)
                .collect(ImmutableSet.toImmutableSet());
    }
}
