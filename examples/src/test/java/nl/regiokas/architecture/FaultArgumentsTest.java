package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What code hands to a fault as words. English clauses are codes of their own; words that say what a value is have Dutch words,
 * so that a Dutch message holds no English.
 */
class FaultArgumentsTest {

    private static final List<String> MODULES = List.of("core", "budgeting", "settlement", "risk", "exchange");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Calls that refuse, or that name a value for a refusal. */
    private static final Pattern CALL =
            Pattern.compile("(?<!\\w)(?:Attributes\\.\\w+|Euro\\.(?:exact|cents|parseCents)|Volumes\\.\\w+"
                    + "|Cents\\.\\w+|RefusalException\\.of|Fault\\.of|Faults\\.require\\w*|exact|cents|given|plain|checkExisting"
                    + "|absent|[\\w.()]*faults?(?:\\.at\\([^()]*\\))?\\s*\\.add|check\\.\\w+)\\(");

    private static final Pattern CONSTANT =
            Pattern.compile("static final String \\w+ =\\s*\"([a-z][^\"\\\\]* [^\"\\\\]*)\"");
    private static final Pattern CODES = Pattern.compile(".*(?:Fault|Rule|NoticeKind|Notice)\\.java");
    private static final Set<String> GLUE = Set.of("", ",", "of", "and", "of providers");
    private static final String OF = " of ";

    @Test
    void everyWordHandedToAFaultHasDutchWords() throws IOException {
        ResourceBundle dutch = dutch();
        List<String> handed = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    handed.addAll(handed(file));
                }
            }
        }

        assertThat(handed).hasSizeGreaterThan(300);
        assertThat(handed.stream()
                        .map(String::strip)
                        .filter(words -> !GLUE.contains(words) && !known(words.replaceFirst(" of$", ""), dutch))
                        .distinct())
                .isEmpty();
    }

    private static List<String> handed(Path file) throws IOException {
        String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
        List<String> handed = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            LITERAL.matcher(arguments(source, call.end() - 1))
                    .results()
                    .map(match -> match.group(1))
                    .filter(words -> words.contains(" "))
                    .forEach(handed::add);
        }
        if (!CODES.matcher(file.toString()).matches()) {
            CONSTANT.matcher(source).results().map(FaultArgumentsTest::words).forEach(handed::add);
        }
        return handed;
    }

    private static String words(MatchResult match) {
        return match.group(1);
    }

    /** The text from an opening parenthesis to its closing one. */
    private static String arguments(String source, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char sign = source.charAt(i);
            if (sign == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && sign == '(') {
                depth++;
            } else if (!quoted && sign == ')' && --depth == 0) {
                return source.substring(from, i);
            }
        }
        return "";
    }

    private static boolean known(String words, ResourceBundle dutch) {
        if (dutch.containsKey(words)) {
            return true;
        }
        for (int at = words.lastIndexOf(OF); at > 0; at = words.lastIndexOf(OF, at - 1)) {
            if (dutch.containsKey(words.substring(0, at)) && known(words.substring(at + OF.length()), dutch)) {
                return true;
            }
        }
        return false;
    }

    private static ResourceBundle dutch() throws IOException {
        Path words = Path.of(
                "..",
                "exchange",
                "src",
                "main",
                "resources",
                "nl",
                "regiokas",
                "exchange",
                "input",
                "roles_nl.properties");
        try (InputStream stream = Files.newInputStream(words)) {
            return new PropertyResourceBundle(stream);
        }
    }
}
