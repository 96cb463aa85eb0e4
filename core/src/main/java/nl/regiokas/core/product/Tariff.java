package nl.regiokas.core.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * The price of one unit of a product from a day on.
 *
 * <p>Dutch: tarief. Without an end it holds until the next tariff of the product begins.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Tariff {

    /** The most decimals a price may have: a price counts in 1/10000 euro. */
    public static final int MOST_DECIMALS = 4;

    private static final int LATEST_YEAR = 9999;

    Tariff() {}

    /**
     * The product it is the price of.
     *
     * @return the product's code
     */
    public abstract ProductCode product();

    /**
     * The first day on which it holds.
     *
     * @return the first day
     */
    public abstract LocalDate from();

    /**
     * The first day on which it holds no more, when it says so.
     *
     * @return the day after its last
     */
    public abstract Optional<LocalDate> until();

    /**
     * The price of one unit in euros, not negative, of at most four decimals.
     *
     * @return the price
     */
    public abstract BigDecimal price();

    /**
     * A price that holds until the next one begins.
     *
     * @param product the product's code
     * @param from the first day
     * @param price the price of one unit in euros
     * @return the tariff
     * @throws nl.regiokas.core.fault.RefusalException when the price is negative or has more than four decimals
     */
    public static Tariff of(ProductCode product, LocalDate from, BigDecimal price) {
        return builder().product(product).from(from).price(price).build();
    }

    /**
     * Starts a tariff. Product, first day and price must be given.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this tariff.
     *
     * @return a builder with all its attributes
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    @Value.Check
    void check() {
        Faults faults = new Faults().at(Place.PRODUCT, product());
        Faults dated = faults.at("from", from());
        if (price().signum() < 0) {
            dated.add(ProductFault.PRICE_NEGATIVE, price());
        }
        if (price().stripTrailingZeros().scale() > MOST_DECIMALS) {
            dated.add(ProductFault.PRICE_TOO_FINE, price());
        }
        if (from().getYear() < 0 || from().getYear() > LATEST_YEAR) {
            faults.add(ProductFault.TARIFF_YEAR_OUT_OF_RANGE, FaultValue.year(LATEST_YEAR), from());
        }
        until().filter(until -> !from().isBefore(until))
                .ifPresent(until -> dated.add(ProductFault.TARIFF_ENDS_EARLY, until));
        faults.throwIfAny();
    }

    /** Product, days and price, such as {@code 45A03 from 2018-01-01: 85.20}. */
    @Override
    public final String toString() {
        String days = from() + until().map(until -> " until " + until).orElse("");
        BigDecimal shown = price().scale() < 2 ? price().setScale(2) : price();
        return product() + " from " + days + ": " + shown.toPlainString();
    }

    /**
     * Builds a {@link Tariff}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableTariff.Builder attributes = new ImmutableTariff.Builder();

        Builder() {}

        /**
         * Sets the product it is the price of.
         *
         * @param product the product's code
         * @return this builder
         */
        public Builder product(ProductCode product) {
            attributes.product(Attributes.given(product, "product of tariff"));
            return this;
        }

        /**
         * Sets the first day on which it holds.
         *
         * @param from the first day
         * @return this builder
         */
        public Builder from(LocalDate from) {
            attributes.from(Attributes.given(from, "from of tariff"));
            return this;
        }

        /**
         * Sets the first day on which it holds no more, when it says so.
         *
         * @param until the day after its last
         * @return this builder
         */
        public Builder until(LocalDate until) {
            attributes.until(Attributes.given(until, "until of tariff"));
            return this;
        }

        /**
         * Sets the first day on which it holds no more, when it says so, or leaves it out.
         *
         * @param until the day after its last
         * @return this builder
         */
        public Builder until(Optional<? extends LocalDate> until) {
            attributes.until(Attributes.given(until, "until of tariff"));
            return this;
        }

        /**
         * Sets the price of one unit in euros, not negative, of at most four decimals.
         *
         * @param price the price
         * @return this builder
         */
        public Builder price(BigDecimal price) {
            attributes.price(Attributes.plain(price, "price of tariff"));
            return this;
        }

        private Builder like(Tariff other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the tariff.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Tariff build() {
            return Attributes.built("tariff", attributes::build);
        }
    }
}
