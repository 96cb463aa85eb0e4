package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * A row of {@code published.csv} of an RTA table.
 *
 * <p>Dutch: gepubliceerde RTA-verdeling.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PublishedRtaRow {

    PublishedRtaRow() {}

    /**
     * Municipality or total.
     *
     * @return the municipality or total
     */
    public abstract String municipality();

    /**
     * Personal budgets.
     *
     * @return the personal budgets in cents
     */
    public abstract long pgbCents();

    /**
     * Personal budgets.
     *
     * @return the personal budgets
     */
    public final MonetaryAmount pgb() {
        return Euro.ofCents(pgbCents());
    }

    /**
     * Execution.
     *
     * @return the execution in cents
     */
    public abstract long executionCents();

    /**
     * Execution.
     *
     * @return the execution
     */
    public final MonetaryAmount execution() {
        return Euro.ofCents(executionCents());
    }

    /**
     * Strengthening.
     *
     * @return the strengthening in cents
     */
    public abstract long strengtheningCents();

    /**
     * Strengthening.
     *
     * @return the strengthening
     */
    public final MonetaryAmount strengthening() {
        return Euro.ofCents(strengtheningCents());
    }

    /**
     * Contribution.
     *
     * @return the contribution in cents
     */
    public abstract long contributionCents();

    /**
     * Contribution.
     *
     * @return the contribution
     */
    public final MonetaryAmount contribution() {
        return Euro.ofCents(contributionCents());
    }

    /**
     * Total.
     *
     * @return the total in cents
     */
    public abstract long totalCents();

    /**
     * Total.
     *
     * @return the total
     */
    public final MonetaryAmount total() {
        return Euro.ofCents(totalCents());
    }

    /**
     * Stream VWS.
     *
     * @return the stream VWS in cents, if there is one
     */
    public abstract Optional<Long> vwsCents();

    /**
     * Stream VWS.
     *
     * @return the stream VWS, if there is one
     */
    public final Optional<MonetaryAmount> vws() {
        return vwsCents().map(Euro::ofCents);
    }

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ in cents, if there is one
     */
    public abstract Optional<Long> awbzCents();

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ, if there is one
     */
    public final Optional<MonetaryAmount> awbz() {
        return awbzCents().map(Euro::ofCents);
    }

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw in cents, if there is one
     */
    public abstract Optional<Long> zvwCents();

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw, if there is one
     */
    public final Optional<MonetaryAmount> zvw() {
        return zvwCents().map(Euro::ofCents);
    }

    /**
     * Share of personal budgets in percent.
     *
     * @return the share of personal budgets in percent, if there is one
     */
    public abstract Optional<BigDecimal> pgbShare();

    /**
     * Care in kind.
     *
     * @return the care in kind in cents, if there is one
     */
    public abstract Optional<Long> zinCents();

    /**
     * Care in kind.
     *
     * @return the care in kind, if there is one
     */
    public final Optional<MonetaryAmount> zin() {
        return zinCents().map(Euro::ofCents);
    }

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
     * Builds a {@link PublishedRtaRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutablePublishedRtaRow.Builder attributes = new ImmutablePublishedRtaRow.Builder();

        Builder() {}

        /**
         * Sets the municipality or total.
         *
         * @param municipality the municipality or total
         * @return this builder
         */
        public Builder municipality(String municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of published rta row"));
            return this;
        }

        /**
         * Sets the personal budgets in cents.
         *
         * @param pgbCents the personal budgets in cents
         * @return this builder
         */
        public Builder pgbCents(long pgbCents) {
            attributes.pgbCents(pgbCents);
            return this;
        }

        /**
         * Sets the personal budgets.
         *
         * @param pgb euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder pgb(MonetaryAmount pgb) {
            return pgbCents(Euro.cents(pgb, "pgb of published rta row"));
        }

        /**
         * Sets the execution in cents.
         *
         * @param executionCents the execution in cents
         * @return this builder
         */
        public Builder executionCents(long executionCents) {
            attributes.executionCents(executionCents);
            return this;
        }

        /**
         * Sets the execution.
         *
         * @param execution euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder execution(MonetaryAmount execution) {
            return executionCents(Euro.cents(execution, "execution of published rta row"));
        }

        /**
         * Sets the strengthening in cents.
         *
         * @param strengtheningCents the strengthening in cents
         * @return this builder
         */
        public Builder strengtheningCents(long strengtheningCents) {
            attributes.strengtheningCents(strengtheningCents);
            return this;
        }

        /**
         * Sets the strengthening.
         *
         * @param strengthening euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder strengthening(MonetaryAmount strengthening) {
            return strengtheningCents(Euro.cents(strengthening, "strengthening of published rta row"));
        }

        /**
         * Sets the contribution in cents.
         *
         * @param contributionCents the contribution in cents
         * @return this builder
         */
        public Builder contributionCents(long contributionCents) {
            attributes.contributionCents(contributionCents);
            return this;
        }

        /**
         * Sets the contribution.
         *
         * @param contribution euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder contribution(MonetaryAmount contribution) {
            return contributionCents(Euro.cents(contribution, "contribution of published rta row"));
        }

        /**
         * Sets the total in cents.
         *
         * @param totalCents the total in cents
         * @return this builder
         */
        public Builder totalCents(long totalCents) {
            attributes.totalCents(totalCents);
            return this;
        }

        /**
         * Sets the total.
         *
         * @param total euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder total(MonetaryAmount total) {
            return totalCents(Euro.cents(total, "total of published rta row"));
        }

        /**
         * Sets the stream VWS in cents, if there is one.
         *
         * @param vwsCents the stream VWS in cents, if there is one
         * @return this builder
         */
        public Builder vwsCents(long vwsCents) {
            attributes.vwsCents(vwsCents);
            return this;
        }

        /**
         * Sets the stream VWS, if there is one.
         *
         * @param vws euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder vws(MonetaryAmount vws) {
            return vwsCents(Euro.cents(vws, "vws of published rta row"));
        }

        /**
         * As {@link #vwsCents(long)}; empty leaves it out.
         *
         * @param vwsCents the stream VWS in cents, if there is one
         * @return this builder
         */
        public Builder vwsCents(Optional<Long> vwsCents) {
            attributes.vwsCents(Attributes.given(vwsCents, "vws cents of published rta row"));
            return this;
        }

        /**
         * Sets the stream AWBZ in cents, if there is one.
         *
         * @param awbzCents the stream AWBZ in cents, if there is one
         * @return this builder
         */
        public Builder awbzCents(long awbzCents) {
            attributes.awbzCents(awbzCents);
            return this;
        }

        /**
         * Sets the stream AWBZ, if there is one.
         *
         * @param awbz euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder awbz(MonetaryAmount awbz) {
            return awbzCents(Euro.cents(awbz, "awbz of published rta row"));
        }

        /**
         * As {@link #awbzCents(long)}; empty leaves it out.
         *
         * @param awbzCents the stream AWBZ in cents, if there is one
         * @return this builder
         */
        public Builder awbzCents(Optional<Long> awbzCents) {
            attributes.awbzCents(Attributes.given(awbzCents, "awbz cents of published rta row"));
            return this;
        }

        /**
         * Sets the stream Zvw in cents, if there is one.
         *
         * @param zvwCents the stream Zvw in cents, if there is one
         * @return this builder
         */
        public Builder zvwCents(long zvwCents) {
            attributes.zvwCents(zvwCents);
            return this;
        }

        /**
         * Sets the stream Zvw, if there is one.
         *
         * @param zvw euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder zvw(MonetaryAmount zvw) {
            return zvwCents(Euro.cents(zvw, "zvw of published rta row"));
        }

        /**
         * As {@link #zvwCents(long)}; empty leaves it out.
         *
         * @param zvwCents the stream Zvw in cents, if there is one
         * @return this builder
         */
        public Builder zvwCents(Optional<Long> zvwCents) {
            attributes.zvwCents(Attributes.given(zvwCents, "zvw cents of published rta row"));
            return this;
        }

        /**
         * Sets the share of personal budgets in percent.
         *
         * @param pgbShare the share of personal budgets in percent
         * @return this builder
         */
        public Builder pgbShare(BigDecimal pgbShare) {
            attributes.pgbShare(Attributes.given(pgbShare, "pgb share of published rta row"));
            return this;
        }

        /**
         * As {@link #pgbShare(BigDecimal)}; empty leaves it out.
         *
         * @param pgbShare the share of personal budgets in percent, if there is one
         * @return this builder
         */
        public Builder pgbShare(Optional<? extends BigDecimal> pgbShare) {
            attributes.pgbShare(Attributes.given(pgbShare, "pgb share of published rta row"));
            return this;
        }

        /**
         * Sets the care in kind in cents, if there is one.
         *
         * @param zinCents the care in kind in cents, if there is one
         * @return this builder
         */
        public Builder zinCents(long zinCents) {
            attributes.zinCents(zinCents);
            return this;
        }

        /**
         * Sets the care in kind, if there is one.
         *
         * @param zin euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder zin(MonetaryAmount zin) {
            return zinCents(Euro.cents(zin, "zin of published rta row"));
        }

        /**
         * As {@link #zinCents(long)}; empty leaves it out.
         *
         * @param zinCents the care in kind in cents, if there is one
         * @return this builder
         */
        public Builder zinCents(Optional<Long> zinCents) {
            attributes.zinCents(Attributes.given(zinCents, "zin cents of published rta row"));
            return this;
        }

        private Builder like(PublishedRtaRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the published rta row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public PublishedRtaRow build() {
            return Attributes.built("published rta row", attributes::build);
        }
    }
}
