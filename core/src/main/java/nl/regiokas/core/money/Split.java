package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;

/**
 * The parts of an amount, what of it was not placed, and who tied for a last unit.
 *
 * <p>The parts and the rest sum to the amount. Parties tie for a last unit when their fractions are equal and only some of
 * them got a unit more; then the earlier ones did.
 *
 * @param partsCents the parts in cents, in the order of the weights
 * @param restCents what was not placed, in cents, with the sign of the amount
 * @param tied the positions from 0, in order, of the parties that tied; empty if the fractions decided
 * @since 0.2.0
 */
public record Split(ImmutableLongArray partsCents, long restCents, ImmutableIntArray tied) {

    /**
     * Refuses a component that is null.
     *
     * @param partsCents the parts in cents, in the order of the weights
     * @param restCents what was not placed, in cents, with the sign of the amount
     * @param tied the positions from 0, in order, of the parties that tied; empty if the fractions decided
     */
    public Split {
        Attributes.given(partsCents, "parts of split");
        Attributes.given(tied, "ties of split");
    }

    /**
     * Returns the parts as amounts.
     *
     * @return the parts in the order of the weights
     */
    public ImmutableList<MonetaryAmount> parts() {
        return IntStream.range(0, partsCents.length())
                .mapToObj(i -> Euro.ofCents(partsCents.get(i)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what was not placed.
     *
     * @return the rest, with the sign of the amount
     */
    public MonetaryAmount rest() {
        return Euro.ofCents(restCents);
    }
}
