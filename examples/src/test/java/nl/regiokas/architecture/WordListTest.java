package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments, pages and the words of reports do without the words that {@code CONTRIBUTING.md} lists as words to avoid. */
class WordListTest {

    private static final ImmutableList<String> MODULES = ImmutableList.of(
            "core",
            "budgeting",
            "settlement",
            "risk",
            "exchange",
            "testkit",
            "program",
            "examples",
            "examples/service",
            "examples/spark",
            "benchmarks",
            "it",
            "mutation");
    private static final ImmutableList<Path> SOURCES =
            ImmutableList.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));
    private static final Path REPORT = Path.of("../program/src/main/resources/nl/regiokas/program/report.properties");

    private static final Pattern LIST = Pattern.compile("Words to avoid in comments[^:]*:(.*?)\\.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\*([a-z ]+)\\*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param \\w+");

    /** What a page shows of code, the rows of faults (their words are made from the code), and the list of words itself. */
    private static final Pattern NO_PROSE = Pattern.compile("(?s:```.*?```)|`[^`\\n]*`|(?m:^\\| `[a-z0-9-]+` \\|.*$)"
            + "|(?s:## What we call things.*?(?=\\n## ))|\\]\\([^)]*\\)");

    @Test
    void commentsDoWithoutTheWordsToAvoid() throws IOException {
        ImmutableSet<String> words = words();

        assertThat(words).contains("beside", "tell");
        for (String module : MODULES) {
            for (Path source : SOURCES) {
                for (Path file : files(Path.of("..", module).resolve(source), ".java")) {
                    assertThat(comments(file)).as("%s", file).doesNotContainPattern(avoided(words));
                }
            }
        }
    }

    @Test
    void pagesDoWithoutTheWordsToAvoid() throws IOException {
        ImmutableList<Path> pages = ImmutableList.<Path>builder()
                .addAll(files(Path.of("../docs"), ".md"))
                .add(Path.of("../README.md"), Path.of("../CONTRIBUTING.md"), Path.of("../CHANGELOG.md"))
                .build();

        assertThat(pages).hasSizeGreaterThan(20);
        for (Path page : pages) {
            String prose = NO_PROSE.matcher(Files.readString(page)).replaceAll("");
            assertThat(prose.replaceAll("\\s+", " ")).as("%s", page).doesNotContainPattern(avoided(words()));
        }
    }

    @Test
    void reportsDoWithoutTheWordsToAvoid() throws IOException {
        for (String line : Files.readAllLines(REPORT)) {
            assertThat(line.substring(line.indexOf('=') + 1)).doesNotContainPattern(avoided(words()));
        }
    }

    private static Pattern avoided(ImmutableSet<String> words) {
        return Pattern.compile("\\b(" + String.join("|", words) + "|tells)\\b", Pattern.CASE_INSENSITIVE);
    }

    private static ImmutableList<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return ImmutableList.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(ending)).collect(ImmutableList.toImmutableList());
        }
    }

    private static ImmutableSet<String> words() throws IOException {
        return LIST.matcher(Files.readString(Path.of("../CONTRIBUTING.md")))
                .results()
                .flatMap((MatchResult list) -> WORD.matcher(list.group(1)).results())
                .map((MatchResult word) -> word.group(1))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String comments(Path file) throws IOException {
        String comments = COMMENT.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
        return PARAMETER.matcher(comments).replaceAll("").replaceAll("\\s+\\*? *", " ");
    }
}
