package nl.regiokas.exchange.region;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code provider-budgets.csv}: an amount of a provider.
 *
 * <p>Dutch: aanbiederbudget.
 */
@Value.Immutable
@ValueStyle
public abstract class ProviderBudgetRow {

    ProviderBudgetRow() {}

    /**
     * Year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Provider.
     *
     * @return the provider
     */
    public abstract String provider();

    /**
     * Kind of care.
     *
     * @return the kind of care, if there is one
     */
    public abstract Optional<Segment> segment();

    /**
     * Kind of amount.
     *
     * @return the kind of amount
     */
    public abstract ProviderBudgetKind kind();

    /**
     * Former financier of a production.
     *
     * @return the former financier of a production, if there is one
     */
    public abstract Optional<String> financier();

    /**
     * Amount.
     *
     * @return the amount in cents
     */
    public abstract long amountCents();

    /**
     * Amount.
     *
     * @return the amount
     */
    public final MonetaryAmount amount() {
        return Euro.ofCents(amountCents());
    }

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProviderBudgetRow}. */
    public static final class Builder extends ImmutableProviderBudgetRow.Builder {
        Builder() {}
    }
}
