package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A line of {@code usage.csv}: the use of a product, as a quantity or an amount.
 *
 * <p>Dutch: declaratieregel.
 */
@Value.Immutable
@ValueStyle
public abstract class UsageRow {

    UsageRow() {}

    /**
     * Municipality that pays.
     *
     * @return the municipality that pays
     */
    public abstract MunicipalityCode municipality();

    /**
     * Product.
     *
     * @return the product
     */
    public abstract ProductCode product();

    /**
     * Day of the care; it decides year and tariff.
     *
     * @return the day of the care
     */
    public abstract LocalDate date();

    /**
     * Number of units; negative for a correction.
     *
     * @return the number of units, if there is one
     */
    public abstract Optional<BigDecimal> quantity();

    /**
     * Amount; negative for a correction.
     *
     * @return the amount, if there is one in cents
     */
    public abstract Optional<Long> amountCents();

    /**
     * Amount; negative for a correction.
     *
     * @return the amount, if there is one
     */
    public final Optional<MonetaryAmount> amount() {
        return amountCents().map(Euro::ofCents);
    }

    /**
     * Day on which the line became known; the date when left out.
     *
     * @return the day on which the line became known, if there is one
     */
    public abstract Optional<LocalDate> known();

    /**
     * Client, under any name that is not the real one.
     *
     * @return the client, under any name that is not the real one, if there is one
     */
    public abstract Optional<String> client();

    /**
     * Provider.
     *
     * @return the provider, if there is one
     */
    public abstract Optional<String> provider();

    /**
     * Form in which the care was delivered.
     *
     * @return the form in which the care was delivered, if there is one
     */
    public abstract Optional<CareForm> careForm();

    /**
     * Day until which the indication holds.
     *
     * @return the day until which the indication holds, if there is one
     */
    public abstract Optional<LocalDate> indicationUntil();

    /**
     * Name of the line, unique in the folder.
     *
     * @return the name of the line, unique in the folder, if there is one
     */
    public abstract Optional<String> reference();

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UsageRow}. */
    public static final class Builder extends ImmutableUsageRow.Builder {
        Builder() {}
    }
}
