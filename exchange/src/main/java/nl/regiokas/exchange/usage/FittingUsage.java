package nl.regiokas.exchange.usage;

import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.region.UsageView;

/**
 * Hands lines of usage on until their amounts no longer fit together; the line with which that is so is refused, once.
 *
 * <p>For one thread at a time.
 *
 * @since 0.2.0
 */
public final class FittingUsage implements PricedSink {

    private final PricedSink sink;
    private final AmountSums sums = new AmountSums();
    private boolean fits = true;

    private FittingUsage(PricedSink sink) {
        this.sink = sink;
    }

    /**
     * Returns what hands lines on while they fit.
     *
     * @param sink takes the lines; whatever it adds fits in 64 bits
     * @return what takes the lines as they are read
     */
    public static PricedSink to(PricedSink sink) {
        return new FittingUsage(sink);
    }

    @Override
    public void add(UsageView line, int municipality, int product, long cents) {
        if (!fits) {
            return;
        }
        fits = sums.add("usage", cents);
        if (!fits) {
            throw RefusalException.of(
                    UsageInputFault.AMOUNTS_TOO_LARGE,
                    FaultValue.cents(AmountSums.MOST_CENTS),
                    FaultValue.cents(cents));
        }
        sink.add(line, municipality, product, cents);
    }
}
