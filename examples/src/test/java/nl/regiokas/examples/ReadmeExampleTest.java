package nl.regiokas.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows the code of the example and what it prints. */
class ReadmeExampleTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path SOURCE = Path.of("src/main/java/nl/regiokas/examples/ReadmeExample.java");

    @Test
    void readmeShowsTheCode() throws IOException {
        String code = between(Files.readString(SOURCE), "// README begin\n", "        // README end")
                .indent(-8);

        assertThat(between(Files.readString(README), "```java\n", "```")).isEqualTo(code);
        assertThat(code.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void readmeShowsWhatItPrints() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ReadmeExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
                .isEqualTo(between(Files.readString(README), "```text\n", "```"));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        assertThat(from).as("place of %s", begin).isGreaterThanOrEqualTo(begin.length());
        return text.substring(from, text.indexOf(end, from));
    }
}
