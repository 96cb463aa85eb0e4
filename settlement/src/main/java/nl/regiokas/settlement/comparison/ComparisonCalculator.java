package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Compares an alternative scheme with a reference, municipality by municipality, and splits every difference into causes.
 * Dutch: vergelijking van regelingen.
 *
 * <p>difference = charge under the alternative - charge under the reference, per party and year. The causes, in exact
 * cents, for the products that a scope of the reference and a scope of the alternative have in common in the year (every
 * product that is used belongs to one such pair):
 *
 * <ul>
 *   <li>a municipality that takes part under one scheme only: the whole difference is PARTICIPATION, one that takes part
 *       under none has no difference;
 *   <li>one that takes part under both: first the others leave who take part under one scheme only, each taking its own cost
 *       along, and what it ceded: U = volume - cost of the leavers, h = weight / sum of the weights of those who stay.
 *       PARTICIPATION is what that changes, on both sides;
 *   <li>what is left goes from U h of the reference to U' h' of the alternative: VOLUME = (U' - U) x (h + h') / 2, and
 *       KEY = (U + U') / 2 x (h' - h) when both have the same model. Under another model the latter is MODEL;
 *   <li>charges that follow cost take the place of U h: a participant's own cost, and its share of common cost. Then exactly
 *       the cost is collected: VOLUME = (U' - U) x the one h there is, the rest is MODEL. Between two of one model USE is
 *       what another fraction of own cost does, with (C' - C) x (h + h') / 2 of the common cost C, and the rest is KEY;
 *   <li>what is pooled is compared term by term. An amount x that is a fraction f of what is measured, such as the degree to
 *       which cost is ceded: (f' - f) x (x + x') / 2 goes to the cause of the fraction, (f + f') / 2 x (x' - x) to the causes
 *       of the amount. Of a whole P that is divided, (P' - P) x (h + h') / 2 and what a participant cedes itself go to the
 *       cause of the amount, (P + P') / 2 x (h' - h) to KEY. Under another model all that is ceded goes to one cause, such
 *       as the degree, and the shares to MODEL;
 *   <li>between two of one model, what is decided over the year and booked in later years counts too, by its causes, and
 *       with the opposite sign as FUND_AND_INSTALMENTS. In the year in which it is booked it is that alone;
 *   <li>all else is put to the cause of its kind, as booked: FUND_AND_INSTALMENTS for assessments, distributions,
 *       instalments and exit shares, NO_CLAIM for refunds;
 *   <li>ROUNDING is the rest.
 * </ul>
 *
 * <p>The basis of a column says how its charges follow cost ({@link
 * nl.regiokas.settlement.model.Basis#dependence}); models are of one family when they have the same name. When scopes
 * differ, a volume is divided over the pairs by the cost of their products (by their number when there is no cost). A volume
 * without a booked cent gives no h: the other one's is taken.
 *
 * <p>Rounding: each cause is given in whole cents, half away from zero; ROUNDING holds what that loses, besides what is
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
 * @since 0.2.0
 */
public final class ComparisonCalculator {

    private ComparisonCalculator() {}

    /**
     * Settles two schemes on the same facts and compares them.
     *
     * @param reference what is compared with
     * @param alternative what is compared
     * @param facts what is known
     * @return the differences and their causes
     * @throws RefusalException when a scheme cannot be settled or the years differ
     */
    public static SchemeComparison compare(
            SolidarityScheme reference, SolidarityScheme alternative, SettlementFacts facts) {
        return compare(Settlement.of(reference, facts), Settlement.of(alternative, facts));
    }

    /**
     * Compares two settlements.
     *
     * @param reference what is compared with
     * @param alternative what is compared, of the same facts and years
     * @return the differences and their causes
     * @throws RefusalException when facts or years differ, or an amount does not fit a {@code long} of cents
     */
    public static SchemeComparison compare(Settlement reference, Settlement alternative) {
        requireComparable(reference, alternative);
        ImmutableList.Builder<YearComparison> years = ImmutableList.builder();
        for (YearSettlement before : reference.settledYears().years()) {
            YearSettlement after = alternative.settledYears().year(before.year());
            years.add(Fitting.at(
                    () -> Place.of(Place.YEAR, before.year()),
                    ComparisonFault.COMPARED_OVERFLOW,
                    () -> new YearComparer(before, after, reference.facts().ledger()).compare()));
        }
        return new SchemeComparison(reference, alternative, years.build());
    }

    private static void requireComparable(Settlement reference, Settlement alternative) {
        Faults faults = new Faults();
        int first = reference.settledYears().opening().after() + 1;
        int from = alternative.settledYears().opening().after() + 1;
        if (first != from || reference.state().after() != alternative.state().after()) {
            faults.add(
                    ComparisonFault.COMPARED_YEARS,
                    FaultValue.year(first),
                    FaultValue.year(reference.state().after()),
                    FaultValue.year(from),
                    FaultValue.year(alternative.state().after()));
        }
        if (!reference.facts().equals(alternative.facts())) {
            faults.add(ComparisonFault.COMPARED_FACTS);
        }
        faults.throwIfAny();
    }
}
