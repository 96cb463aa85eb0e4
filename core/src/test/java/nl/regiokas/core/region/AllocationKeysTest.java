package nl.regiokas.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Weights;
import org.junit.jupiter.api.Test;

class AllocationKeysTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");

    /** Facts of 2018 about Bedum alone; usage is known from 2015 on and costs its year in cents. */
    private static final class Facts implements KeyFacts {

        private final long sign;

        Facts(long sign) {
            this.sign = sign;
        }

        @Override
        public int year() {
            return 2018;
        }

        @Override
        public Optional<BigDecimal> youth(MunicipalityCode municipality) {
            return Optional.of(BigDecimal.valueOf(sign * 2947)).filter(youth -> municipality.equals(BEDUM));
        }

        @Override
        public OptionalLong budget(MunicipalityCode municipality) {
            return municipality.equals(BEDUM) ? OptionalLong.of(sign * 235_481_200) : OptionalLong.empty();
        }

        @Override
        public long ownCost(MunicipalityCode municipality, int fromYear, int untilYear) {
            long sum = 0;
            for (int year = fromYear; year < untilYear; year++) {
                sum += year;
            }
            return sign * sum;
        }

        @Override
        public boolean hasHistory(int year) {
            return year >= 2015;
        }
    }

    private final KeyFacts facts = new Facts(1);

    @Test
    void eachKeyTakesItsFact() {
        assertThat(AllocationKeys.youth().weight(BEDUM, facts)).isEqualByComparingTo("2947");
        assertThat(AllocationKeys.budget().weight(BEDUM, facts)).isEqualByComparingTo("2354812.00");
        assertThat(AllocationKeys.equal().weight(WINSUM, facts)).isEqualByComparingTo("1");
        assertThat(AllocationKeys.history(3).weight(BEDUM, facts)).isEqualByComparingTo("60.48");
        assertThat(AllocationKeys.table("care", ImmutableMap.of(BEDUM, new BigDecimal("0.5")))
                        .weight(BEDUM, facts))
                .isEqualByComparingTo("0.5");
    }

    @Test
    void weightsAreThoseOfEachMunicipality() {
        List<MunicipalityCode> both = List.of(BEDUM, WINSUM);
        assertThat(AllocationKeys.equal().weights(both, facts)).isEqualTo(Weights.equal(2));
        assertThat(AllocationKeys.history(3).weights(both, facts)).isEqualTo(Weights.ofCents(6048, 6048));
        assertThat(AllocationKeys.youth().weights(List.of(BEDUM), facts)).isEqualTo(Weights.of(2947));
        assertThatThrownBy(() ->
                        AllocationKeys.youth().weights(List.of(WINSUM, BEDUM, MunicipalityCode.of("0024")), facts))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0053 has no weight (key youth, 2018)\n"
                        + "municipality 0024 has no weight (key youth, 2018)");
        assertThatThrownBy(() -> AllocationKeys.history(4).weights(both, facts))
                .isInstanceOf(RefusalException.class)
                .hasMessage("usage of 2014 is not known (municipality 0005, key history-4, 2018)");
        assertThatThrownBy(() -> AllocationKeys.history(1).weights(both, new Facts(-1)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weight must not be negative but was -20.17 (position 1)\n"
                        + "weight must not be negative but was -20.17 (position 2)");
    }

    @Test
    void keysHaveNamesAndAreEqualWhenMadeAlike() {
        assertThat(AllocationKeys.youth().name()).isEqualTo("youth");
        assertThat(AllocationKeys.budget().name()).isEqualTo("budget");
        assertThat(AllocationKeys.equal().name()).isEqualTo("equal");
        assertThat(AllocationKeys.history(3).name()).isEqualTo("history-3");
        assertThat(AllocationKeys.history(3)).isEqualTo(AllocationKeys.history(3));
        assertThat(AllocationKeys.table("care", ImmutableMap.of()).name()).isEqualTo("care");
        assertThat(AllocationKeys.table("care", ImmutableMap.of(BEDUM, BigDecimal.ONE)))
                .isEqualTo(AllocationKeys.table("care", ImmutableMap.of(BEDUM, BigDecimal.ONE)));
    }

    @Test
    void anAbsentFactIsRefusedWithMunicipalityKeyAndYear() {
        assertRefused(AllocationKeys.youth(), "municipality 0053 has no weight (key youth, 2018)");
        assertRefused(AllocationKeys.budget(), "municipality 0053 has no weight (key budget, 2018)");
        assertRefused(
                AllocationKeys.table("care", ImmutableMap.of(BEDUM, BigDecimal.ONE)),
                "municipality 0053 has no weight (key care, 2018)");
        assertRefused(AllocationKeys.history(4), "usage of 2014 is not known (municipality 0053, key history-4, 2018)");
    }

    @Test
    void aNegativeFactIsRefused() {
        KeyFacts negative = new Facts(-1);
        assertThatThrownBy(() -> AllocationKeys.youth().weight(BEDUM, negative))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weight must not be negative but was -2947 (municipality 0005, key youth, 2018)");
        assertThatThrownBy(() -> AllocationKeys.budget().weight(BEDUM, negative))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weight must not be negative but was -2354812.00 (municipality 0005, key budget, 2018)");
    }

    @Test
    void aNegativeHistoryIsLeftToWhoDividesByIt() {
        assertThat(AllocationKeys.history(1).weight(BEDUM, new Facts(-1))).isEqualByComparingTo("-20.17");
    }

    @Test
    void badKeysAreRefusedWhenMade() {
        assertThatThrownBy(() -> AllocationKeys.history(0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the years of key history must be at least 1 but were 0");
        assertThatThrownBy(() -> AllocationKeys.table(" ", ImmutableMap.of()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the name of a key must not be blank");
        assertThatThrownBy(() -> AllocationKeys.table(
                        "care", ImmutableMap.of(WINSUM, new BigDecimal("-1.50"), BEDUM, BigDecimal.valueOf(-2))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weight must not be negative but was -2 (municipality 0005, key care)\n"
                        + "weight must not be negative but was -1.50 (municipality 0053, key care)");
    }

    private void assertRefused(AllocationKey key, String message) {
        assertThatThrownBy(() -> key.weight(WINSUM, facts))
                .isInstanceOf(RefusalException.class)
                .hasMessage(message);
    }
}
