package nl.regiokas.budgeting.chainladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import nl.regiokas.budgeting.chainladder.ChainLadder.Origin;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

class ChainLadderTest {

    /** Mack (1993), table 1: the factors, and the reserves of years 2 to 10. */
    @Test
    void taylorAndAshe() throws IOException {
        RunOffTriangle triangle = taylorAshe();

        ChainLadder ladder = ChainLadder.of(triangle);

        assertThat(ladder.factors())
                .extracting(factor -> factor.toDecimal(4).toPlainString())
                .containsExactly(
                        "3.4906", "1.7473", "1.4574", "1.1739", "1.1038", "1.0863", "1.0539", "1.0766", "1.0177");
        assertThat(ladder.reserves(triangle))
                .extracting(reserve -> reserve.toDecimal(0).toPlainString())
                .containsExactly(
                        "0", "94634", "469511", "709638", "984889", "1419459", "2177641", "3920301", "4278972",
                        "4625811");
        assertThat(sum(ladder.reserves(triangle)).toDecimal(0)).isEqualTo(new BigDecimal("18680856"));
        assertThat(ladder.taken()).containsOnly(Origin.OWN);
    }

    private static RunOffTriangle taylorAshe() throws IOException {
        TreeMap<Integer, List<Long>> rows = new TreeMap<>();
        for (String line : Resources.readLines(
                Resources.getResource(ChainLadderTest.class, "taylor_ashe.csv"), StandardCharsets.UTF_8)) {
            if (Character.isDigit(line.charAt(0))) {
                List<String> cells = Splitter.on(',').splitToList(line);
                List<Long> row = rows.computeIfAbsent(Integer.valueOf(cells.get(0)), year -> new ArrayList<>());
                assertThat(row).hasSize(Integer.parseInt(cells.get(1)));
                row.add(Long.valueOf(cells.get(2)));
            }
        }
        return triangle(rows.values());
    }

    /** 10 + 20 grow to 20 + 40 of 60; the row of one delay has no say. */
    @Test
    void aFactorIsOverTheRowsThatKnowTheNextDelay() {
        RunOffTriangle triangle = triangle(List.of(List.of(10L, 40L, 44L), List.of(20L, 50L), List.of(99L)));

        ChainLadder ladder = ChainLadder.of(triangle);

        assertThat(ladder.factors()).containsExactly(Rational.of(3), Rational.of(11, 10));
        assertThat(ladder.toUltimate(0)).isEqualTo(Rational.of(33, 10));
        assertThat(ladder.toUltimate(2)).isEqualTo(Rational.ONE);
        assertThat(ladder.toUltimate(9)).isEqualTo(Rational.ONE);
        assertThat(ladder.ultimates(triangle)).containsExactly(Rational.of(44), Rational.of(55), Rational.of(3267, 10));
    }

    @Test
    void aSumThatIsNotPositiveTakesTheFactorOfTheOther() {
        RunOffTriangle bare = triangle(List.of(List.of(0L, 5L, 5L), List.of(-1L, 5L)));
        RunOffTriangle other = triangle(List.of(List.of(2L, 3L)));

        ChainLadder ladder = ChainLadder.of(3, bare, other);

        assertThat(ladder.factors()).containsExactly(Rational.of(3, 2), Rational.ONE, Rational.ONE);
        assertThat(ladder.taken()).containsExactly(Origin.OTHER, Origin.OWN, Origin.NONE);
    }

    @Test
    void refusesEmptyRowsAndNegativeDelays() {
        assertThatThrownBy(() -> triangle(List.of(List.of(), List.of(1L), List.of())))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        period 1 of a triangle must have an amount but has none
                        period 3 of a triangle must have an amount but has none""");
        ChainLadder ladder = ChainLadder.of(triangle(List.of()));
        assertThat(ladder.factors()).isEmpty();
        assertThatThrownBy(() -> ladder.toUltimate(-1)).hasMessage("delay must not be negative but was -1");
    }

    @Test
    @NullUnmarked
    void everyFactorHasItsOrigin() {
        ImmutableList<Rational> factors = ImmutableList.of(Rational.ONE, Rational.of(2));
        ImmutableList<Origin> origins = ImmutableList.of(Origin.OWN);
        assertThatThrownBy(() -> new ChainLadder(factors, origins))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a ladder must have as many origins as factors but has 2 factors and 1 origins");
        assertThatThrownBy(() -> new ChainLadder(factors, null))
                .isInstanceOf(RefusalException.class)
                .hasMessageStartingWith("origins of chain ladder ");
    }

    private static RunOffTriangle triangle(Collection<List<Long>> rows) {
        return RunOffTriangle.of(rows.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toList());
    }

    private static Rational sum(ImmutableList<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus);
    }
}
