package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.settlement.Models;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page in {@code docs} is what the code says; {@code -Dformats.write=true} writes it. */
class FormatPageTest {

    private static final Path PAGE = Path.of("..", "docs", "formats.md");

    private static String page(boolean isDutch) {
        return RegionPage.markdown(Models.types(), isDutch);
    }

    @Test
    void thePageIsMadeFromTheTables() throws IOException {
        if (Boolean.getBoolean("formats.write")) {
            Files.writeString(PAGE, page(false));
            Assumptions.abort("the page is written as it is now");
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page(false));
    }

    @Test
    void theDutchPageReportsTheSameTables() {
        assertThat(page(true))
                .contains(
                        "## `budgets.csv`",
                        "| `jaar` | `year` | jaar | ja |",
                        "| `scopes[].leaving.instalments` | `\"keep\"`, `\"atOnce\"` | nee |",
                        "## `scheme.json`: model `flatTax`",
                        "## Fouten",
                        "`unknown-column`")
                .hasLineCount((int) page(false).lines().count() + 2);
    }

    @Test
    void theFilesInJsonOfBudgetingAreThereInBothLanguages() {
        assertThat(page(false))
                .contains(
                        "## `rta.json`",
                        "`contribution`",
                        "`\"afterCut\"`",
                        "## `provider-rules.json`",
                        "`atThreshold`");
        assertThat(page(true))
                .contains(
                        "## `rta.json`",
                        "`contribution`",
                        "`\"afterCut\"`",
                        "## `provider-rules.json`",
                        "`atThreshold`");
    }
}
