package nl.regiokas.risk.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.Notice;

/**
 * What a simulation found.
 * Dutch: uitkomst van de risicoberekening.
 *
 * <p>Rows are ordered by scheme as in the study, then by municipality or scope, then by year.
 *
 * @param draws how many draws
 * @param seed the seed that decides them
 * @param excess the share of the budget that {@link ChargeRisk#excessProbability} is about
 * @param costs one row per municipality and year
 * @param charges one row per scheme, municipality and year
 * @param horizons one row per scheme and municipality
 * @param outside one row per scheme, outside party and year
 * @param funds one row per scheme, scope and year in which the scope is in force or runs off
 * @param notices what is odd about the study but not refused: costs of the history that are not drawn
 * @since 0.2.0
 */
public record RiskResult(
        int draws,
        long seed,
        Percentage excess,
        ImmutableList<CostRisk> costs,
        ImmutableList<ChargeRisk> charges,
        ImmutableList<HorizonRisk> horizons,
        ImmutableList<OutsideRisk> outside,
        ImmutableList<FundRisk> funds,
        ImmutableList<Notice> notices) {

    /**
     * Refuses a component that is null.
     *
     * @param draws how many draws
     * @param seed the seed that decides them
     * @param excess the share of the budget that {@link ChargeRisk#excessProbability} is about
     * @param costs one row per municipality and year
     * @param charges one row per scheme, municipality and year
     * @param horizons one row per scheme and municipality
     * @param outside one row per scheme, outside party and year
     * @param funds one row per scheme, scope and year in which the scope is in force or runs off
     * @param notices what is odd about the study but not refused: costs of the history that are not drawn
     */
    public RiskResult {
        Attributes.given(excess, "excess of risk result");
        Attributes.given(costs, "costs of risk result");
        Attributes.given(charges, "charges of risk result");
        Attributes.given(horizons, "horizons of risk result");
        Attributes.given(outside, "outside of risk result");
        Attributes.given(funds, "funds of risk result");
        Attributes.given(notices, "notices of risk result");
    }

    /**
     * The own cost of a municipality in a year.
     *
     * @param municipality the municipality
     * @param year the year
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public CostRisk cost(MunicipalityCode municipality, int year) {
        return findCost(municipality, year)
                .orElseThrow(
                        () -> RefusalException.of(ResultFault.COST_ROW_UNKNOWN, municipality, FaultValue.year(year)));
    }

    /**
     * The own cost of a municipality in a year, if there is one.
     *
     * @param municipality the municipality
     * @param year the year
     * @return its row, empty when there is none
     */
    public Optional<CostRisk> findCost(MunicipalityCode municipality, int year) {
        return costs.stream()
                .filter(row -> row.municipality().equals(municipality) && row.year() == year)
                .findFirst();
    }

    /**
     * The charges of a municipality in a year under a scheme.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @param year the year
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public ChargeRisk charge(String scheme, MunicipalityCode municipality, int year) {
        return findCharge(scheme, municipality, year)
                .orElseThrow(() -> RefusalException.of(
                        ResultFault.CHARGE_ROW_UNKNOWN, scheme, municipality, FaultValue.year(year)));
    }

    /**
     * The charges of a municipality in a year under a scheme, if there are any.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @param year the year
     * @return its row, empty when there is none
     */
    public Optional<ChargeRisk> findCharge(String scheme, MunicipalityCode municipality, int year) {
        return charges.stream()
                .filter(row ->
                        row.scheme().equals(scheme) && row.municipality().equals(municipality) && row.year() == year)
                .findFirst();
    }

    /**
     * The charges of a municipality over all years of a scheme.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public HorizonRisk horizon(String scheme, MunicipalityCode municipality) {
        return findHorizon(scheme, municipality)
                .orElseThrow(() -> RefusalException.of(ResultFault.HORIZON_ROW_UNKNOWN, scheme, municipality));
    }

    /**
     * The charges of a municipality over all years of a scheme, if there are any.
     *
     * @param scheme the name of the scheme
     * @param municipality the municipality
     * @return its row, empty when there is none
     */
    public Optional<HorizonRisk> findHorizon(String scheme, MunicipalityCode municipality) {
        return horizons.stream()
                .filter(row -> row.scheme().equals(scheme) && row.municipality().equals(municipality))
                .findFirst();
    }

    /**
     * The fund of a scope in a year under a scheme.
     *
     * @param scheme the name of the scheme
     * @param scope the name of the scope
     * @param year the year
     * @return its row
     * @throws RefusalException when there is no such row
     */
    public FundRisk fund(String scheme, String scope, int year) {
        return findFund(scheme, scope, year)
                .orElseThrow(
                        () -> RefusalException.of(ResultFault.FUND_ROW_UNKNOWN, scheme, scope, FaultValue.year(year)));
    }

    /**
     * The fund of a scope in a year under a scheme, if there are any.
     *
     * @param scheme the name of the scheme
     * @param scope the name of the scope
     * @param year the year
     * @return its row, empty when there is none
     */
    public Optional<FundRisk> findFund(String scheme, String scope, int year) {
        return funds.stream()
                .filter(row -> row.scheme().equals(scheme) && row.scope().equals(scope) && row.year() == year)
                .findFirst();
    }
}
