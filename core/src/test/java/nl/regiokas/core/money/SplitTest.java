package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static Apportionment of(String total) {
        return Apportionment.of(Euro.parse(total));
    }

    @Test
    void fractionsMayBeKeyed() {
        assertThat(of("1.00").overFractions(ImmutableMap.of("a", Rational.of(1, 3), "b", Rational.of(1, 6))))
                .containsExactly(entry("a", Euro.parse("0.67")), entry("b", Euro.parse("0.33")));
        refused(
                () -> of("1.00").overFractions(ImmutableMap.of("a", Rational.of(-1, 3), "b", Rational.ONE)),
                "weight of a must not be negative but was -1/3");
    }

    /** Quotas 30.3, 10.1, 30.3, 30.3: one cent is spare, and three have the largest fraction. */
    @Test
    void reportsWhoTiedForALastUnit() {
        Split split = of("1.01").split(Weights.of(3, 1, 3, 3));

        assertThat(split.parts())
                .containsExactly(Euro.ofCents(31), Euro.ofCents(10), Euro.ofCents(30), Euro.ofCents(30));
        assertThat(split.tied().asList()).containsExactly(0, 2, 3);
        assertThat(split.restCents()).isZero();
    }

    @Test
    void nobodyTiesWhenAllOfThemGetAUnit() {
        assertThat(of("1.01").split(Weights.of(7, 1, 3)).tied().isEmpty()).isTrue();
        assertThat(of("0.09").split(Weights.of(3, 3, 4)).tied().isEmpty()).isTrue();
        assertThat(of("0.06").split(Weights.of(1, 1, 1)).tied().isEmpty()).isTrue();
        assertThat(of("0.00").split(Weights.of(0, 0)).partsCents().asList()).containsExactly(0L, 0L);
    }

    @Test
    void handsBackWhatRoundingDownLeaves() {
        Split split = of("1.00").splitDown(Weights.equal(3));

        assertThat(split.partsCents().asList()).containsExactly(33L, 33L, 33L);
        assertThat(split.rest()).isEqualTo(Euro.parse("0.01"));
        assertThat(of("-1.00").splitDown(Weights.equal(3)).partsCents().asList())
                .containsExactly(-33L, -33L, -33L);
        assertThat(of("-1.00").splitDown(Weights.equal(3)).restCents()).isEqualTo(-1);
        assertThat(of("7.00")
                        .inUnitsOf(Euro.parse("1"))
                        .splitDown(Weights.of(1, 1))
                        .rest())
                .isEqualTo(Euro.parse("1.00"));
        assertThat(of("0.00").splitDown(Weights.of(0)).restCents()).isZero();
    }

    /** The first is full at 4, which leaves 6 for two; the third is full at 2; the second gets the last 4. */
    @Test
    void fillsUpToTheBounds() {
        List<MonetaryAmount> bounds = List.of(Euro.parse("4"), Euro.parse("5"), Euro.parse("2"));

        assertThat(of("10.00").splitWithin(Weights.of(3, 1, 1), bounds).parts())
                .containsExactly(Euro.parse("4"), Euro.parse("4"), Euro.parse("2"));
        assertThat(of("-10.00").splitWithin(Weights.of(3, 1, 1), bounds).parts())
                .containsExactly(Euro.parse("-4"), Euro.parse("-4"), Euro.parse("-2"));
    }

    @Test
    void whatCannotBePlacedIsTheRest() {
        List<MonetaryAmount> bounds = List.of(Euro.parse("4"), Euro.parse("5"), Euro.parse("100"));
        Split split = of("10.00").splitWithin(Weights.of(3, 1, 0), bounds);

        assertThat(split.partsCents().asList()).containsExactly(400L, 500L, 0L);
        assertThat(split.rest()).isEqualTo(Euro.parse("1.00"));
        assertThat(split.tied().isEmpty()).isTrue();
    }

    @Test
    void theEndsOfALongFit() {
        Apportionment least = Apportionment.of(Euro.ofCents(Long.MIN_VALUE));

        assertThat(least.split(Weights.of(1)).partsCents().asList()).containsExactly(Long.MIN_VALUE);
        assertThat(least.splitDown(Weights.of(0, 1)).partsCents().asList()).containsExactly(0L, Long.MIN_VALUE);
        assertThat(least.splitWithin(Weights.of(1), List.of(Euro.ofCents(Long.MAX_VALUE)))
                        .restCents())
                .isEqualTo(-1);
    }

    /** EUR 10 in whole euros: 4, 3, 3; within 4, 5 and 2: 4, 4, 2. */
    @Test
    void everySplitIsInUnits() {
        Apportionment euros = of("10").inUnitsOf(Euro.parse("1"));
        List<MonetaryAmount> bounds = List.of(Euro.parse("4"), Euro.parse("5"), Euro.parse("2"));

        assertThat(euros.split(Weights.of(1, 1, 1)).partsCents().asList()).containsExactly(400L, 300L, 300L);
        assertThat(euros.splitDown(Weights.of(1, 1, 1)).partsCents().asList()).containsExactly(300L, 300L, 300L);
        assertThat(euros.splitWithin(Weights.of(3, 1, 1), bounds).partsCents().asList())
                .containsExactly(400L, 400L, 200L);
        assertThat(euros.inInstalments(3)).containsExactly(Euro.parse("4"), Euro.parse("3"), Euro.parse("3"));
    }

    @Test
    void refusesToSplitOverNothing() {
        String message = "sum of the weights must be positive but was 0 (total EUR 1.00)";
        refused(() -> of("1").splitDown(Weights.of(0)), message);
        refused(() -> of("1").splitWithin(Weights.of(0), List.of(Euro.parse("2"))), message);
    }

    @Test
    void refusesBoundsThatFitNothing() {
        refused(
                () -> of("1").splitWithin(Weights.of(1, 1), List.of(Euro.ZERO)),
                "there must be as many bounds as weights but there were 2 weights and 1 bounds");
        refused(
                () -> of("1").inUnitsOf(Euro.parse("1"))
                        .splitWithin(
                                Weights.of(1, 1, 1), List.of(Euro.parse("0.50"), Euro.parse("3"), Euro.parse("-1"))),
                "bound must be a multiple of the unit EUR 1.00, zero or more, but was EUR 0.50 (position 1)\n"
                        + "bound must be a multiple of the unit EUR 1.00, zero or more, but was EUR -1.00 (position 3)");
        refused(() -> of("1").split(Weights.of(0)), "sum of the weights must be positive but was 0 (total EUR 1.00)");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusalException.class).hasMessage(message);
    }
}
