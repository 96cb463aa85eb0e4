package nl.regiokas.settlement.model.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.money.Percentage;

/** The refund for low use compared with its formula in decimals. */
class NoClaimProperties {

    @Property
    void refundsFollowTheFormula(
            @ForAll("shares") Percentage threshold,
            @ForAll("shares") Percentage rate,
            @ForAll("cents") long premium,
            @ForAll("cents") long cost) {
        BigDecimal saved = BigDecimal.valueOf(premium)
                .multiply(threshold.percent())
                .subtract(BigDecimal.valueOf(cost).multiply(BigDecimal.valueOf(100)))
                .max(BigDecimal.ZERO);
        BigDecimal wanted = saved.multiply(rate.percent()).movePointLeft(4).setScale(0, RoundingMode.DOWN);

        assertThat(new NoClaim(threshold, rate).refundCents(new long[] {premium}, new long[] {cost}))
                .containsExactly(wanted.longValueExact());
    }

    @Provide
    Arbitrary<Percentage> shares() {
        return Arbitraries.integers()
                .between(0, 16)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(scale))
                .map(Percentage::of);
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000, 1_000),
                Arbitraries.longs().between(0, 10_000_000_000L),
                Arbitraries.longs().between(Long.MIN_VALUE / 4, Long.MAX_VALUE / 4));
    }
}
