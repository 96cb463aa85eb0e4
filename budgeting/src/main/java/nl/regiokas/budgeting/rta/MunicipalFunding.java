package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.FundingStream;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.immutables.value.Value;

/**
 * What a municipality receives for youth care in a year, by funding stream, and the share of its AWBZ money that went
 * to personal budgets.
 * Dutch: budget van een gemeente naar geldstroom, met het aandeel pgb.
 *
 * <p>The base is the total that the circular gives, or else the sum of the streams. A difference between the two is
 * reported by {@link #difference()}, not repaired. Refused, all at once: a negative amount, an amount that is not in
 * whole cents of a euro, a share outside 0 to 100%, a municipality without a name or named {@code total}.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class MunicipalFunding {

    MunicipalFunding() {}

    /**
     * Returns the municipality's code or name, as tables show and sort it.
     *
     * @return code or name
     */
    public abstract String municipality();

    /**
     * Returns the stream from the ministry of health, welfare and sport.
     * Dutch: VWS.
     *
     * @return the amount
     */
    public abstract MonetaryAmount vws();

    /**
     * Returns the stream from the exceptional medical expenses act, youth.
     * Dutch: AWBZ-jeugd.
     *
     * @return the amount
     */
    public abstract MonetaryAmount awbz();

    /**
     * Returns the stream from the health insurance act.
     * Dutch: Zvw.
     *
     * @return the amount
     */
    public abstract MonetaryAmount zvw();

    /**
     * Returns the total as the circular gives it.
     * Dutch: totaal volgens de meicirculaire.
     *
     * @return the total, if the circular gives one
     */
    public abstract Optional<MonetaryAmount> circularTotal();

    /**
     * Returns the share of the AWBZ stream that went to personal budgets.
     * Dutch: aandeel pgb.
     *
     * @return the share in percent
     */
    public abstract Percentage pgbShare();

    /**
     * Returns the funding behind a budget.
     *
     * @param budget the budget of a municipality and year; a stream that it lacks is zero
     * @param pgbShare the share of the AWBZ stream that went to personal budgets
     * @return the funding, named by the municipality's code
     */
    public static MunicipalFunding from(Budget budget, Percentage pgbShare) {
        Attributes.given(budget, "budget of municipal funding");
        Attributes.given(pgbShare, "pgb share of municipal funding");
        return builder()
                .municipality(budget.municipality().value())
                .vws(budget.stream(FundingStream.VWS))
                .awbz(budget.stream(FundingStream.AWBZ))
                .zvw(budget.stream(FundingStream.ZVW))
                .circularTotal(budget.circularTotal())
                .pgbShare(pgbShare)
                .build();
    }

    /**
     * Returns the amount from which the arrangement takes its shares.
     *
     * @return the circular's total, or else the sum of the streams
     */
    public MonetaryAmount base() {
        return circularTotal().orElseGet(this::streamTotal);
    }

    /**
     * Returns the sum of the streams.
     *
     * @return VWS + AWBZ + Zvw
     */
    public MonetaryAmount streamTotal() {
        return Euro.ofCents(Cents.sum(
                "sum of the streams of " + municipality(),
                ImmutableList.of(cents(vws(), "VWS"), cents(awbz(), "AWBZ"), cents(zvw(), "Zvw"))));
    }

    /**
     * Returns by how much the circular's total exceeds its streams.
     *
     * @return base - sum of the streams; zero if the circular gives no total
     */
    public MonetaryAmount difference() {
        return Cents.difference("difference of " + municipality(), base(), streamTotal());
    }

    private long cents(MonetaryAmount amount, String role) {
        return Euro.cents(amount, role + " of " + municipality());
    }

    /** Refuses invalid funding; amounts of any implementation become the library's own. */
    @Value.Check
    MunicipalFunding checked() {
        Faults faults = new Faults();
        if (municipality().isBlank() || RtaTable.isTotal(municipality())) {
            faults.add(RtaFault.RTA_MUNICIPALITY_NAME, municipality());
        }
        Cents.checkNotNegative(vws(), "VWS", municipality(), faults);
        Cents.checkNotNegative(awbz(), "AWBZ", municipality(), faults);
        Cents.checkNotNegative(zvw(), "Zvw", municipality(), faults);
        circularTotal().ifPresent(total -> Cents.checkNotNegative(total, "total", municipality(), faults));
        if (pgbShare().isNegative() || pgbShare().compareTo(Percentage.HUNDRED) > 0) {
            faults.add(RtaFault.RTA_PGB_SHARE_OUTSIDE, pgbShare(), municipality());
        }
        faults.throwIfAny();
        streamTotal();
        boolean exact = Stream.concat(Stream.of(vws(), awbz(), zvw()), circularTotal().stream())
                .allMatch(amount -> Euro.exact(amount, "amount") == amount);
        return exact
                ? this
                : toBuilder()
                        .vws(Euro.exact(vws(), "VWS"))
                        .awbz(Euro.exact(awbz(), "AWBZ"))
                        .zvw(Euro.exact(zvw(), "Zvw"))
                        .circularTotal(circularTotal().map(total -> Euro.exact(total, "total")))
                        .build();
    }

    /**
     * Starts the funding of a municipality.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this funding.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds the funding of a municipality. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableMunicipalFunding.Builder attributes = new ImmutableMunicipalFunding.Builder();

        Builder() {}

        /**
         * Sets the municipality's code or name, as tables show and sort it.
         *
         * @param municipality code or name
         * @return this builder
         */
        public Builder municipality(String municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of municipal funding"));
            return this;
        }

        /**
         * Sets the stream from the ministry of health, welfare and sport.
         *
         * @param vws the amount
         * @return this builder
         */
        public Builder vws(MonetaryAmount vws) {
            attributes.vws(Attributes.given(vws, "vws of municipal funding"));
            return this;
        }

        /**
         * Sets the stream from the exceptional medical expenses act, youth.
         *
         * @param awbz the amount
         * @return this builder
         */
        public Builder awbz(MonetaryAmount awbz) {
            attributes.awbz(Attributes.given(awbz, "awbz of municipal funding"));
            return this;
        }

        /**
         * Sets the stream from the health insurance act.
         *
         * @param zvw the amount
         * @return this builder
         */
        public Builder zvw(MonetaryAmount zvw) {
            attributes.zvw(Attributes.given(zvw, "zvw of municipal funding"));
            return this;
        }

        /**
         * Sets the total as the circular gives it.
         *
         * @param circularTotal the total, if the circular gives one
         * @return this builder
         */
        public Builder circularTotal(MonetaryAmount circularTotal) {
            attributes.circularTotal(Attributes.given(circularTotal, "circular total of municipal funding"));
            return this;
        }

        /**
         * As {@link #circularTotal(MonetaryAmount)}; empty leaves it out.
         *
         * @param circularTotal the total, if the circular gives one
         * @return this builder
         */
        public Builder circularTotal(Optional<? extends MonetaryAmount> circularTotal) {
            attributes.circularTotal(Attributes.given(circularTotal, "circular total of municipal funding"));
            return this;
        }

        /**
         * Sets the share of the AWBZ stream that went to personal budgets.
         *
         * @param pgbShare the share in percent
         * @return this builder
         */
        public Builder pgbShare(Percentage pgbShare) {
            attributes.pgbShare(Attributes.given(pgbShare, "pgb share of municipal funding"));
            return this;
        }

        private Builder like(MunicipalFunding other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the municipal funding.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public MunicipalFunding build() {
            return Attributes.built("municipal funding", attributes::build);
        }
    }
}
