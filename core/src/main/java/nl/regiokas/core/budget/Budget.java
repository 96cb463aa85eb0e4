package nl.regiokas.core.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import org.immutables.value.Value;

/**
 * What a municipality receives for the care of the young in a year.
 *
 * <p>Dutch: budget Jeugdwet. Total = the circular's total where there is one, else the sum of the funding streams.
 * Amounts are euros of whole cents and not negative. The BMWE budgets of 2015 differ by EUR 1 from their streams for
 * three of the four municipalities (003_aa6130130ab9cbb9, lines 1652-1696): {@link #difference()} reports, nothing repairs
 * it.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Budget {

    Budget() {}

    /**
     * Whose budget it is.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * The year it is for.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * The amounts by funding stream; a stream that is absent counts as zero.
     *
     * @return the amounts, possibly none when only the total is known
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<FundingStream, MonetaryAmount> streams();

    /**
     * The total as the circular publishes it.
     *
     * <p>Dutch: totaal volgens de meicirculaire.
     *
     * @return the total, if known
     */
    public abstract Optional<MonetaryAmount> circularTotal();

    /**
     * Returns a budget with a total and nothing else.
     *
     * @param municipality whose it is
     * @param year the year it is for
     * @param total the total
     * @return the budget
     */
    public static Budget of(MunicipalityCode municipality, int year, MonetaryAmount total) {
        return builder()
                .municipality(municipality)
                .year(year)
                .circularTotal(total)
                .build();
    }

    /**
     * Starts a budget. Municipality, year and at least one amount must be given.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this budget.
     *
     * @return a builder with all its attributes
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Budgets restated for the municipalities of a later year; the year a budget is for stays the same.
     *
     * <p>Every stream and every circular's total moves by {@link Reorganisations#cents} and keeps its sum. Where only some
     * of the budgets that come together have a circular's total, the others count with the sum of their streams.
     *
     * @param budgets budgets of any years, in any order
     * @param reorganisations the reorganisations between the years
     * @param toYear the year whose municipalities are reached; budgets for later years stay as they are
     * @return the budgets by year, then municipality
     * @throws nl.regiokas.core.fault.RefusalException when a municipality has two budgets for a year, does not exist in
     *     the year of its budget (the message names its successors), or a sum does not fit in a {@code long} of cents
     */
    public static ImmutableList<Budget> reorganised(
            Collection<Budget> budgets, Reorganisations reorganisations, int toYear) {
        return new BudgetReorganisation(Attributes.given(reorganisations, "reorganisations"), toYear)
                .of(Attributes.all(budgets, "budgets"));
    }

    /**
     * The amount of a stream.
     *
     * @param stream the stream
     * @return its amount, zero when absent
     */
    public final MonetaryAmount stream(FundingStream stream) {
        return streams().getOrDefault(stream, Euro.ZERO);
    }

    /**
     * The sum of the streams.
     *
     * @return the sum, zero when there are none
     */
    public final MonetaryAmount streamTotal() {
        return Euro.ofCents(streamCents());
    }

    /**
     * The circular's total, or else the sum of the streams.
     *
     * @return the total
     */
    public final MonetaryAmount total() {
        return circularTotal().orElseGet(this::streamTotal);
    }

    /**
     * The circular's total less the sum of the streams.
     *
     * @return the difference; zero when one of the two is not known
     */
    public final MonetaryAmount difference() {
        // neither is negative
        return streams().isEmpty() ? Euro.ZERO : Euro.ofCents(totalCents() - streamCents());
    }

    /**
     * The total in cents.
     *
     * @return the cents
     */
    public final long totalCents() {
        return Euro.cents(total(), "budget");
    }

    private long streamCents() {
        long sum = 0;
        for (MonetaryAmount amount : streams().values()) {
            sum = Math.addExact(sum, Euro.cents(amount, "budget"));
        }
        return sum;
    }

    /** Refuses what is no budget; amounts of any implementation become the library's own. */
    @Value.Check
    Budget checked() {
        Faults faults = new Faults().at(Place.MUNICIPALITY, municipality()).at(Place.YEAR, year());
        if (streams().isEmpty() && circularTotal().isEmpty()) {
            faults.add(BudgetFault.BUDGET_EMPTY);
        }
        ImmutableSortedMap.Builder<FundingStream, MonetaryAmount> exact = ImmutableSortedMap.naturalOrder();
        streams()
                .forEach((stream, amount) ->
                        faults.collect(() -> exact.put(stream, notNegative(amount, "budget of stream " + stream))));
        faults.collect(() -> circularTotal().ifPresent(total -> notNegative(total, "total budget")));
        faults.throwIfAny();
        refuseOverflow(faults);
        return isExact()
                ? this
                : toBuilder()
                        .streams(exact.buildOrThrow())
                        .circularTotal(circularTotal().map(total -> Euro.exact(total, "total budget")))
                        .build();
    }

    private boolean isExact() {
        return Stream.concat(streams().values().stream(), circularTotal().stream())
                .allMatch(amount -> Euro.exact(amount, "budget") == amount);
    }

    private static MonetaryAmount notNegative(MonetaryAmount amount, String role) {
        MonetaryAmount exact = Euro.exact(amount, role);
        Faults.require(!exact.isNegative(), BudgetFault.BUDGET_NEGATIVE, role, exact);
        return exact;
    }

    private void refuseOverflow(Faults faults) {
        BigInteger sum = streams().values().stream()
                .map(amount -> BigInteger.valueOf(Euro.cents(amount, "budget")))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.bitLength() >= Long.SIZE) {
            faults.add(BudgetFault.BUDGET_TOO_LARGE, FaultValue.cents(sum));
        }
        faults.throwIfAny();
    }

    /**
     * Builds a {@link Budget}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableBudget.Builder attributes = new ImmutableBudget.Builder();

        Builder() {}

        /**
         * Sets whose budget it is.
         *
         * @param municipality the municipality
         * @return this builder
         */
        public Builder municipality(MunicipalityCode municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of budget"));
            return this;
        }

        /**
         * Sets the year it is for.
         *
         * @param year the year
         * @return this builder
         */
        public Builder year(int year) {
            attributes.year(year);
            return this;
        }

        /**
         * Sets the amounts by funding stream; a stream that is absent counts as zero; they replace those given before.
         *
         * @param streams the amounts, possibly none when only the total is known
         * @return this builder
         */
        public Builder streams(Map<? extends FundingStream, ? extends MonetaryAmount> streams) {
            attributes.streams(Attributes.all(streams, "streams of budget"));
            return this;
        }

        /**
         * Adds to the amounts by funding stream; a stream that is absent counts as zero.
         *
         * @param key the key, not given before
         * @param value the value
         * @return this builder
         */
        public Builder putStreams(FundingStream key, MonetaryAmount value) {
            attributes.putStreams(
                    Attributes.given(key, "streams of budget"), Attributes.given(value, "streams of budget"));
            return this;
        }

        /**
         * Sets the total as the circular publishes it.
         *
         * @param circularTotal the total, if known
         * @return this builder
         */
        public Builder circularTotal(MonetaryAmount circularTotal) {
            attributes.circularTotal(Attributes.given(circularTotal, "circular total of budget"));
            return this;
        }

        /**
         * Sets the total as the circular publishes it, or leaves it out.
         *
         * @param circularTotal the total, if known
         * @return this builder
         */
        public Builder circularTotal(Optional<? extends MonetaryAmount> circularTotal) {
            attributes.circularTotal(Attributes.given(circularTotal, "circular total of budget"));
            return this;
        }

        private Builder like(Budget other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the budget.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Budget build() {
            return Attributes.built("budget", attributes::build);
        }
    }
}
