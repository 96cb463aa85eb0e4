package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Settlement;

/**
 * An alternative scheme next to a reference, on the same facts.
 * Dutch: vergelijking van regelingen.
 *
 * @param reference what is compared with
 * @param alternative what is compared
 * @param years the settled years, ascending
 */
public record SchemeComparison(Settlement reference, Settlement alternative, ImmutableList<YearComparison> years) {

    /**
     * One year of the comparison.
     *
     * @param year the year
     * @return its differences
     * @throws RefusalException when the year is not compared
     */
    public YearComparison year(int year) {
        return years.stream()
                .filter(compared -> compared.year() == year)
                .findFirst()
                .orElseThrow(() -> RefusalException.of("year must be one of the comparison but was " + year));
    }

    /**
     * The difference of one municipality in one year.
     *
     * @param year the year
     * @param municipality the municipality
     * @return its difference
     * @throws RefusalException when the year is not compared or the municipality is not known
     */
    public Difference difference(int year, MunicipalityCode municipality) {
        return year(year).differences().stream()
                .filter(difference -> difference.municipality().equals(municipality))
                .findFirst()
                .orElseThrow(() ->
                        RefusalException.of("municipality must be one of the comparison but was " + municipality));
    }

    /**
     * The differences over all years together.
     *
     * @return a difference a municipality, in the order of the codes
     */
    public ImmutableList<Difference> totals() {
        Map<MunicipalityCode, Difference> totals = new TreeMap<>();
        for (YearComparison year : years) {
            year.differences().forEach(one -> totals.merge(one.municipality(), one, Difference::plus));
        }
        return ImmutableList.copyOf(totals.values());
    }

    /**
     * Who is charged less under the alternative, over all years.
     *
     * @return totals, the largest advantage first, among equals the lower code first
     */
    public ImmutableList<Difference> winners() {
        return sorted(total -> total.cents() < 0, Comparator.comparingLong(total -> total.cents()));
    }

    /**
     * Who is charged more under the alternative, over all years.
     *
     * @return totals, the largest disadvantage first, among equals the lower code first
     */
    public ImmutableList<Difference> losers() {
        return sorted(
                total -> total.cents() > 0,
                Comparator.comparingLong((Difference total) -> total.cents()).reversed());
    }

    private ImmutableList<Difference> sorted(Predicate<Difference> which, Comparator<Difference> order) {
        return totals().stream().filter(which).sorted(order).collect(ImmutableList.toImmutableList());
    }

    /**
     * What the funds of the alternative grow more than those of the reference, over all years.
     *
     * @return cents; also the sum of all differences
     */
    public long growthCents() {
        return years.stream().mapToLong(YearComparison::growthCents).reduce(0, Math::addExact);
    }
}
