package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;

/**
 * One year of a comparison.
 * Dutch: vergelijking van een jaar.
 *
 * <p>Law: the differences of all municipalities sum to the difference of the funds' growth, because both schemes pay the
 * same cost.
 *
 * @param year the year
 * @param differences a difference a municipality, in the order of the codes
 * @param referenceGrowthCents how much all funds of the reference grow in the year, in cents
 * @param alternativeGrowthCents how much all funds of the alternative grow in the year, in cents
 */
public record YearComparison(
        int year, ImmutableList<Difference> differences, long referenceGrowthCents, long alternativeGrowthCents) {

    /**
     * What the funds of the alternative grow more than those of the reference.
     *
     * @return cents
     */
    public long growthCents() {
        return Math.subtractExact(alternativeGrowthCents, referenceGrowthCents);
    }
}
