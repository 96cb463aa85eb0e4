package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * A row of {@code streams.csv}: what a municipality receives.
 *
 * <p>Dutch: geldstromen.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class StreamsRow {

    StreamsRow() {}

    /**
     * Municipality.
     *
     * @return the municipality
     */
    public abstract String municipality();

    /**
     * Stream VWS.
     *
     * @return the stream VWS in cents
     */
    public abstract long vwsCents();

    /**
     * Stream VWS.
     *
     * @return the stream VWS
     */
    public final MonetaryAmount vws() {
        return Euro.ofCents(vwsCents());
    }

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ in cents
     */
    public abstract long awbzCents();

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ
     */
    public final MonetaryAmount awbz() {
        return Euro.ofCents(awbzCents());
    }

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw in cents
     */
    public abstract long zvwCents();

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw
     */
    public final MonetaryAmount zvw() {
        return Euro.ofCents(zvwCents());
    }

    /**
     * Share of personal budgets in percent, at most six decimals.
     *
     * @return the share of personal budgets in percent, at most six decimals
     */
    public abstract BigDecimal pgbShare();

    /**
     * Total as given by the circular.
     *
     * @return the total as given by the circular, in cents, if there is one
     */
    public abstract Optional<Long> totalCents();

    /**
     * Total as given by the circular.
     *
     * @return the total as given by the circular, if there is one
     */
    public final Optional<MonetaryAmount> total() {
        return totalCents().map(Euro::ofCents);
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
     * Builds a {@link StreamsRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableStreamsRow.Builder attributes = new ImmutableStreamsRow.Builder();

        Builder() {}

        /**
         * Sets the municipality.
         *
         * @param municipality the municipality
         * @return this builder
         */
        public Builder municipality(String municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of streams row"));
            return this;
        }

        /**
         * Sets the stream VWS in cents.
         *
         * @param vwsCents the stream VWS in cents
         * @return this builder
         */
        public Builder vwsCents(long vwsCents) {
            attributes.vwsCents(vwsCents);
            return this;
        }

        /**
         * Sets the stream VWS.
         *
         * @param vws euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder vws(MonetaryAmount vws) {
            return vwsCents(Euro.cents(vws, "vws of streams row"));
        }

        /**
         * Sets the stream AWBZ in cents.
         *
         * @param awbzCents the stream AWBZ in cents
         * @return this builder
         */
        public Builder awbzCents(long awbzCents) {
            attributes.awbzCents(awbzCents);
            return this;
        }

        /**
         * Sets the stream AWBZ.
         *
         * @param awbz euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder awbz(MonetaryAmount awbz) {
            return awbzCents(Euro.cents(awbz, "awbz of streams row"));
        }

        /**
         * Sets the stream Zvw in cents.
         *
         * @param zvwCents the stream Zvw in cents
         * @return this builder
         */
        public Builder zvwCents(long zvwCents) {
            attributes.zvwCents(zvwCents);
            return this;
        }

        /**
         * Sets the stream Zvw.
         *
         * @param zvw euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder zvw(MonetaryAmount zvw) {
            return zvwCents(Euro.cents(zvw, "zvw of streams row"));
        }

        /**
         * Sets the share of personal budgets in percent, at most six decimals.
         *
         * @param pgbShare the share of personal budgets in percent, at most six decimals
         * @return this builder
         */
        public Builder pgbShare(BigDecimal pgbShare) {
            attributes.pgbShare(Attributes.given(pgbShare, "pgb share of streams row"));
            return this;
        }

        /**
         * Sets the total as given by the circular, in cents, if there is one.
         *
         * @param totalCents the total as given by the circular, in cents, if there is one
         * @return this builder
         */
        public Builder totalCents(long totalCents) {
            attributes.totalCents(totalCents);
            return this;
        }

        /**
         * Sets the total as given by the circular, if there is one.
         *
         * @param total euro
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
         */
        public Builder total(MonetaryAmount total) {
            return totalCents(Euro.cents(total, "total of streams row"));
        }

        /**
         * As {@link #totalCents(long)}; empty leaves it out.
         *
         * @param totalCents the total as given by the circular, in cents, if there is one
         * @return this builder
         */
        public Builder totalCents(Optional<Long> totalCents) {
            attributes.totalCents(Attributes.given(totalCents, "total cents of streams row"));
            return this;
        }

        private Builder like(StreamsRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the streams row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public StreamsRow build() {
            return Attributes.built("streams row", attributes::build);
        }
    }
}
