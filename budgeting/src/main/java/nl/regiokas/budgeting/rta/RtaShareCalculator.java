package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * The amount of every component of an arrangement in a year.
 * Dutch: verdeling van het budget volgens het RTA.
 *
 * <pre>{@code amount(municipality, component) = base(municipality) x share(component, year)
 * cut(municipality)               = base(municipality) x (cut(year) - cut in the base)}</pre>
 *
 * <p>Amounts are shares of the base, not of the year's own budget. The net cut is a column of its own, so that every
 * row sums to its base. Amounts are in euros, rounded two ways to the unit ({@link RtaTable}): in each row the odd
 * units go to the cells that keep the columns within one unit at the least total deviation.
 *
 * <p>Source: 003_aa6130130ab9cbb9, section 5.9. Our reading where it is silent: the region's amounts are the totals of
 * the municipal table, so that both agree; for a region alone, give the region as the only row. Worked example: a base
 * of EUR 99.00 in 2016 of the Groningen arrangement at a unit of one euro is exactly 2.475 + 2.475 + 9.90 + 79.20 +
 * 4.95 (the cut) and becomes 2 + 3 + 10 + 79 + 5 or 3 + 2 + 10 + 79 + 5.
 *
 * <p>Refused: a year that the arrangement does not have, a base that is not a whole multiple of the unit, a unit that is
 * not positive, no base at all.
 *
 * @since 0.2.0
 */
public final class RtaShareCalculator {

    private RtaShareCalculator() {}

    /**
     * Returns the amounts of a year.
     *
     * @param arrangement the shares
     * @param year the calendar year
     * @param bases municipality (code or name) to its base: the total budget of the base year
     * @param unit the unit to which amounts are rounded, such as one cent or one euro
     * @return a row for each municipality; the columns are the components in their order, the cut and the total
     * @throws RefusalException if the year is unknown or a base does not fit the unit
     */
    public static RtaTable amounts(
            RtaArrangement arrangement, int year, Map<String, MonetaryAmount> bases, MonetaryAmount unit) {
        ImmutableMap<String, Percentage> shares = ImmutableMap.<String, Percentage>builder()
                .putAll(arrangement.year(year).shares())
                .put(RtaTable.CUT, arrangement.netCut(year))
                .buildOrThrow();
        ImmutableSortedMap.Builder<String, Long> rows = ImmutableSortedMap.naturalOrder();
        ImmutableTable.Builder<String, String, Rational> exact = ImmutableTable.builder();
        bases.forEach((municipality, base) -> {
            long cents = Euro.cents(base, "base of " + municipality);
            rows.put(municipality, cents);
            shares.forEach((component, share) -> exact.put(municipality, component, share.applyTo(cents)));
        });
        return RtaTable.rounded(year, unit, shares.keySet().asList(), rows.buildOrThrow(), exact.buildOrThrow());
    }

    /**
     * Returns the amounts of every year of an arrangement.
     *
     * @param arrangement the shares
     * @param bases municipality (code or name) to its base: the total budget of the base year
     * @param unit the unit to which amounts are rounded, such as one cent or one euro
     * @return year to its table
     * @throws RefusalException if a base does not fit the unit
     */
    public static ImmutableSortedMap<Integer, RtaTable> allYears(
            RtaArrangement arrangement, Map<String, MonetaryAmount> bases, MonetaryAmount unit) {
        return arrangement.years().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Integer::compareTo, RtaYear::year, year -> amounts(arrangement, year.year(), bases, unit)));
    }
}
