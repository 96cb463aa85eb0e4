package nl.regiokas.exchange.region;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * A row of {@code instalments.csv}: what is open when the settlement begins.
 *
 * <p>Dutch: termijn.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class InstalmentRow {

    InstalmentRow() {}

    /**
     * Name of the scope.
     *
     * @return the name of the scope
     */
    public abstract String scope();

    /**
     * Municipality.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * Year in which it is due.
     *
     * @return the year in which it is due
     */
    public abstract int due();

    /**
     * Year from which it comes.
     *
     * @return the year from which it comes
     */
    public abstract int origin();

    /**
     * Amount; positive is to pay.
     *
     * @return the amount in cents
     */
    public abstract long amountCents();

    /**
     * Amount; positive is to pay.
     *
     * @return the amount
     */
    public final MonetaryAmount amount() {
        return Euro.ofCents(amountCents());
    }

    /**
     * Kind of charge; an instalment when left out.
     *
     * @return the kind of charge, if there is one
     */
    public abstract Optional<String> kind();

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
     * Builds an {@link InstalmentRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableInstalmentRow.Builder attributes = new ImmutableInstalmentRow.Builder();

        Builder() {}

        /**
         * Sets the name of the scope.
         *
         * @param scope the name of the scope
         * @return this builder
         */
        public Builder scope(String scope) {
            attributes.scope(Attributes.given(scope, "scope of instalment row"));
            return this;
        }

        /**
         * Sets the municipality.
         *
         * @param municipality the municipality
         * @return this builder
         */
        public Builder municipality(MunicipalityCode municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of instalment row"));
            return this;
        }

        /**
         * Sets the year in which it is due.
         *
         * @param due the year in which it is due
         * @return this builder
         */
        public Builder due(int due) {
            attributes.due(due);
            return this;
        }

        /**
         * Sets the year from which it comes.
         *
         * @param origin the year from which it comes
         * @return this builder
         */
        public Builder origin(int origin) {
            attributes.origin(origin);
            return this;
        }

        /**
         * Sets the amount in cents.
         *
         * @param amountCents the amount in cents
         * @return this builder
         */
        public Builder amountCents(long amountCents) {
            attributes.amountCents(amountCents);
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param amount euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder amount(MonetaryAmount amount) {
            return amountCents(Euro.cents(amount, "amount of instalment row"));
        }

        /**
         * Sets the kind of charge.
         *
         * @param kind the kind of charge
         * @return this builder
         */
        public Builder kind(String kind) {
            attributes.kind(Attributes.given(kind, "kind of instalment row"));
            return this;
        }

        /**
         * As {@link #kind(String)}; empty leaves it out.
         *
         * @param kind the kind of charge, if there is one
         * @return this builder
         */
        public Builder kind(Optional<String> kind) {
            attributes.kind(Attributes.given(kind, "kind of instalment row"));
            return this;
        }

        private Builder like(InstalmentRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the instalment row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public InstalmentRow build() {
            return Attributes.built("instalment row", attributes::build);
        }
    }
}
