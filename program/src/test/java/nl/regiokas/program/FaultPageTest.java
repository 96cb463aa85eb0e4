package nl.regiokas.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.program.output.FaultWords;
import nl.regiokas.program.output.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page of all faults in {@code docs} is what the code says; {@code -Dfaults.write=true} writes it. */
class FaultPageTest {

    private static final Path PAGE = Path.of("..", "docs", "faults.md");

    private static final String HEAD = """
            # Faults and notices

            This page is made from the code (`FaultPageTest`). A code is stable: a program may act upon it. The words stand in
            braces where a value stands; the place of a fault, such as file, line, scope or year, comes before or after them.

            | code | English | Dutch |
            |---|---|---|
            """;

    @Test
    void thePageHasEveryCode() throws IOException {
        String page = HEAD
                + FaultWordsTest.codes().stream()
                        .sorted(Comparator.comparing(FaultCode::code).thenComparing(FaultCode::pattern))
                        .map(FaultPageTest::row)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("faults.write")) {
            Files.writeString(PAGE, page);
            Assumptions.abort("the page is written as it is now");
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String row(FaultCode code) {
        String dutch = FaultWords.of(Fault.of(code), Language.NL);
        return "| `" + code.code() + "` | " + code.pattern().replace("|", "\\|") + " | " + dutch.replace("|", "\\|")
                + " |\n";
    }
}
