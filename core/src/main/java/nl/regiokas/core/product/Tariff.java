package nl.regiokas.core.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * The price of one unit of a product from a day on.
 *
 * <p>Dutch: tarief. Without an end it holds until the next tariff of the product begins.
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
     * Starts a tariff of which product, first day and price must be given.
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
        Faults faults = new Faults();
        if (price().signum() < 0) {
            faults.add("price must not be negative but was %s (%s)", price().toPlainString(), whose());
        }
        if (price().stripTrailingZeros().scale() > MOST_DECIMALS) {
            faults.add("price must have at most four decimals but was %s (%s)", price().toPlainString(), whose());
        }
        if (from().getYear() < 0 || from().getYear() > LATEST_YEAR) {
            faults.add(
                    "tariff must begin in a year from 0 to %s but begins on %s (product %s)",
                    LATEST_YEAR, from(), product());
        }
        until().filter(until -> !from().isBefore(until))
                .ifPresent(until -> faults.add("tariff must end after it begins but ends on %s (%s)", until, whose()));
        faults.throwIfAny();
    }

    private String whose() {
        return "product " + product() + ", from " + from();
    }

    /** Product, days and price, such as {@code 45A03 from 2018-01-01: 85.20}. */
    @Override
    public final String toString() {
        String days = from() + until().map(until -> " until " + until).orElse("");
        return product() + " from " + days + ": " + price().toPlainString();
    }

    /** Builds a {@link Tariff}. */
    public static final class Builder extends ImmutableTariff.Builder {
        Builder() {}
    }
}
