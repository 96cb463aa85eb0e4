package nl.regiokas.core.region;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an {@link AllocationKey} may look at: the facts of one year about the municipalities of one scope.
 *
 * <p>Settlement supplies it; a key asks for what it needs and refuses when a fact is absent.
 */
public interface KeyFacts {

    /**
     * The year the key divides an amount of.
     *
     * @return the year
     */
    int year();

    /**
     * The number of young inhabitants of a municipality.
     *
     * @param municipality the municipality
     * @return the number; empty when not known
     */
    Optional<BigDecimal> youth(MunicipalityCode municipality);

    /**
     * The budget of a municipality in {@link #year()}.
     *
     * @param municipality the municipality
     * @return the budget in cents; empty when not known
     */
    OptionalLong budget(MunicipalityCode municipality);

    /**
     * The own cost of a municipality for the products of the scope, summed over years.
     *
     * @param municipality the municipality
     * @param fromYear the first year
     * @param untilYear the year after the last one
     * @return the cost in cents; zero when nothing was used
     */
    long ownCost(MunicipalityCode municipality, int fromYear, int untilYear);

    /**
     * The own costs of many municipalities: those of {@link #ownCost}, in one go.
     *
     * @param municipalities the municipalities
     * @param fromYear the first year
     * @param untilYear the year after the last one
     * @return the costs in cents, in their order
     */
    default long[] ownCosts(List<MunicipalityCode> municipalities, int fromYear, int untilYear) {
        long[] costs = new long[municipalities.size()];
        Arrays.setAll(costs, i -> ownCost(municipalities.get(i), fromYear, untilYear));
        return costs;
    }

    /**
     * Whether usage of a year is known at all.
     *
     * @param year the year
     * @return whether it is
     */
    boolean hasHistory(int year);
}
