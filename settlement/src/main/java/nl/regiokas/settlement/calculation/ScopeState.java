package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;

/**
 * What a scope carries from one year to the next.
 *
 * @param fundCents what its fund holds, in cents
 * @param instalments what is still due, in the order in which it was passed on
 */
public record ScopeState(long fundCents, ImmutableList<Instalment> instalments) {

    /**
     * The instalments that fall due in later years, as the fund will see them.
     *
     * @return cents; positive: the fund still owes the municipalities
     */
    public long dueCents() {
        return instalments.stream().mapToLong(Instalment::cents).reduce(0, Math::addExact);
    }
}
