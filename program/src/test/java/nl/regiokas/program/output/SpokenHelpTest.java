package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.Regiokas;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

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

    /** What is run as an example in one language is run in the other. */
    @Test
    void theExamplesAreTheSameInDutch() {
        assertThat(commands())
                .allSatisfy(command -> assertThat(examples(command, "nl"))
                        .as("%s --help", command)
                        .isNotEmpty()
                        .isEqualTo(examples(command, "en")));
    }

    private static List<String> examples(String command, String language) {
        return help(command, language)
                .lines()
                .dropWhile(line -> !line.matches("(Example|Voorbeeld)(s|en)?:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .toList();
    }

    /** A paragraph of a description that Dutch lacks would be left out without a word. */
    @Test
    void dutchDescribesAsMuchAsEnglish() throws IOException {
        Properties dutch = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(Regiokas.class.getResourceAsStream("/nl/regiokas/program/help_nl.properties"))) {
            dutch.load(stream);
        }

        for (Class<?> command : Regiokas.class.getAnnotation(Command.class).subcommands()) {
            Command annotation = command.getAnnotation(Command.class);
            String key = "regiokas." + annotation.name() + ".usage.description";
            assertThat(dutch.stringPropertyNames().stream().filter(name -> name.startsWith(key)))
                    .as(key)
                    .hasSize(annotation.description().length);
        }
    }

    @Test
    void dutchIsThatOfAController() {
        assertThat(commands())
                .allSatisfy(command -> assertThat(help(command, "nl"))
                        .as("%s --help", command)
                        .doesNotContain("ertel", "zo als er niets", "(anders", "rekenblad"));
    }

    private static String help(String command, String language) {
        return ProgramRun.of(Stream.concat(
                                Stream.of(command).filter(name -> !name.isEmpty()),
                                Stream.of("--help", "--locale", language))
                        .toArray())
                .out();
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
        return Splitter.on('\n')
                .splitToStream(help(command, language))
                .filter(line -> !line.contains("regiokas"))
                .map(line -> line.replaceAll("^ .{0,24}  +", "").strip())
                .filter(line -> !line.startsWith("-") && line.split(" ", -1).length > 2)
                .collect(ImmutableSet.toImmutableSet());
    }
}
