package nl.regiokas.exchange.usage;

import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.region.UsageView;

/**
 * Passes on lines of usage as long as their amounts together fit; the first line that does not fit is refused, once.
 *
 * <p>Not for use by several threads at the same time.
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
     * Returns a sink that passes on lines while they fit.
     *
     * @param sink receives the lines; whatever it adds fits in 64 bits
     * @return the sink that receives the lines as they are read
     */
    public static PricedSink to(PricedSink sink) {
        Attributes.given(sink, "sink of fitting usage");
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
