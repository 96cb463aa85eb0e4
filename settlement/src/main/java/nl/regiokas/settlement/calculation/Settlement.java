package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * All settled years of a scheme on the facts of a region.
 * Dutch: afrekening.
 *
 * @param scheme what was agreed
 * @param facts what was used
 * @param years the settled years, ascending
 */
public record Settlement(SolidarityScheme scheme, SettlementFacts facts, ImmutableList<YearSettlement> years) {

    /**
     * One settled year.
     *
     * @param year the year
     * @return what was settled
     * @throws RefusalException when the year is not settled
     */
    public YearSettlement year(int year) {
        return years.stream()
                .filter(settled -> settled.year() == year)
                .findFirst()
                .orElseThrow(() -> RefusalException.of("year must be from " + scheme.firstYear() + " to "
                        + scheme.lastYear() + " but was " + year + " (scheme " + scheme.name() + ")"));
    }

    /**
     * The charges of all years.
     *
     * @return charges, year after year
     */
    public ImmutableList<Charge> charges() {
        return years.stream().flatMap(year -> year.charges().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The funds of all years.
     *
     * @return a row a year and scope
     */
    public ImmutableList<FundYear> funds() {
        return years.stream().flatMap(year -> year.funds().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The positions of all years.
     *
     * @return a row a year and municipality
     */
    public ImmutableList<Position> positions() {
        return years.stream().flatMap(year -> year.positions().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Where a municipality stands in a year.
     *
     * @param year the year
     * @param municipality the municipality
     * @return its position
     * @throws RefusalException when the year is not settled or the municipality is not known
     */
    public Position position(int year, MunicipalityCode municipality) {
        return year(year).positions().stream()
                .filter(position -> position.municipality().equals(municipality))
                .findFirst()
                .orElseThrow(
                        () -> RefusalException.of("municipality must be one of the facts but was " + municipality));
    }

    /**
     * What is carried out of the last year: funds and instalments still due.
     *
     * @return the closing state
     */
    public SettlementState closing() {
        return years.isEmpty()
                ? SettlementState.opening(scheme)
                : years.get(years.size() - 1).closing();
    }
}
