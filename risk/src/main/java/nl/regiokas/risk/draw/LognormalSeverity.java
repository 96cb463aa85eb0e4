package nl.regiokas.risk.draw;

import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * The cost of a client is lognormal: many cheap clients and few expensive ones, with a heavier tail if one is given.
 * Dutch: lognormaal verdeelde kosten per cliënt.
 *
 * <p>sigma^2 = ln(1 + variation^2); the scale follows from the mean, which includes the tail.
 *
 * @param mean what a client costs on average, above zero, at most EUR 5,000,000
 * @param variation standard deviation / mean of the lognormal distribution before a tail is put on, above 0, at most 100
 * @param tail a heavier tail, empty for the lognormal's own tail
 * @since 0.2.0
 */
public record LognormalSeverity(MonetaryAmount mean, double variation, Optional<ParetoTail> tail) implements Severity {

    private static final long MOST_CENTS = 500_000_000;

    /**
     * Refuses a mean or variation out of range.
     *
     * @param mean what a client costs on average
     * @param variation standard deviation / mean before a tail is put on
     * @param tail a heavier tail, empty for the lognormal's own tail
     * @throws nl.regiokas.core.fault.RefusalException when mean or variation is out of range, both reported at once
     */
    public LognormalSeverity {
        Attributes.given(tail, "tail of lognormal severity");
        Faults faults = new Faults();
        mean = Euro.exact(mean, "average cost of a client");
        long cents = Euro.cents(mean, "average cost of a client");
        if (cents <= 0 || cents > MOST_CENTS) {
            faults.add(DrawFault.CLIENT_COST_RANGE, FaultValue.cents(MOST_CENTS), FaultValue.cents(cents));
        }
        if (!(variation > 0 && variation <= 100)) {
            faults.add(DrawFault.VARIATION_RANGE, variation);
        }
        faults.throwIfAny();
    }

    /**
     * A lognormal severity with its own tail.
     *
     * @param mean what a client costs on average, above zero
     * @param variation standard deviation / mean, above 0, at most 100
     * @return the severity
     */
    public static LognormalSeverity of(MonetaryAmount mean, double variation) {
        return new LognormalSeverity(mean, variation, Optional.empty());
    }

    /**
     * The same mean and variation with a Pareto tail.
     *
     * @param heavier the tail
     * @return the severity
     */
    public LognormalSeverity withTail(ParetoTail heavier) {
        return new LognormalSeverity(mean, variation, Optional.of(heavier));
    }

    @Override
    public <T> T match(
            Function<? super LognormalSeverity, ? extends T> lognormal,
            Function<? super ObservedSeverity, ? extends T> observed) {
        return lognormal.apply(this);
    }

    @Override
    public double meanCents() {
        return Euro.cents(mean, "average cost of a client");
    }

    @Override
    public double secondMoment() {
        return meanCents() * meanCents() * SeverityCurve.of(variation, tail).secondMoment();
    }
}
