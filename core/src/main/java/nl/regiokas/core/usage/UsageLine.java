package nl.regiokas.core.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * Use of a product by a municipality on a day, as a quantity or as an amount.
 *
 * <p>Dutch: prestatie, declaratieregel. Exactly one of quantity and amount is given; a negative one is a correction.
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
     * Starts a line of which all but one of quantity and amount must be given.
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

    /** Returns whose line it is, for messages. */
    final String whose() {
        return "municipality " + municipality() + ", product " + product() + ", " + date();
    }

    @Value.Check
    void check() {
        if (quantity().isPresent() == amount().isPresent()) {
            throw RefusalException.of("usage must have exactly one of quantity and amount but had "
                    + (quantity().isPresent() ? "both" : "neither") + " (" + whose() + ")");
        }
        amount().ifPresent(amount -> Euro.cents(amount, "usage amount (" + whose() + ")"));
    }

    /** Builds a {@link UsageLine}. */
    public static final class Builder extends ImmutableUsageLine.Builder {
        Builder() {}
    }
}
