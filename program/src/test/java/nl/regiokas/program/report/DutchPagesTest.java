package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No word that stands only in the English texts of the program stands on a Dutch page, in a terminal or in a statement. */
class DutchPagesTest {

    private static final String GRONINGEN = "../examples/scenarios/groningen-2018";
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Titles, notes, sources, and names of scopes, parties and series. */
    private static final Pattern NAMED =
            Pattern.compile("\"(?:title|name|note|sources|party|key|series)\"\\s*:\\s*(\"[^\"]*\"|\\[[^\\]]*\\])");

    /** A change to try: its term is named as in a file. */
    private static final Pattern CHANGE = Pattern.compile("--set [^=]*=");

    private static final String IJW = "src/test/resources/ijw/";

    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";

    /** English and Dutch alike in a controller's Dutch, or names of options, commands and files. */
    private static final ImmutableSet<String> BOTH = ImmutableSet.of("csv", "html", "json", "pdf", "file");

    @TempDir
    private Path temporary;

    @Test
    void noEnglishWordOfTheCatalogueIsLeft() throws IOException {
        Set<String> english = Sets.difference(words(texts(false)), words(texts(true)));
        assertThat(english).hasSizeGreaterThan(300).contains("charged", "participants", "balance");
        Set<String> given = Sets.union(words(input()), BOTH);

        for (List<String> command : Stream.concat(commands().stream(), commands(claimed(), mapped()).stream())
                .toList()) {
            Path to = temporary.resolve(String.join("-", command).replaceAll("\\W+", "-"));
            ProgramRun run = ProgramRun.of(Stream.concat(
                            command.stream().map(word -> word.equals("TO") ? to.toString() : word),
                            Stream.of("--locale", "nl"))
                    .toArray());
            assertThat(run.status()).as(run.err()).isZero();
            Set<String> stated = new TreeSet<>(words(run.out().replaceAll("(?s)Geschreven naar.*", "")));
            if (Files.exists(to)) {
                ProgramRun.names(to).stream()
                        .filter(name -> name.endsWith(".html"))
                        .forEach(name -> stated.addAll(words(CHANGE.matcher(visible(Page.read(to.resolve(name))))
                                .replaceAll(" "))));
            }
            assertThat(Sets.difference(
                            Sets.intersection(stated, english), Sets.union(given, words(String.join(" ", command)))))
                    .as("English words of %s", command)
                    .isEmpty();
        }
    }

    private static List<List<String>> commands() {
        return List.of(
                List.of(GRONINGEN, "TO"),
                List.of("src/test/resources/cases/worked/closings-correction", "TO"),
                List.of("src/test/resources/cases/worked/published", "TO"),
                List.of("statement", GRONINGEN, "TO", "--municipality", "1895"),
                List.of("compare", GRONINGEN, "--with", "../examples/schemes/flat-tax.json", "--output", "TO"),
                List.of("risk", GRONINGEN, "--draws", "20", "--drawn-from", "2019", "--output", "TO"),
                List.of("incentive", GRONINGEN, "--product", "43A01", "--output", "TO"),
                List.of("../examples/scenarios/bmwe-2015", "TO"),
                List.of("rta", BMWE, "TO"),
                List.of("providers", BMWE, "TO"),
                List.of("plan", BMWE, "TO", "--organisation", "1.4"),
                List.of("monitor", BMWE, "TO", "--until", "2015-09-30", "--draws", "20"),
                List.of("../examples/scenarios/finland-pool-1999", "TO"),
                List.of("../examples/scenarios/regg-2016", "TO"),
                List.of("../examples/scenarios/key-change-2020", "TO"),
                List.of("compare", GRONINGEN, "--set", "flexible.ownShare=40", "--output", "TO"),
                List.of("convert", GRONINGEN, "TO", "--form", "nl"),
                List.of("init", "TO", "--form", "nl"),
                List.of("iv3", GRONINGEN, "TO", "--start-mapping"),
                List.of("check", GRONINGEN),
                List.of("check", BMWE),
                List.of("explain", GRONINGEN, "--year", "2019", "--municipality", "0003"));
    }

    /** Claims that are taken over and refused, the settlement after that, and accounts by task fields. */
    private static List<List<String>> commands(Path claimed, Path mapped) {
        String key = claimed.resolveSibling("region.key").toString();
        return List.of(
                List.of("import-ijw", claimed.toString(), IJW + "claim.xml", "--key-file", key),
                List.of("import-ijw", claimed.toString(), IJW + "answer.xml", "--key-file", key),
                List.of(claimed.toString(), "TO"),
                List.of("explain", claimed.toString(), "--year", "2019", "--municipality", "0014"),
                List.of("iv3", mapped.toString(), "TO", "--year", "2019"));
    }

    private Path claimed() throws IOException {
        Files.writeString(temporary.resolve("region.key"), "secret of the region\n");
        return copy("claimed");
    }

    /** With the start of a mapping, completed. */
    private Path mapped() throws IOException {
        Path mapped = copy("mapped");
        Path start = temporary.resolve("start");
        assertThat(ProgramRun.of("iv3", mapped, start, "--start-mapping").status())
                .isZero();
        Files.writeString(
                mapped.resolve("iv3-mapping.csv"),
                Files.readString(start.resolve("iv3-mapping.csv"))
                        .replaceAll("(?m)^(4[78].*),$", "$1,6.82")
                        .replaceAll("(?m),$", ",6.72"));
        return mapped;
    }

    private Path copy(String name) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        try (Stream<Path> files = Files.list(Path.of(GRONINGEN))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** Everything that a reader sees or hears; styles and scripts are none of it. */
    private static String visible(Page page) {
        return String.join(" ", page.texts("//body//*[not(self::script)]/text()/.."))
                + String.join(
                        " ",
                        page.all("//*[@aria-label]").stream()
                                .map(one -> one.getAttribute("aria-label"))
                                .toList());
    }

    private static String texts(boolean dutch) throws IOException {
        StringBuilder texts = new StringBuilder();
        for (String module : List.of("core", "budgeting", "settlement", "program")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
                files.filter(file -> file.toString().endsWith(".properties"))
                        .filter(file -> file.toString().endsWith("_nl.properties") == dutch)
                        .forEach(file -> texts.append(values(file)));
            }
        }
        return texts.toString();
    }

    private static String values(Path file) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return PLACEHOLDER
                        .matcher(
                                String.join(" ", Arrays.copyOf(texts.values().toArray(), texts.size(), String[].class)))
                        .replaceAll(" ")
                + " ";
    }

    /** What the folders say themselves, and schemes that have names. */
    private static String input() throws IOException {
        StringBuilder input = new StringBuilder("flat-tax ");
        for (Path root : List.of(Path.of("..", "examples"), Path.of("src", "test", "resources", "cases", "worked"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(one -> one.toString()
                                .matches(".*(scheme|flat-tax|rta)\\.json|.*(products|streams|municipalities)\\.csv"))
                        .toList()) {
                    String text = Files.readString(file);
                    input.append(file.toString().matches(".*(scheme|flat-tax|rta)\\.json") ? named(text) : text)
                            .append(' ');
                }
            }
            try (Stream<Path> files = Files.walk(root)) {
                files.map(Path::getFileName).forEach(name -> input.append(name).append(' '));
            }
        }
        return input.toString();
    }

    /** What a document gives names to, without the words of its form. */
    private static String named(String json) {
        return NAMED.matcher(json).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    }

    private static ImmutableSet<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(ImmutableSet.toImmutableSet());
    }
}
