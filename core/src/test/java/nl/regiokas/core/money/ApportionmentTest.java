package nl.regiokas.core.money;

import static nl.regiokas.core.money.Apportionment.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static final long[] HOUSE = {6, 6, 2};

    @Test
    void oneCentMoreCanLeaveOnePartyWithLess() {
        assertThat(cents(10, HOUSE)).containsExactly(4, 4, 2);
        assertThat(cents(11, HOUSE)).containsExactly(5, 5, 1);
        assertThat(cents(-11, HOUSE)).containsExactly(-5, -5, -1);
    }

    @Test
    void tiesGoToTheEarlierWeight() {
        assertThat(cents(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(cents(-100, new long[] {1, 1, 1})).containsExactly(-34, -33, -33);
        assertThat(cents(2, new long[] {5, 0, 5, 5})).containsExactly(1, 0, 1, 0);
    }

    @Test
    void instalmentsGiveTheEarlierOnesTheExtraCent() {
        assertThat(Apportionment.instalmentCents(100, 3)).containsExactly(34, 33, 33);
        assertThat(Apportionment.instalmentCents(-101, 4)).containsExactly(-26, -25, -25, -25);
        assertThat(Apportionment.instalmentCents(Long.MIN_VALUE, 1)).containsExactly(Long.MIN_VALUE);
        assertThat(Apportionment.of(Euro.parse("1.00")).inInstalments(3))
                .containsExactly(Euro.ofCents(34), Euro.ofCents(33), Euro.ofCents(33));
    }

    @Test
    void totalsReachTheEndsOfALong() {
        assertThat(cents(Long.MIN_VALUE, new long[] {1})).containsExactly(Long.MIN_VALUE);
        assertThat(cents(Long.MIN_VALUE, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
                .containsExactly(-(1L << 62), -(1L << 62));
        assertThat(cents(Long.MAX_VALUE, new long[] {Long.MAX_VALUE, 0})).containsExactly(Long.MAX_VALUE, 0);
    }

    @Test
    void everyKindOfWeightSplitsAlike() {
        Apportionment splitting = Apportionment.of(FastMoney.of(100, "EUR"));
        BigDecimal third = new BigDecimal("0.333");

        assertThat(splitting.over(Weights.ofDecimals(List.of(third, third, third))))
                .containsExactly(Euro.ofCents(3334), Euro.ofCents(3333), Euro.ofCents(3333));
        assertThat(splitting
                        .over(ImmutableMap.of("b", 2, "a", 6L, "c", BigInteger.TWO, "d", new BigDecimal("0.0")))
                        .entrySet())
                .containsExactlyElementsOf(ImmutableMap.of(
                                "b", Euro.ofCents(2000),
                                "a", Euro.ofCents(6000),
                                "c", Euro.ofCents(2000),
                                "d", Euro.ZERO)
                        .entrySet());
        assertThat(splitting
                        .overAmounts(ImmutableMap.of("x", Euro.ofCents(1), "y", FastMoney.of(0.03, "EUR")))
                        .values())
                .containsExactly(Euro.ofCents(2500), Euro.ofCents(7500));
        assertThat(splitting
                        .overPercentages(ImmutableMap.of("x", Percentage.of("1.50"), "y", Percentage.of("4.5")))
                        .values())
                .containsExactly(Euro.ofCents(2500), Euro.ofCents(7500));
    }

    @Test
    void splitsInCoarserUnits() {
        assertThat(Apportionment.of(Euro.parse("5000"))
                        .inUnitsOf(Euro.parse("1000"))
                        .over(Weights.of(1, 1)))
                .containsExactly(Euro.parse("3000"), Euro.parse("2000"));
    }

    @Test
    void refusesWhatCannotBeSplit() {
        refused(() -> cents(100, new long[] {0, 0}), "sum of the weights must be positive but was 0 (total EUR 1.00)");
        refused(() -> cents(1, new long[0]), "sum of the weights must be positive but was 0 (total EUR 0.01)");
        assertThat(Apportionment.instalmentCents(1, 40_000)).hasSize(40_000).startsWith(1, 0);
        refused(
                () -> Apportionment.instalmentCents(1, 40_001),
                "number of instalments must be from 1 to 40000 but was 40001");
        refused(() -> Apportionment.instalmentCents(1, 0), "number of instalments must be from 1 to 40000 but was 0");
        refused(
                () -> Apportionment.instalmentCents(1, Integer.MAX_VALUE),
                "number of instalments must be from 1 to 40000 but was 2147483647");
        refused(
                () -> cents(100, new long[] {1, -2, -3}),
                "weight must not be negative but was -2 (position 2)\n"
                        + "weight must not be negative but was -3 (position 3)");
        refused(
                () -> Apportionment.of(Euro.parse("12.34")).inUnitsOf(Euro.parse("1")),
                "total must be a multiple of the unit EUR 1.00 but was EUR 12.34");
        refused(() -> Apportionment.of(Euro.ZERO).inUnitsOf(Euro.ZERO), "unit must be positive but was EUR 0.00");
        refused(
                () -> Apportionment.of(Euro.ZERO).over(ImmutableMap.of("a", 0.5)),
                "weight of a must be an exact number but was Double 0.5");
    }

    @Test
    void keyedWeightsAreRefusedByTheirKeys() {
        Apportionment splitting = Apportionment.of(Euro.parse("1"));
        refused(
                () -> splitting.over(ImmutableMap.of("0005", -1, "0007", 2, "0024", new BigDecimal("-0.5"))),
                "weight of 0005 must not be negative but was -1\n"
                        + "weight of 0024 must not be negative but was -0.5");
        refused(
                () -> splitting.overAmounts(ImmutableMap.of("0005", Money.of(1, "USD"))),
                "weight of 0005 must be in EUR but was USD 1");
        refused(
                () -> splitting.overPercentages(ImmutableMap.of("0005", Percentage.of("-3.50"))),
                "weight of 0005 must not be negative but was -3.5");
        refused(
                () -> splitting.over(ImmutableMap.of("0005", 0)),
                "sum of the weights must be positive but was 0 (total EUR 1.00)");
    }

    @Test
    void nothingIsSplitOverNothing() {
        assertThat(cents(0, new long[0])).isEmpty();
        assertThat(cents(0, new long[] {0, 0})).containsExactly(0, 0);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusalException.class).hasMessage(message);
    }
}
