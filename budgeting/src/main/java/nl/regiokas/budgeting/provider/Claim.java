package nl.regiokas.budgeting.provider;

import java.time.LocalDate;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A priced usage line of a provider.
 * Dutch: declaratie van een aanbieder.
 */
@Value.Immutable
@ValueStyle
public abstract class Claim {

    Claim() {}

    /**
     * Returns which line it is, in the order in which claims of a day are taken.
     *
     * @return a number that no other claim has
     */
    public abstract long line();

    /**
     * Returns the provider.
     *
     * @return its code
     */
    public abstract String provider();

    /**
     * Returns the municipality that pays.
     *
     * @return its code
     */
    public abstract MunicipalityCode municipality();

    /**
     * Returns the product.
     *
     * @return its code
     */
    public abstract ProductCode product();

    /**
     * Returns the segment of the product.
     *
     * @return the segment
     */
    public abstract Segment segment();

    /**
     * Returns the day of use, which decides on the year.
     *
     * @return the day
     */
    public abstract LocalDate date();

    /**
     * Returns what is claimed.
     *
     * @return the amount; negative for a correction
     */
    public abstract MonetaryAmount amount();

    final long cents() {
        return Euro.cents(amount(), "claim in line " + line());
    }

    @Value.Check
    void check() {
        cents();
    }

    /**
     * Starts a claim.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this claim.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a claim. */
    public static final class Builder extends ImmutableClaim.Builder {

        Builder() {}
    }
}
