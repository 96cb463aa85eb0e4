package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.settlement.form.BilingualWords;
import org.junit.jupiter.api.Test;

/**
 * What code hands to a fault as words. English clauses are codes of their own; words that say what a value is have Dutch words,
 * so that a Dutch message holds no English: in exchange, or with the model that alone names them.
 */
class FaultArgumentsTest {

    private static final List<String> MODULES =
            List.of("core", "budgeting", "settlement", "risk", "exchange", "examples");
    private static final List<String> LIBRARY =
            List.of("core", "budgeting", "settlement", "risk", "exchange", "program");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Calls that refuse, or that name a value for a refusal. */
    private static final Pattern CALL =
            Pattern.compile("(?<!\\w)(?:Attributes\\.\\w+|Euro\\.(?:exact|cents|parseCents)|Volumes\\.\\w+"
                    + "|Cents\\.\\w+|RefusalException\\.of|Fault\\.of|Faults\\.require\\w*|exact|cents|given|plain|checkExisting"
                    + "|absent|[\\w.()]*faults?(?:\\.at\\([^()]*\\))?\\s*\\.add|check\\.\\w+)\\(");

    private static final Pattern CONSTANT =
            Pattern.compile("(?<!public )static final String \\w+ =\\s*\"([a-z][^\"\\\\]* [^\"\\\\]*)\"");
    private static final Pattern CODES = Pattern.compile(".*(?:Fault|Rule|NoticeKind|Notice)\\.java");
    private static final Set<String> GLUE = Set.of("", ",", "of", "and", "of providers");
    private static final String OF = " of ";

    private static final Path ROLES = Path.of(
            "..", "exchange", "src", "main", "resources", "nl", "regiokas", "exchange", "input", "roles_nl.properties");
    private static final Pattern MODEL = Pattern.compile(".*settlement/model/\\w+/\\w+\\.java");
    private static final Pattern FRONT = Pattern.compile(".*settlement/Models\\.java");

    @Test
    void everyWordHandedToAFaultHasDutchWords() throws IOException {
        Set<String> library = library();
        List<String> handed = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Path file : sources(MODULES)) {
            Set<String> dutch =
                    Sets.union(library, FRONT.matcher(slashed(file)).matches() ? ofModels() : ofPackage(file));
            for (String words : handed(file)) {
                handed.add(words);
                if (!GLUE.contains(words.strip()) && !known(words.strip().replaceFirst(" of$", ""), dutch)) {
                    english.add(words);
                }
            }
        }

        assertThat(handed).hasSizeGreaterThan(300).contains("own part", "premium volume");
        assertThat(english).isEmpty();
    }

    /** So that a new model brings its words, and needs no line in a file of exchange. */
    @Test
    void wordsThatOnlyOneModelHandsToFaultsAreInItsPackage() throws IOException {
        Set<String> library = library();
        SetMultimap<String, String> homes = HashMultimap.create();
        for (Path file : sources(LIBRARY)) {
            if (!FRONT.matcher(slashed(file)).matches()) {
                String home = MODEL.matcher(slashed(file)).matches() ? folder(file) : "library";
                literals(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                        .forEach(words -> roles(words.strip().replaceFirst(" of$", ""), library)
                                .forEach(role -> homes.put(role, home)));
            }
        }

        assertThat(homes.keySet()).contains("expected cost", "solidary part");
        assertThat(Multimaps.asMap(homes).entrySet().stream()
                        .filter(role ->
                                role.getValue().size() == 1 && !role.getValue().contains("library"))
                        .map(Map.Entry::getKey)
                        .sorted())
                .isEmpty();
    }

    private static List<Path> sources(List<String> modules) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(one -> one.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static String folder(Path file) {
        String path = slashed(file);
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<String> handed(Path file) throws IOException {
        String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
        List<String> handed = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            literals(arguments(source, call.end() - 1))
                    .filter(words -> words.contains(" "))
                    .forEach(handed::add);
        }
        if (!CODES.matcher(file.toString()).matches()) {
            CONSTANT.matcher(source).results().map(FaultArgumentsTest::words).forEach(handed::add);
        }
        return handed;
    }

    private static Stream<String> literals(String source) {
        return LITERAL.matcher(source).results().map(FaultArgumentsTest::words);
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

    private static boolean known(String words, Set<String> dutch) {
        if (dutch.contains(words)) {
            return true;
        }
        for (int at = words.lastIndexOf(OF); at > 0; at = words.lastIndexOf(OF, at - 1)) {
            if (dutch.contains(words.substring(0, at)) && known(words.substring(at + OF.length()), dutch)) {
                return true;
            }
        }
        return false;
    }

    /** The roles that words are made of. */
    private static Set<String> roles(String words, Set<String> dutch) {
        if (dutch.contains(words)) {
            return Set.of(words);
        }
        for (int at = words.lastIndexOf(OF); at > 0; at = words.lastIndexOf(OF, at - 1)) {
            String what = words.substring(0, at);
            if (dutch.contains(what)) {
                return Sets.union(Set.of(what), roles(words.substring(at + OF.length()), dutch));
            }
        }
        return Set.of();
    }

    private static Set<String> library() throws IOException {
        return bundle(ROLES).keySet();
    }

    /** The roles in the words next to a class, as those of a model. */
    private static Set<String> ofPackage(Path source) throws IOException {
        Path folder = Path.of(folder(source).replace("src/main/java", "src/main/resources"));
        Path words = folder.resolve("words_nl.properties");
        return Files.exists(words)
                ? bundle(words).keySet().stream()
                        .filter(key -> key.startsWith(BilingualWords.ROLE))
                        .map(key -> key.substring(BilingualWords.ROLE.length()))
                        .collect(ImmutableSet.toImmutableSet())
                : Set.of();
    }

    private static Set<String> ofModels() throws IOException {
        Set<String> roles = new TreeSet<>();
        for (Path file : sources(List.of("settlement"))) {
            if (MODEL.matcher(slashed(file)).matches()) {
                roles.addAll(ofPackage(file));
            }
        }
        return roles;
    }

    private static ResourceBundle bundle(Path words) throws IOException {
        try (InputStream stream = Files.newInputStream(words)) {
            return new PropertyResourceBundle(stream);
        }
    }
}
