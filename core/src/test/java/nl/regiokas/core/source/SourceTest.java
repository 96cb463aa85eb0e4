package nl.regiokas.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final String PAPER = "003_aa6130130ab9cbb9";

    @Test
    void citesSectionAndLines() {
        assertThat(Source.of(PAPER, "5.9", "1396-1408"))
                .hasToString("003_aa6130130ab9cbb9, section 5.9, lines 1396-1408");
    }

    @Test
    void citesAnAnnexByItsOwnNameAndASingleLine() {
        assertThat(Source.of(PAPER, "annex 2", "165")).hasToString("003_aa6130130ab9cbb9, annex 2, line 165");
    }

    @Test
    void citesLinesWithoutSectionAndWholeDocuments() {
        assertThat(Source.of(PAPER, "", "13, 28")).hasToString("003_aa6130130ab9cbb9, lines 13, 28");
        assertThat(Source.of(PAPER)).hasToString(PAPER);
    }

    @Test
    void refusesABlankDocument() {
        assertThatThrownBy(() -> Source.of(" "))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the document of a source must not be blank");
    }
}
