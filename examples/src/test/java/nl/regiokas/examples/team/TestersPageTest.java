package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.settlement.Models;
import nl.regiokas.testkit.law.Closer;
import nl.regiokas.testkit.law.ClosingLaws;
import nl.regiokas.testkit.law.MergerLaw;
import nl.regiokas.testkit.law.ModelContract;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.StoredStateLaw;
import nl.regiokas.testkit.plan.Kits;
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

    @Test
    void thePageNamesEveryLaw() throws IOException {
        String page = Files.readString(PAGE);
        Stream<String> ofSettlements = Stream.of(
                        SettlementLaw.EVERY_MODEL.stream(),
                        Arrays.stream(Kits.laws()),
                        Stream.of(
                                MergerLaw.of(model -> true),
                                StoredStateLaw.of(state -> state),
                                ModelContract.of(Models.types()).law()))
                .flatMap(laws -> laws)
                .map(SettlementLaw::name);
        Stream<String> ofClosings = Stream.of(ClosingLaws.of(Closer.LIBRARY), ClosingLaws.storing(books -> books))
                .flatMap(laws -> laws.names().stream());

        assertThat(Stream.concat(ofSettlements, ofClosings))
                .allSatisfy(name -> assertThat(page).containsPattern("(?m)^\\|[^|]*\\b" + name + "\\b[^|]*\\|"));
    }
}
