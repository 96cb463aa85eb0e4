package nl.regiokas.core.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * Use of a product by a municipality on a day, as a quantity or as an amount.
 *
 * <p>Dutch: prestatie, declaratieregel. Exactly one of quantity and amount is given; a negative one is a correction.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class UsageLine {

    UsageLine() {}

    /**
     * The municipality that pays.
     *
     * @return its code
     */
    public abstract MunicipalityCode municipality();

    /**
     * The product that was used.
     *
     * @return its code
     */
    public abstract ProductCode product();

    /**
     * The day of use: it decides on the year and on the tariff.
     *
     * @return the day
     */
    public abstract LocalDate date();

    /**
     * How many units were used, when the line is a quantity.
     *
     * @return the quantity
     */
    public abstract Optional<BigDecimal> quantity();

    /**
     * What the use cost, when the line is an amount, in euros of whole cents.
     *
     * @return the amount
     */
    public abstract Optional<MonetaryAmount> amount();

    /**
     * A line that the tariff of the day prices.
     *
     * @param municipality the municipality that pays
     * @param product the product
     * @param date the day of use
     * @param quantity the number of units, negative for a correction
     * @return the line
     */
    public static UsageLine ofQuantity(
            MunicipalityCode municipality, ProductCode product, LocalDate date, BigDecimal quantity) {
        return builder()
                .municipality(municipality)
                .product(product)
                .date(date)
                .quantity(quantity)
                .build();
    }

    /**
     * A line with its own amount.
     *
     * @param municipality the municipality that pays
     * @param product the product
     * @param date the day of use
     * @param amount the amount, negative for a correction
     * @return the line
     */
    public static UsageLine ofAmount(
            MunicipalityCode municipality, ProductCode product, LocalDate date, MonetaryAmount amount) {
        return builder()
                .municipality(municipality)
                .product(product)
                .date(date)
                .amount(amount)
                .build();
    }

    /**
     * Starts a line. Everything must be given, but only one of quantity and amount.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this line.
     *
     * @return a builder with all its attributes
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /** Returns where faults of the line lie. */
    final Place place() {
        return Place.of(Place.MUNICIPALITY, municipality())
                .at(Place.PRODUCT, product())
                .at(Place.DAY, date());
    }

    /** Refuses what is no line; an amount of any implementation becomes the library's own. */
    @Value.Check
    UsageLine checked() {
        Faults faults = new Faults().at(place());
        if (quantity().isPresent() == amount().isPresent()) {
            faults.add(UsageFault.USAGE_NOT_ONE_MEASURE, quantity().isPresent() ? "both" : "neither");
        }
        faults.collect(() -> amount().ifPresent(amount -> Euro.cents(amount, "usage amount")));
        faults.throwIfAny();
        Optional<MonetaryAmount> exact = amount().map(amount -> Euro.exact(amount, "usage amount"));
        return exact.orElse(null) == amount().orElse(null)
                ? this
                : toBuilder().amount(exact).build();
    }

    /**
     * Builds a {@link UsageLine}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableUsageLine.Builder attributes = new ImmutableUsageLine.Builder();

        Builder() {}

        /**
         * Sets the municipality that pays.
         *
         * @param municipality its code
         * @return this builder
         */
        public Builder municipality(MunicipalityCode municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of usage line"));
            return this;
        }

        /**
         * Sets the product that was used.
         *
         * @param product its code
         * @return this builder
         */
        public Builder product(ProductCode product) {
            attributes.product(Attributes.given(product, "product of usage line"));
            return this;
        }

        /**
         * Sets the day of use: it decides on the year and on the tariff.
         *
         * @param date the day
         * @return this builder
         */
        public Builder date(LocalDate date) {
            attributes.date(Attributes.given(date, "date of usage line"));
            return this;
        }

        /**
         * Sets how many units were used, when the line is a quantity.
         *
         * @param quantity the quantity
         * @return this builder
         */
        public Builder quantity(BigDecimal quantity) {
            attributes.quantity(Attributes.plain(quantity, "quantity of usage line"));
            return this;
        }

        /**
         * Sets how many units were used, when the line is a quantity, or leaves it out.
         *
         * @param quantity the quantity
         * @return this builder
         */
        public Builder quantity(Optional<? extends BigDecimal> quantity) {
            attributes.quantity(Attributes.given(quantity, "quantity of usage line")
                    .map(value -> Attributes.plain(value, "quantity of usage line")));
            return this;
        }

        /**
         * Sets what the use cost, when the line is an amount, in euros of whole cents.
         *
         * @param amount the amount
         * @return this builder
         */
        public Builder amount(MonetaryAmount amount) {
            attributes.amount(Attributes.given(amount, "amount of usage line"));
            return this;
        }

        /**
         * Sets what the use cost, when the line is an amount, in euros of whole cents, or leaves it out.
         *
         * @param amount the amount
         * @return this builder
         */
        public Builder amount(Optional<? extends MonetaryAmount> amount) {
            attributes.amount(Attributes.given(amount, "amount of usage line"));
            return this;
        }

        private Builder like(UsageLine other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the usage line.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public UsageLine build() {
            return Attributes.built("usage line", attributes::build);
        }
    }
}
