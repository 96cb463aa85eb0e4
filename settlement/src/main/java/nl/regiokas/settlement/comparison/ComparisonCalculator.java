package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Compares an alternative scheme with a reference, municipality by municipality, and splits every difference into causes.
 * Dutch: vergelijking van regelingen.
 *
 * <p>difference = charge under the alternative - charge under the reference, per municipality and year. The causes, in
 * exact cents, for the products that a scope of the reference and a scope of the alternative have in common (every product
 * belongs to one such pair):
 *
 * <ul>
 *   <li>a municipality that takes part under one scheme only: the whole difference is PARTICIPATION, one that takes part
 *       under none has no difference;
 *   <li>one that takes part under both: first the others leave who take part under one scheme only, each taking its own cost
 *       along: U = volume - cost of the leavers, h = weight / sum of the weights of those who stay. PARTICIPATION is what
 *       that changes, on both sides;
 *   <li>what is left goes from U h of the reference to U' h' of the alternative: VOLUME = (U' - U) x (h + h') / 2, and
 *       KEY = (U + U') / 2 x (h' - h) when both have the same model. Under another model the latter is MODEL;
 *   <li>by actual use a participant's own ordinary cost and its share of standing cost take the place of U h, and exactly
 *       the cost is collected: VOLUME = (U' - U) x the one h there is, the rest is MODEL, or KEY between two of them;
 *   <li>NO_CLAIM is the difference of the refunds, FUND_AND_INSTALMENTS that of assessments, distributions and
 *       instalments, as booked;
 *   <li>ROUNDING is the rest.
 * </ul>
 *
 * <p>Volume is the premium volume or the expected cost of the contributions. When scopes differ it is divided over the
 * pairs by the cost of their products (by their number when there is no cost). A scheme that collects nothing has no h: the
 * other one's is taken.
 *
 * <p>Rounding: each cause is told in whole cents, half away from zero; ROUNDING holds what that loses, besides what is
 * booked less its exact value, so the causes sum to the difference to the cent.
 *
 * <p>Laws: a scheme compared with itself has no difference and no causes; exchanging the schemes changes the sign of
 * everything; the differences of a year sum to the difference of the funds' growth.
 *
 * <p>Worked example. Costs 100.00, 200.00 and 300.00. Reference: all three insured for 600.00 by budgets 100, 200 and
 * 200. Alternative: 0003 steps out, the others are insured for 330.00 in equal parts:
 *
 * <table>
 * <caption>U = 600.00 - 300.00 and 330.00; h of 0001 is 1/3 and 1/2</caption>
 * <tr><th>municipality</th><th>reference</th><th>alternative</th><th>participation</th><th>key</th><th>volume</th></tr>
 * <tr><td>0001</td><td>120.00</td><td>165.00</td><td>-20.00</td><td>52.50</td><td>12.50</td></tr>
 * <tr><td>0002</td><td>240.00</td><td>165.00</td><td>-40.00</td><td>-52.50</td><td>17.50</td></tr>
 * <tr><td>0003</td><td>240.00</td><td>300.00</td><td>60.00</td><td>0.00</td><td>0.00</td></tr>
 * </table>
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, section 4.1 d, asks what a change of solidarity does to each municipality; the split
 * into causes is our reading. Whoever steps out without the expected cost being lowered by its cost leaves the others a
 * larger VOLUME.
 *
 * <p>Failures: settlements of other facts or other years; a scheme that cannot be settled.
 */
public final class ComparisonCalculator {

    /** A calculator; it has no state. */
    public ComparisonCalculator() {}

    /**
     * Settles two schemes on the same facts and compares them.
     *
     * @param reference what is compared with
     * @param alternative what is compared
     * @param facts what was used
     * @return the differences and their causes
     * @throws nl.regiokas.core.fault.RefusalException when a scheme is not ready or the years differ
     */
    public SchemeComparison compare(SolidarityScheme reference, SolidarityScheme alternative, SettlementFacts facts) {
        SettlementCalculator calculator = new SettlementCalculator();
        return compare(calculator.settle(reference, facts), calculator.settle(alternative, facts));
    }

    /**
     * Compares a scheme with full solidarity at cost.
     *
     * @param alternative what is compared
     * @param facts what was used
     * @return the differences and their causes
     * @throws nl.regiokas.core.fault.RefusalException when a scheme is not ready, or a budget is not known
     * @see ReferenceSchemes#fullSolidarity
     */
    public SchemeComparison compareWithFullSolidarity(SolidarityScheme alternative, SettlementFacts facts) {
        return compare(ReferenceSchemes.fullSolidarity(alternative.years(), facts), alternative, facts);
    }

    /**
     * Compares two settlements.
     *
     * @param reference what is compared with
     * @param alternative what is compared, of the same facts and years
     * @return the differences and their causes
     * @throws nl.regiokas.core.fault.RefusalException when facts or years differ
     */
    public SchemeComparison compare(Settlement reference, Settlement alternative) {
        requireComparable(reference, alternative);
        ImmutableList<ScopeBooks> referenceBooks = ScopeBooks.of(reference);
        ImmutableList<ScopeBooks> alternativeBooks = ScopeBooks.of(alternative);
        ImmutableList.Builder<YearComparison> years = ImmutableList.builder();
        for (int i = 0; i < reference.years().size(); i++) {
            years.add(new YearComparer(
                            reference.years().get(i), alternative.years().get(i), referenceBooks, alternativeBooks)
                    .compare());
        }
        return new SchemeComparison(reference, alternative, years.build());
    }

    private static void requireComparable(Settlement reference, Settlement alternative) {
        Faults faults = new Faults();
        if (!reference.scheme().years().equals(alternative.scheme().years())) {
            faults.add(
                    "years of the alternative must be those of the reference, %s to %s, but were %s to %s",
                    reference.scheme().firstYear(),
                    reference.scheme().lastYear(),
                    alternative.scheme().firstYear(),
                    alternative.scheme().lastYear());
        }
        if (!reference.facts().equals(alternative.facts())) {
            faults.add("facts of the alternative must be those of the reference but differ");
        }
        faults.throwIfAny();
    }
}
