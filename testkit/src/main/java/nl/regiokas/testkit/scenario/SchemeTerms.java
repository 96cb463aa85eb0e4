package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.dated.YearlyAmount;

/**
 * What a {@link SchemeShape} knows of the scenario that it makes a scheme for.
 *
 * @param firstYear the first year that is settled
 * @param lastYear the last year that is settled
 * @param municipalities their codes, in order
 * @param totalCents roughly what all care costs in a year, in cents
 * @since 0.2.0
 */
public record SchemeTerms(
        int firstYear, int lastYear, ImmutableList<MunicipalityCode> municipalities, long totalCents) {

    private static final int HUNDRED = 100;

    /**
     * Refuses a component that is null.
     *
     * @param firstYear the first year that is settled
     * @param lastYear the last year that is settled
     * @param municipalities their codes, in order
     * @param totalCents roughly what all care costs in a year, in cents
     */
    public SchemeTerms {
        Attributes.given(municipalities, "municipalities of scheme terms");
    }

    /**
     * Returns roughly what all care costs in a year.
     *
     * @return euro
     */
    public MonetaryAmount total() {
        return Euro.ofCents(totalCents);
    }

    /**
     * Returns a part of what all care costs as the expected cost of each year.
     *
     * @param percent from 0 to 100
     * @return the same amount for each year that is settled, rounded down to that percentage of whole euros
     */
    public YearlyAmount expected(int percent) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> expected = ImmutableSortedMap.naturalOrder();
        for (int year = firstYear; year <= lastYear; year++) {
            expected.put(year, Euro.ofCents(totalCents / HUNDRED * percent));
        }
        return YearlyAmount.of(expected.buildOrThrow());
    }
}
