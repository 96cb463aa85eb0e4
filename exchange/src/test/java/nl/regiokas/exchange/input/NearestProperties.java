package nl.regiokas.exchange.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestProperties {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "Advances.csv, advances.csv, 0", "usages.csv, usage.csv, 1", "ab, ba, 2"})
    void countsChanges(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
    }

    @Property
    void isADistance(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other,
            @ForAll @AlphaChars @StringLength(max = 8) String third) {
        assertThat(Nearest.distance(one, one)).isZero();
        assertThat(Nearest.distance(one, other)).isEqualTo(Nearest.distance(other, one));
        assertThat(Nearest.distance(one, third))
                .isLessThanOrEqualTo(Nearest.distance(one, other) + Nearest.distance(other, third));
    }

    @Test
    void equallyNearOnesComeInOrder() {
        assertThat(Nearest.of("c", List.of("b", "a"))).contains("a");
        assertThat(Nearest.of("c", List.of())).isEmpty();
    }

    /** A third of the characters, and one of a short text; two neighbours that changed places are one difference. */
    @Test
    void onlyWhatIsNearIsSuggested() {
        assertThat(Nearest.near("rset", List.of("rest", "other"))).contains("rest");
        assertThat(Nearest.near("0050", List.of("0005"))).contains("0005");
        assertThat(Nearest.near("0099", List.of("0005"))).isEmpty();
        assertThat(Nearest.near("FLEXIBEL", List.of("BASIC", "FLEXIBLE"))).contains("FLEXIBLE");
        assertThat(Nearest.near("expectedCosts", List.of("expectedCost"))).contains("expectedCost");
        assertThat(Nearest.near("solidarity", List.of("flatTax", "pooling"))).isEmpty();
        assertThat(Nearest.near("abcd", List.of("badc"))).isEmpty();
        assertThat(Nearest.near("x", List.of())).isEmpty();
    }
}
