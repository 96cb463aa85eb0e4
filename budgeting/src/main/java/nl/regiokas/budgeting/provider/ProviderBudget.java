package nl.regiokas.budgeting.provider;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.ValueStyle;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.immutables.value.Value;

/**
 * A budget of a provider in 2016 or 2017, and what it is settled at.
 * Dutch: vast, flexibel garantie- of variabel budget.
 *
 * <pre>{@code kind        paid in the year            owed in the end
 * FIXED       the amount                  the amount
 * GUARANTEED  guaranteed share x amount   actual use
 * VARIABLE    nothing ahead of claims     actual use}</pre>
 *
 * <p>What is paid ahead is rounded down to the cent; the rest follows in the settlement. Use is not capped at the amount.
 *
 * <p>Source: 001, lines 293-299. Our reading where it is silent: the guarantee is about when money comes, since the paper
 * settles it on actual use; how large a part is guaranteed ("grotendeels") is a parameter.
 *
 * <p>Refused, all at once: a negative amount, a guaranteed share outside 0 to 100%, a fixed budget for a provider that is
 * no contract partner.
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderBudget {

    ProviderBudget() {}

    /**
     * Returns the provider's name.
     *
     * @return the name
     */
    public abstract String provider();

    /**
     * Returns the kind of budget.
     *
     * @return fixed, guaranteed or variable
     */
    public abstract BudgetKind kind();

    /**
     * Returns the amount of the budget.
     *
     * @return the amount, not negative
     */
    public abstract MonetaryAmount amount();

    /**
     * Tells whether the provider administers for others, as only those have a fixed budget.
     * Dutch: contractpartner.
     *
     * @return false unless said otherwise
     */
    @Value.Default
    public boolean isContractPartner() {
        return false;
    }

    /**
     * Returns the share of a guaranteed budget that is paid ahead. The papers say "mostly" and give no figure.
     *
     * @return the share; 100% unless said otherwise
     */
    @Value.Default
    public Percentage guaranteedShare() {
        return Percentage.HUNDRED;
    }

    /**
     * Returns what is paid in the year, ahead of any use.
     * Dutch: bevoorschotting.
     *
     * @return the amount of a fixed budget, the guaranteed part of a guaranteed one, nothing of a variable one
     */
    public MonetaryAmount paidAhead() {
        return switch (kind()) {
            case FIXED -> amount();
            case GUARANTEED ->
                Euro.ofCents(guaranteedShare().applyTo(cents()).floor().longValueExact());
            case VARIABLE -> Euro.ZERO;
        };
    }

    /**
     * Settles the budget on actual use.
     * Dutch: afrekening op daadwerkelijk gebruik.
     *
     * @param use the cost of the care delivered under the budget; negative if corrections prevail
     * @return what is owed, what was paid ahead, and the balance
     * @throws RefusalException if the use is not in whole cents of a euro, or the balance beyond a {@code long} of cents
     */
    public ProviderSettlement settle(MonetaryAmount use) {
        long used = Euro.cents(use, "use of " + provider());
        MonetaryAmount owed = kind() == BudgetKind.FIXED ? amount() : Euro.ofCents(used);
        Euro.cents(owed.subtract(paidAhead()), "balance of " + provider());
        return new ProviderSettlement(provider(), owed, paidAhead());
    }

    private long cents() {
        return Euro.cents(amount(), "budget of " + provider());
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (cents() < 0) {
            faults.add("budget must not be negative but was %s (%s)", Euro.display(cents()), provider());
        }
        if (guaranteedShare().isNegative() || guaranteedShare().compareTo(Percentage.HUNDRED) > 0) {
            faults.add("guaranteed share must be from 0% to 100% but was %s (%s)", guaranteedShare(), provider());
        }
        if (kind() == BudgetKind.FIXED && !isContractPartner()) {
            faults.add("fixed budget must be of a contract partner but was of %s", provider());
        }
        faults.throwIfAny();
    }

    /**
     * Starts a budget.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this budget.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a budget. */
    public static final class Builder extends ImmutableProviderBudget.Builder {

        Builder() {}
    }
}
