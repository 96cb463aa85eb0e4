package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.explanation.Rule;
import org.junit.jupiter.api.Test;

/** Names in an explanation are replaced wherever they stand. */
class NamingTest {

    private static final Rule RULE = () -> "rule";

    private static Explanation explanation(String who) {
        Explanation below = Explanation.of(RULE, 4, Figure.name("provider", who));
        return Explanation.of(
                RULE, 4, Figure.name("provider", who), Figure.name("scope", "P1"), Figure.explained("granted", below));
    }

    @Test
    void namesBelowAFigureAreReplacedToo() {
        Explanation renamed = Naming.renamed(
                explanation("P1"), (id, name) -> id.equals("provider") ? new FigureValue.Name("De Haven") : name);

        assertThat(renamed).isEqualTo(explanation("De Haven"));
    }

    @Test
    void namesOfPartsAreReplacedToo() {
        Explanation whole =
                explanation("P1").toBuilder().addParts(explanation("P1")).build();

        Explanation renamed =
                Naming.renamed(whole, (id, name) -> id.equals("provider") ? new FigureValue.Name("De Haven") : name);

        assertThat(renamed.parts()).containsExactly(explanation("De Haven"));
    }
}
