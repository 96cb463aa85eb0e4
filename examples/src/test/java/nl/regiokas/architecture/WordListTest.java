package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Comments, pages, the strings of the code (help, faults, messages) and the files of words do without the words that
 * {@code CONTRIBUTING.md} lists as words to avoid.
 */
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
    private static final Path MAIN = SOURCES.get(0);
    private static final Path ROOT = Path.of("..");

    private static final Pattern LIST = Pattern.compile("Words to avoid in comments[^:]*:(.*?)\\.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\*([a-z ]+)\\*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param \\w+");
    private static final Pattern STRING = Pattern.compile("(?s:/\\*.*?\\*/)|//[^\\n]*+|'(?:[^'\\\\]|\\\\.)+'"
            + "|(?s:\"\"\".*?\"\"\")|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"");
    private static final Pattern TELLING = Pattern.compile("(?:\\bt|T)(?:ell|old)(?:s|ing)?(?![a-z])");
    private static final Pattern BESIDE = Pattern.compile("(?:\\bb|B)eside(?![a-z])");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+\\}");

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
        ImmutableList<Path> pages = files(ROOT, ".md");

        assertThat(pages)
                .hasSizeGreaterThan(40)
                .contains(Path.of("../README.md"), Path.of("../examples/scenarios/groningen-2018/README.md"));
        for (Path page : pages) {
            String prose = NO_PROSE.matcher(Files.readString(page)).replaceAll("");
            assertThat(prose.replaceAll("\\s+", " ")).as("%s", page).doesNotContainPattern(avoided(words()));
        }
    }

    @Test
    void helpAndMessagesDoWithoutTheWordsToAvoid() throws IOException {
        ImmutableSet<String> words = words();

        for (String module : MODULES) {
            for (Path file : files(ROOT.resolve(module).resolve(MAIN), ".java")) {
                assertThat(strings(file)).as("%s", file).doesNotContainPattern(avoided(words));
            }
        }
        assertThat(strings(ROOT.resolve("program").resolve(MAIN).resolve("nl/regiokas/program/Regiokas.java")))
                .contains("every fault is reported")
                .contains("next to the published one if the folder has");
    }

    @Test
    void filesOfWordsDoWithoutTheWordsToAvoid() throws IOException {
        ImmutableList<Path> english = files(ROOT, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_nl.properties"))
                .collect(ImmutableList.toImmutableList());

        assertThat(english).hasSizeGreaterThan(10);
        for (Path file : english) {
            assertThat(String.join("\n", values(file))).as("%s", file).doesNotContainPattern(avoided(words()));
        }
    }

    @Test
    void namesDoWithoutTheWordsToAvoid() throws IOException {
        for (String module : MODULES) {
            for (Path source : SOURCES) {
                for (Path file : files(ROOT.resolve(module).resolve(source), ".java")) {
                    String code = COMMENT.matcher(
                                    STRING.matcher(Files.readString(file)).replaceAll(" "))
                            .replaceAll(" ");
                    assertThat(code).as("%s", file).doesNotContainPattern(TELLING);
                    if (source.equals(MAIN)) {
                        assertThat(code).as("%s", file).doesNotContainPattern(BESIDE);
                    }
                }
            }
        }
    }

    private static Pattern avoided(ImmutableSet<String> words) {
        return Pattern.compile("\\b(" + String.join("|", words) + "|tells)\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The files of a folder, without what was built and what is hidden. */
    private static ImmutableList<Path> files(Path folder, String ending) throws IOException {
        ImmutableList.Builder<Path> found = ImmutableList.builder();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path entry : entries.sorted().toList()) {
                    String name = entry.getFileName().toString();
                    if (Files.isDirectory(entry) && !name.equals("target") && !name.startsWith(".")) {
                        found.addAll(files(entry, ending));
                    } else if (name.endsWith(ending)) {
                        found.add(entry);
                    }
                }
            }
        }
        return found.build();
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

    /** The strings of a source, those that are added up as one; the names of placeholders are no words. */
    private static String strings(Path file) throws IOException {
        String source = JOINED.matcher(Files.readString(file)).replaceAll("");
        String strings = STRING.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(token -> token.startsWith("\""))
                .collect(Collectors.joining("\n"));
        return PLACEHOLDER.matcher(strings).replaceAll("");
    }

    private static ImmutableList<String> values(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return ImmutableList.copyOf(Maps.fromProperties(properties).values());
    }
}
