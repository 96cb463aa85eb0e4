package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.series.Series;
import nl.regiokas.settlement.Town;
import org.junit.jupiter.api.Test;

/** Values of an earlier year in the municipalities of a later one. */
class SeriesValuesTest {

    /** 2019: 0001 goes into 0002; 0003 is new and comes from nobody. */
    private static SeriesValues values(ImmutableSortedMap<String, BigDecimal> of2018) {
        SettlementFacts facts = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 1 0002")
                .facts();
        Series.Builder pupils = Series.builder("pupils");
        of2018.forEach((code, value) -> pupils.put(2018, code(code), value));
        return new SeriesValues(
                ImmutableSortedMap.of("pupils", pupils.build()), new Timeline(facts.region(), facts.reorganisations()));
    }

    @Test
    void whatComesTogetherAddsUp() {
        SeriesValues both = values(ImmutableSortedMap.of("0001", new BigDecimal("1.5"), "0002", BigDecimal.ONE));

        assertThat(both.value("pupils", code("0002"), 2018, 2019)).isEqualTo(Rational.of(5, 2));
    }

    /** Without it the municipality would weigh by what the other one brought, and nobody would see that it weighs too little. */
    @Test
    void whatOnePredecessorLacksIsRefusedAndNotTakenAsNothing() {
        SeriesValues one = values(ImmutableSortedMap.of("0002", BigDecimal.ONE));

        assertThatThrownBy(() -> one.value("pupils", code("0002"), 2018, 2019))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("0001")
                .hasMessageContaining("2018");
    }

    @Test
    void whatAllPredecessorsLackIsRefusedTogether() {
        SeriesValues none = values(ImmutableSortedMap.of());

        assertThatThrownBy(() -> none.value("pupils", code("0002"), 2018, 2019))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refusal -> assertThat(refusal.faults()).hasSize(2));
    }

    @Test
    void whoComesFromNobodyHasNoValueOfThen() {
        SeriesValues both = values(ImmutableSortedMap.of("0001", BigDecimal.ONE, "0002", BigDecimal.ONE));

        assertThatThrownBy(() -> both.values("pupils", ImmutableList.of(code("0002"), code("0003")), 2018, 2019))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("0003")
                .hasMessageContaining("2018");
    }
}
