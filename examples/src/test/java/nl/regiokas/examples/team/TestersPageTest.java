package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for testers shows the code of this package. */
class TestersPageTest {

    private static final Path PAGE = Path.of("..", "docs", "testers.md");
    private static final Path SOURCES = Path.of("src/test/java/nl/regiokas/examples/team");
    private static final Pattern SHOWN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MARKED =
            Pattern.compile("// page begin: \\w+\n(.*?) *// page end: \\w+\n", Pattern.DOTALL);

    @Test
    void thePageShowsTheCode() throws IOException {
        String sources = Files.readString(SOURCES.resolve("HalfByUseProperties.java"))
                + Files.readString(SOURCES.resolve("HalfByUseTest.java"));
        List<String> marked = MARKED.matcher(sources)
                .results()
                .map(match -> match.group(1).stripTrailing().stripIndent() + "\n")
                .toList();

        assertThat(SHOWN.matcher(Files.readString(PAGE)).results().map((MatchResult match) -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(marked);
    }
}
