package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code published.csv} of a settlement: a charge as it was published.
 *
 * <p>Dutch: gepubliceerde afrekening.
 */
@Value.Immutable
@ValueStyle
public abstract class PublishedChargeRow {

    PublishedChargeRow() {}

    /**
     * Year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Name of the scope.
     *
     * @return the name of the scope
     */
    public abstract String scope();

    /**
     * Municipality, outside party or total.
     *
     * @return the municipality, outside party or total
     */
    public abstract String municipality();

    /**
     * Kind of charge.
     *
     * @return the kind of charge
     */
    public abstract String kind();

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

    /** Builds a {@link PublishedChargeRow}. */
    public static final class Builder extends ImmutablePublishedChargeRow.Builder {
        Builder() {}
    }
}
