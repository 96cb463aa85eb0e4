package nl.regiokas.budgeting.provider;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.ValueStyle;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * An amount of a provider for a year: a part of its budget, or what it was paid.
 * Dutch: budget of voorschot van een aanbieder.
 *
 * <p>Refused, all at once: a negative amount, production without its former financier, a former financier of anything else.
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderBudget {

    ProviderBudget() {}

    /**
     * Returns the calendar year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Returns the provider.
     *
     * @return its code
     */
    public abstract String provider();

    /**
     * Returns what the amount is for.
     *
     * @return the segment, empty for all together
     */
    public abstract Optional<Segment> segment();

    /**
     * Returns what the amount is.
     *
     * @return the kind
     */
    public abstract BudgetKind kind();

    /**
     * Returns who paid the production.
     * Dutch: vorige financier.
     *
     * @return the former financier, for {@link BudgetKind#PRODUCTION} alone
     */
    public abstract Optional<String> financier();

    /**
     * Returns the amount.
     *
     * @return not negative
     */
    public abstract MonetaryAmount amount();

    final long cents() {
        return Euro.cents(amount(), kind() + " of " + provider());
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (cents() < 0) {
            faults.add(
                    ProviderFault.PROVIDER_AMOUNT_NEGATIVE,
                    kind(),
                    FaultValue.cents(cents()),
                    provider(),
                    FaultValue.year(year()));
        }
        if (kind() == BudgetKind.PRODUCTION && financier().isEmpty()) {
            faults.add(ProviderFault.PROVIDER_FINANCIER_ABSENT, provider(), FaultValue.year(year()));
        }
        if (kind() != BudgetKind.PRODUCTION) {
            financier()
                    .ifPresent(financier -> faults.add(
                            ProviderFault.PROVIDER_FINANCIER_GIVEN,
                            kind(),
                            financier,
                            provider(),
                            FaultValue.year(year())));
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
