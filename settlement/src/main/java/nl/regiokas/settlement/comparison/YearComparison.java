package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;

/**
 * One year of a comparison.
 * Dutch: vergelijking van een jaar.
 *
 * <p>Law: the differences sum to the difference of the funds' growth, because both schemes pay the same cost.
 *
 * @param year the year
 * @param differences one a municipality of the year, in the order of the codes, then one an outside party of either scheme
 * @param referenceGrowthCents how much all funds of the reference grow in the year, in cents
 * @param alternativeGrowthCents how much all funds of the alternative grow in the year, in cents
 * @since 0.2.0
 */
public record YearComparison(
        int year, ImmutableList<Difference> differences, long referenceGrowthCents, long alternativeGrowthCents) {

    /**
     * Refuses a component that is null.
     *
     * @param year the year
     * @param differences one a municipality of the year, in the order of the codes, then one an outside party of
     *     either scheme
     * @param referenceGrowthCents how much all funds of the reference grow in the year, in cents
     * @param alternativeGrowthCents how much all funds of the alternative grow in the year, in cents
     */
    public YearComparison {
        Attributes.given(differences, "differences of year comparison");
    }

    /**
     * Returns what the funds of the alternative grow more than those of the reference.
     *
     * @return euro
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount growth() {
        return Euro.ofCents(growthCents());
    }

    /**
     * Returns what the funds of the alternative grow more than those of the reference, in cents.
     *
     * @return cents
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long growthCents() {
        return Fitting.of(
                () -> Math.subtractExact(alternativeGrowthCents, referenceGrowthCents),
                () -> Fault.of(ComparisonFault.COMPARED_OVERFLOW).in(Place.of(Place.YEAR, year)));
    }

    /**
     * Returns what the funds of the reference gained in the year.
     *
     * @return euro
     */
    public MonetaryAmount referenceGrowth() {
        return Euro.ofCents(referenceGrowthCents);
    }

    /**
     * Returns what the funds of the alternative gained in the year.
     *
     * @return euro
     */
    public MonetaryAmount alternativeGrowth() {
        return Euro.ofCents(alternativeGrowthCents);
    }
}
