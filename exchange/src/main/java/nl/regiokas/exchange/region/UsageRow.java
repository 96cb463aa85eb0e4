package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A line of {@code usage.csv}: the use of a product, as a quantity or an amount.
 *
 * <p>Dutch: declaratieregel.
 *
 * @since 0.2.0
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
     * @return the amount in cents, if there is one
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

    /**
     * Returns a builder that starts with the values of this row.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds an {@link UsageRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableUsageRow.Builder attributes = new ImmutableUsageRow.Builder();

        Builder() {}

        /**
         * Sets the municipality that pays.
         *
         * @param municipality the municipality that pays
         * @return this builder
         */
        public Builder municipality(MunicipalityCode municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of usage row"));
            return this;
        }

        /**
         * Sets the product.
         *
         * @param product the product
         * @return this builder
         */
        public Builder product(ProductCode product) {
            attributes.product(Attributes.given(product, "product of usage row"));
            return this;
        }

        /**
         * Sets the day of the care.
         *
         * @param date the day of the care
         * @return this builder
         */
        public Builder date(LocalDate date) {
            attributes.date(Attributes.given(date, "date of usage row"));
            return this;
        }

        /**
         * Sets the number of units.
         *
         * @param quantity the number of units
         * @return this builder
         */
        public Builder quantity(BigDecimal quantity) {
            attributes.quantity(Attributes.given(quantity, "quantity of usage row"));
            return this;
        }

        /**
         * As {@link #quantity(BigDecimal)}; empty leaves it out.
         *
         * @param quantity the number of units, if there is one
         * @return this builder
         */
        public Builder quantity(Optional<? extends BigDecimal> quantity) {
            attributes.quantity(Attributes.given(quantity, "quantity of usage row"));
            return this;
        }

        /**
         * Sets the amount in cents, if there is one.
         *
         * @param amountCents the amount in cents, if there is one
         * @return this builder
         */
        public Builder amountCents(long amountCents) {
            attributes.amountCents(amountCents);
            return this;
        }

        /**
         * Sets the amount, if there is one.
         *
         * @param amount euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder amount(MonetaryAmount amount) {
            return amountCents(Euro.cents(amount, "amount of usage row"));
        }

        /**
         * As {@link #amountCents(long)}; empty leaves it out.
         *
         * @param amountCents the amount in cents, if there is one
         * @return this builder
         */
        public Builder amountCents(Optional<Long> amountCents) {
            attributes.amountCents(Attributes.given(amountCents, "amount cents of usage row"));
            return this;
        }

        /**
         * Sets the day on which the line became known.
         *
         * @param known the day on which the line became known
         * @return this builder
         */
        public Builder known(LocalDate known) {
            attributes.known(Attributes.given(known, "known of usage row"));
            return this;
        }

        /**
         * As {@link #known(LocalDate)}; empty leaves it out.
         *
         * @param known the day on which the line became known, if there is one
         * @return this builder
         */
        public Builder known(Optional<? extends LocalDate> known) {
            attributes.known(Attributes.given(known, "known of usage row"));
            return this;
        }

        /**
         * Sets the client, under any name that is not the real one.
         *
         * @param client the client, under any name that is not the real one
         * @return this builder
         */
        public Builder client(String client) {
            attributes.client(Attributes.given(client, "client of usage row"));
            return this;
        }

        /**
         * As {@link #client(String)}; empty leaves it out.
         *
         * @param client the client, under any name that is not the real one, if there is one
         * @return this builder
         */
        public Builder client(Optional<String> client) {
            attributes.client(Attributes.given(client, "client of usage row"));
            return this;
        }

        /**
         * Sets the provider.
         *
         * @param provider the provider
         * @return this builder
         */
        public Builder provider(String provider) {
            attributes.provider(Attributes.given(provider, "provider of usage row"));
            return this;
        }

        /**
         * As {@link #provider(String)}; empty leaves it out.
         *
         * @param provider the provider, if there is one
         * @return this builder
         */
        public Builder provider(Optional<String> provider) {
            attributes.provider(Attributes.given(provider, "provider of usage row"));
            return this;
        }

        /**
         * Sets the form in which the care was delivered.
         *
         * @param careForm the form in which the care was delivered
         * @return this builder
         */
        public Builder careForm(CareForm careForm) {
            attributes.careForm(Attributes.given(careForm, "care form of usage row"));
            return this;
        }

        /**
         * As {@link #careForm(CareForm)}; empty leaves it out.
         *
         * @param careForm the form in which the care was delivered, if there is one
         * @return this builder
         */
        public Builder careForm(Optional<? extends CareForm> careForm) {
            attributes.careForm(Attributes.given(careForm, "care form of usage row"));
            return this;
        }

        /**
         * Sets the day until which the indication holds.
         *
         * @param indicationUntil the day until which the indication holds
         * @return this builder
         */
        public Builder indicationUntil(LocalDate indicationUntil) {
            attributes.indicationUntil(Attributes.given(indicationUntil, "indication until of usage row"));
            return this;
        }

        /**
         * As {@link #indicationUntil(LocalDate)}; empty leaves it out.
         *
         * @param indicationUntil the day until which the indication holds, if there is one
         * @return this builder
         */
        public Builder indicationUntil(Optional<? extends LocalDate> indicationUntil) {
            attributes.indicationUntil(Attributes.given(indicationUntil, "indication until of usage row"));
            return this;
        }

        /**
         * Sets the name of the line, unique in the folder.
         *
         * @param reference the name of the line, unique in the folder
         * @return this builder
         */
        public Builder reference(String reference) {
            attributes.reference(Attributes.given(reference, "reference of usage row"));
            return this;
        }

        /**
         * As {@link #reference(String)}; empty leaves it out.
         *
         * @param reference the name of the line, unique in the folder, if there is one
         * @return this builder
         */
        public Builder reference(Optional<String> reference) {
            attributes.reference(Attributes.given(reference, "reference of usage row"));
            return this;
        }

        private Builder like(UsageRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the usage row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public UsageRow build() {
            return Attributes.built("usage row", attributes::build);
        }
    }
}
