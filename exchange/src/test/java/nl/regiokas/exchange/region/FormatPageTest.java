package nl.regiokas.exchange.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page in {@code docs} is what the code says; {@code -Dformats.write=true} writes it. */
class FormatPageTest {

    private static final Path PAGE = Path.of("..", "docs", "formats.md");

    @Test
    void thePageIsMadeFromTheTables() throws IOException {
        if (Boolean.getBoolean("formats.write")) {
            Files.writeString(PAGE, FormatPage.markdown(false));
            Assumptions.abort("the page is written as it is now");
        }
        assertThat(Files.readString(PAGE)).isEqualTo(FormatPage.markdown(false));
    }

    @Test
    void theDutchPageTellsTheSameTables() {
        assertThat(FormatPage.markdown(true))
                .contains("## `budgets.csv`", "| `jaar` | `year` | jaar | ja |", "## Fouten", "`unknown-column`")
                .hasLineCount((int) FormatPage.markdown(false).lines().count() + 2);
    }
}
