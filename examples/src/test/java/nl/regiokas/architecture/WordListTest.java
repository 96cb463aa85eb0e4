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

/** Comments do without the words that {@code CONTRIBUTING.md} lists as words to avoid. */
class WordListTest {

    private static final ImmutableList<String> MODULES = ImmutableList.of(
            "core", "budgeting", "settlement", "risk", "exchange", "testkit", "program", "examples", "benchmarks");

    private static final Pattern LIST = Pattern.compile("Words to avoid in comments:(.*?)\\.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\*([a-z ]+)\\*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param \\w+");

    @Test
    void commentsDoWithoutTheWordsToAvoid() throws IOException {
        ImmutableSet<String> words = words();

        assertThat(words).contains("beside", "tell");
        Pattern avoided = Pattern.compile("\\b(" + String.join("|", words) + "|tells)\\b", Pattern.CASE_INSENSITIVE);
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    assertThat(comments(file)).as("%s", file).doesNotContainPattern(avoided);
                }
            }
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
