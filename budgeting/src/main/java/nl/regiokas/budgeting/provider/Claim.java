package nl.regiokas.budgeting.provider;

import java.time.LocalDate;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A priced usage line of a provider.
 * Dutch: declaratie van een aanbieder.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Claim {

    Claim() {}

    /**
     * Returns the number of the line; claims of a day are taken in the order of their numbers.
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
     * Returns the day of use, which decides the year.
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

    /** Refuses an amount that is not in whole cents; an amount of any implementation becomes the library's own. */
    @Value.Check
    Claim checked() {
        MonetaryAmount exact = Euro.exact(amount(), "claim in line " + line());
        return exact == amount() ? this : toBuilder().amount(exact).build();
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
        return builder().like(this);
    }

    /**
     * Builds a claim. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableClaim.Builder attributes = new ImmutableClaim.Builder();

        Builder() {}

        /**
         * Sets the number of the line; claims of a day are taken in the order of their numbers.
         *
         * @param line a number that no other claim has
         * @return this builder
         */
        public Builder line(long line) {
            attributes.line(line);
            return this;
        }

        /**
         * Sets the provider.
         *
         * @param provider its code
         * @return this builder
         */
        public Builder provider(String provider) {
            attributes.provider(Attributes.given(provider, "provider of claim"));
            return this;
        }

        /**
         * Sets the municipality that pays.
         *
         * @param municipality its code
         * @return this builder
         */
        public Builder municipality(MunicipalityCode municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of claim"));
            return this;
        }

        /**
         * Sets the product.
         *
         * @param product its code
         * @return this builder
         */
        public Builder product(ProductCode product) {
            attributes.product(Attributes.given(product, "product of claim"));
            return this;
        }

        /**
         * Sets the segment of the product.
         *
         * @param segment the segment
         * @return this builder
         */
        public Builder segment(Segment segment) {
            attributes.segment(Attributes.given(segment, "segment of claim"));
            return this;
        }

        /**
         * Sets the day of use, which decides the year.
         *
         * @param date the day
         * @return this builder
         */
        public Builder date(LocalDate date) {
            attributes.date(Attributes.given(date, "date of claim"));
            return this;
        }

        /**
         * Sets what is claimed.
         *
         * @param amount the amount; negative for a correction
         * @return this builder
         */
        public Builder amount(MonetaryAmount amount) {
            attributes.amount(Attributes.given(amount, "amount of claim"));
            return this;
        }

        private Builder like(Claim other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the claim.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Claim build() {
            return Attributes.built("claim", attributes::build);
        }
    }
}
