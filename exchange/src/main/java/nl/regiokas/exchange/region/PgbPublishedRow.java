package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code pgb-published.csv}: the result on personal budgets as it was published.
 *
 * <p>Dutch: gepubliceerd PGB-resultaat.
 */
@Value.Immutable
@ValueStyle
public abstract class PgbPublishedRow {

    PgbPublishedRow() {}

    /**
     * Municipality or total.
     *
     * @return the municipality or total
     */
    public abstract String municipality();

    /**
     * Budget.
     *
     * @return the budget in cents
     */
    public abstract long budgetCents();

    /**
     * Budget.
     *
     * @return the budget
     */
    public final MonetaryAmount budget() {
        return Euro.ofCents(budgetCents());
    }

    /**
     * Cost.
     *
     * @return the cost in cents
     */
    public abstract long costCents();

    /**
     * Cost.
     *
     * @return the cost
     */
    public final MonetaryAmount cost() {
        return Euro.ofCents(costCents());
    }

    /**
     * Result.
     *
     * @return the result in cents
     */
    public abstract long resultCents();

    /**
     * Result.
     *
     * @return the result
     */
    public final MonetaryAmount result() {
        return Euro.ofCents(resultCents());
    }

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PgbPublishedRow}. */
    public static final class Builder extends ImmutablePgbPublishedRow.Builder {
        Builder() {}
    }
}
