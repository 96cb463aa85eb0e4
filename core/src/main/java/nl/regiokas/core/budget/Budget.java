package nl.regiokas.core.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
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
 * three of the four municipalities (003_aa6130130ab9cbb9, lines 1652-1696): {@link #difference()} tells, nothing repairs
 * it.
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
     * A budget of which only the total is known.
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
     * Starts a budget of which municipality and year must be given, and at least one amount.
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
        return new BudgetReorganisation(reorganisations, toYear).of(budgets);
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
        return streams().isEmpty() ? Euro.ZERO : total().subtract(streamTotal());
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

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (streams().isEmpty() && circularTotal().isEmpty()) {
            faults.add("budget has neither streams nor a total (municipality %s, %s)", municipality(), year());
        }
        streams().forEach((stream, amount) -> refuseNegative("budget of stream " + stream, amount, faults));
        circularTotal().ifPresent(total -> refuseNegative("total budget", total, faults));
        faults.throwIfAny();
        refuseOverflow();
    }

    private void refuseOverflow() {
        BigInteger sum = streams().values().stream()
                .map(amount -> BigInteger.valueOf(Euro.cents(amount, "budget")))
                .reduce(BigInteger.ZERO, BigInteger::add);
        Faults.require(
                sum.bitLength() < Long.SIZE,
                "sum of the streams must fit in 64 bits of cents but was EUR %s (municipality %s, %s)",
                new BigDecimal(sum, 2).toPlainString(),
                municipality(),
                year());
    }

    private void refuseNegative(String role, MonetaryAmount amount, Faults faults) {
        long cents = Euro.cents(amount, role + " (municipality " + municipality() + ", " + year() + ")");
        if (cents < 0) {
            faults.add(
                    "%s must not be negative but was %s (municipality %s, %s)",
                    role, Euro.display(cents), municipality(), year());
        }
    }

    /** Builds a {@link Budget}. */
    public static final class Builder extends ImmutableBudget.Builder {
        Builder() {}
    }
}
