package nl.regiokas.budgeting.provider;

import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.ValueStyle;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * What a provider was granted for 2015.
 * Dutch: toegekend budget.
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderGrant {

    ProviderGrant() {}

    /**
     * Returns the provider's name.
     *
     * @return the name
     */
    public abstract String provider();

    /**
     * Returns what is left of the production that each former financier paid.
     *
     * @return former financier to production less discount, in the order in which the production was given
     */
    public abstract ImmutableMap<String, MonetaryAmount> parts();

    /**
     * Returns the discounts.
     *
     * @return former financier to discount, in the order in which the production was given
     */
    public abstract ImmutableMap<String, MonetaryAmount> discounts();

    /**
     * Returns the grant.
     *
     * @return the sum of the parts
     */
    public abstract MonetaryAmount granted();

    /**
     * Returns how the provider gets its grant.
     *
     * @return budget or claims
     */
    public abstract FundingForm form();

    /**
     * Returns what the provider may spend on transformation.
     *
     * @return the most it may spend; zero without a budget
     */
    public abstract MonetaryAmount transformationRoom();

    /**
     * Returns what the provider is paid for its claims of the year.
     *
     * @param claimed the sum of its claims, not negative
     * @return the whole grant for a budget holder; else the claims up to the grant
     * @throws RefusalException if the claims are negative
     */
    public MonetaryAmount payable(MonetaryAmount claimed) {
        long claims = Euro.cents(claimed, "claims of " + provider());
        Faults.require(claims >= 0, "claims must not be negative but were %s (%s)", Euro.display(claims), provider());
        boolean isWhole = form() == FundingForm.BUDGET_HOLDER || claimed.isGreaterThan(granted());
        return isWhole ? granted() : claimed;
    }

    /** Builds a grant. */
    static final class Builder extends ImmutableProviderGrant.Builder {

        Builder() {}
    }
}
