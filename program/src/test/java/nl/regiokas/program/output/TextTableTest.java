package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsTextLeftAndAmountsRight() {
        String text = new TextTable(2, List.of("row", "column", "amount"))
                .row(List.of("Bedum", "pgb", "1"))
                .row(List.of("A", "execution", "1,000"))
                .text();

        assertThat(text).isEqualTo("""
                row    column     amount
                Bedum  pgb             1
                A      execution   1,000
                """);
    }

    @Test
    void continuesBelowWhatDoesNotFit() {
        String wide = "1".repeat(35);
        String text = new TextTable(1, List.of("name", "a", "b", "c"))
                .row(List.of("A", wide, wide, wide))
                .text();

        assertThat(text).isEqualTo("""
                name%1$sa%1$sb
                A     %2$s  %2$s

                name%1$sc
                A     %2$s
                """.formatted(" ".repeat(36), wide));
    }

    @Test
    void shortensALongName() {
        String text = new TextTable(1, List.of("name", "a"))
                .row(List.of("x".repeat(31), "1"))
                .text();

        assertThat(text.lines()).contains("x".repeat(29) + "…  1");
    }

    @Test
    void oneColumnWiderThanThePageStandsAlone() {
        String wide = "1".repeat(100);

        assertThat(new TextTable(1, List.of("name", "a", "b"))
                        .row(List.of("A", wide, wide))
                        .text()
                        .lines())
                .filteredOn(line -> line.contains(wide))
                .isEqualTo(Collections.nCopies(2, "A     " + wide));
    }
}
