package nl.regiokas.exchange.settlement;

import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.usage.UsageInputFault;

/**
 * A number of usage lines and what they amount to.
 *
 * @param lines the number of lines
 * @param amountCents the sum of their cost, in cents
 * @since 0.2.0
 */
public record Tally(long lines, long amountCents) {

    /** No lines. */
    public static final Tally NONE = new Tally(0, 0);

    /**
     * Returns the sum.
     *
     * @return euro
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents);
    }

    /**
     * Returns this tally and another together.
     *
     * @param other lines and their cost
     * @return the sum of both
     * @throws RefusalException when it does not fit 64 bits of cents
     */
    public Tally plus(Tally other) {
        return Fitting.of(
                () -> new Tally(Math.addExact(lines, other.lines), Math.addExact(amountCents, other.amountCents)),
                () -> Fault.of(UsageInputFault.CONTROL_OVERFLOW));
    }
}
