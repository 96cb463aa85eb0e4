package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.Collection;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * The municipal RTA table.
 * Dutch: RTA verdeling budgetten Jeugdwet.
 *
 * <pre>{@code base          = total of the circular, or else VWS + AWBZ + Zvw
 * execution     = base x share(execution)
 * strengthening = base x share(strengthening)
 * pgb           = AWBZ x (100% - share(strengthening) - share(execution)) x share of personal budgets
 * contribution  = base - pgb - strengthening - execution            (reading BASE)
 * contribution  = base - cut - pgb - strengthening - execution      (reading AFTER_CUT)
 * cut           = base x net cut of the year}</pre>
 *
 * <p>Amounts are in euros, computed exactly and rounded two ways to the unit ({@link RtaTable}): every row sums to its
 * base and every column to its exact sum rounded down or up.
 *
 * <p>Source: 003_aa6130130ab9cbb9, section 5.9 and chapter 8. Our reading where it is silent: personal budgets bear the
 * two shares like all other money, which gives the published amounts. The paper rounds cell by cell; this is not
 * followed, because it misses the paper's own totals. For the four municipalities of 2015, with the shares behind the
 * published amounts and a unit of one euro, the table is {@code Bedum 637212 + 70645 + 70644 + 1576311 = 2354812} and
 * so on: it differs from the published one by a euro here and there, but it closes.
 *
 * <p>For a later year the shares of that year are taken. The papers do not say whether the contribution then bears the
 * net cut ({@link MunicipalRta#netCut()}): {@link RtaArrangement#contribution()} chooses, and {@link
 * ContributionCalculator} shows both. In the reading after the cut the table also has a column {@link RtaTable#CUT}, so
 * every row still sums to its base.
 *
 * <p>Refused, all at once: a year that the arrangement does not have or that lacks one of the two components, a
 * municipality given twice, a base that is not a whole multiple of the unit, a unit that is not positive, no
 * municipality at all.
 *
 * @since 0.2.0
 */
public final class MunicipalRtaCalculator {

    private MunicipalRtaCalculator() {}

    /**
     * Returns the table of a year.
     *
     * @param arrangement the shares of the base
     * @param year the calendar year, as a rule the year of the base
     * @param fundings what the municipalities receive, each once, in any order
     * @param unit the unit to which amounts are rounded, such as one cent or one euro
     * @return the table
     * @throws RefusalException if something does not fit, with every fault
     */
    public static MunicipalRta table(
            RtaArrangement arrangement, int year, Collection<MunicipalFunding> fundings, MonetaryAmount unit) {
        RtaYear shares = arrangement.year(year);
        ImmutableSortedMap<String, MunicipalFunding> sorted = sorted(fundings);
        Percentage netCut = arrangement.netCut(year);
        boolean isAfterCut = arrangement.contribution() == ContributionReading.AFTER_CUT;
        ImmutableSortedMap.Builder<String, Long> bases = ImmutableSortedMap.naturalOrder();
        ImmutableTable.Builder<String, String, Rational> exact = ImmutableTable.builder();
        sorted.forEach((municipality, funding) -> {
            bases.put(municipality, Euro.cents(funding.base(), "base of " + municipality));
            exact(funding, shares, isAfterCut ? netCut : Percentage.ZERO)
                    .forEach((column, value) -> exact.put(municipality, column, value));
        });
        return new ImmutableMunicipalRta.Builder()
                .fundings(sorted)
                .table(RtaTable.rounded(year, unit, columns(isAfterCut), bases.buildOrThrow(), exact.buildOrThrow()))
                .netCut(netCut)
                .reading(arrangement.contribution())
                .build();
    }

    private static ImmutableList<String> columns(boolean isAfterCut) {
        return isAfterCut
                ? ImmutableList.<String>builder()
                        .addAll(MunicipalRta.COLUMNS)
                        .add(RtaTable.CUT)
                        .build()
                : MunicipalRta.COLUMNS;
    }

    private static ImmutableSortedMap<String, MunicipalFunding> sorted(Collection<MunicipalFunding> fundings) {
        Faults faults = new Faults();
        TreeMap<String, MunicipalFunding> sorted = new TreeMap<>();
        for (MunicipalFunding funding : fundings) {
            if (sorted.put(funding.municipality(), funding) != null) {
                faults.add(RtaFault.RTA_MUNICIPALITY_TWICE, funding.municipality());
            }
        }
        faults.throwIfAny();
        return ImmutableSortedMap.copyOfSorted(sorted);
    }

    private static ImmutableMap<String, Rational> exact(MunicipalFunding funding, RtaYear year, Percentage cutShare) {
        Percentage kept = year.share(RtaYear.STRENGTHENING)
                .plus(year.share(RtaYear.EXECUTION))
                .complement();
        long base = Euro.cents(funding.base(), "base of " + funding.municipality());
        long awbz = Euro.cents(funding.awbz(), "AWBZ of " + funding.municipality());
        Rational pgb = funding.pgbShare().applyTo(kept.applyTo(awbz));
        Rational execution = year.share(RtaYear.EXECUTION).applyTo(base);
        Rational strengthening = year.share(RtaYear.STRENGTHENING).applyTo(base);
        Rational cut = cutShare.applyTo(base);
        ImmutableMap.Builder<String, Rational> exact = ImmutableMap.builder();
        exact.put(MunicipalRta.PGB, pgb)
                .put(MunicipalRta.EXECUTION, execution)
                .put(MunicipalRta.STRENGTHENING, strengthening)
                .put(
                        MunicipalRta.CONTRIBUTION,
                        Rational.of(base).minus(cut).minus(pgb).minus(execution).minus(strengthening));
        return cut.signum() == 0
                ? exact.buildOrThrow()
                : exact.put(RtaTable.CUT, cut).buildOrThrow();
    }
}
