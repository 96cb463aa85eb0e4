package nl.regiokas.settlement.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Tells who bears the cost of a little more own use, by settling with and without it.
 * Dutch: prikkelwerking.
 *
 * <p>Formula, everything else unchanged: own = the municipality's charges with the extra use - those without, year by
 * year; others = the same of all others; funds = what all funds hold less after the last year. own + others + funds =
 * extra.
 *
 * <p>Horizon: a scheme passes cost on in later years (instalments, histories). So the scheme is continued after its last
 * year as that year was ({@link Continuation}), for as many years as it takes; {@link #within} leaves that out, and what is
 * still to be passed on then stands in the funds.
 *
 * <p>Rounding: none of its own; the settlements are whole cents. A cent that moves because of a tie or a fraction shows, so
 * one extra euro can cost another municipality a cent more or less.
 *
 * <p>Worked example. Flat tax, window 1, spread 1, own share 50%, expected cost EUR 200.00; two municipalities that use
 * EUR 100.00 every year. 0001 uses EUR 100.00 more in 2018:
 *
 * <table>
 * <caption>0001 bears 91.66 of the 100.00, 0002 bears 8.34</caption>
 * <tr><th>year</th><th>why</th><th>0001</th><th>0002</th></tr>
 * <tr><td>2019</td><td>loss of 2018: 50% x 100.00 own, 50% x 100.00 shared equally</td><td>75.00</td><td>25.00</td></tr>
 * <tr><td>2019</td><td>contribution by the history 200.00 and 100.00</td><td>33.33</td><td>-33.33</td></tr>
 * <tr><td>2020</td><td>half of what that contribution was above own cost</td><td>-16.67</td><td>16.67</td></tr>
 * </table>
 *
 * <p>Source: 001_f32ba5cc43f3ec4a: an incentive to limit use that does not turn perverse. The measure is ours.
 *
 * <p>Failures: a scheme that is not ready; a year outside the scheme; an extra of zero.
 */
public final class IncentiveCalculator {

    private final int firstYear;
    private final int lastYear;
    private final Settlement before;

    private IncentiveCalculator(SolidarityScheme asked, Continuation continuation) {
        this.firstYear = asked.firstYear();
        this.lastYear = asked.lastYear();
        this.before = new SettlementCalculator().settle(continuation.scheme(), continuation.facts());
    }

    /**
     * Over all years in which the scheme passes cost on.
     *
     * @param scheme the scheme
     * @param facts what was used
     * @return a calculator
     * @throws nl.regiokas.core.fault.RefusalException when the scheme is not ready
     */
    public static IncentiveCalculator of(SolidarityScheme scheme, SettlementFacts facts) {
        return new IncentiveCalculator(scheme, Continuation.of(scheme, facts));
    }

    /**
     * Over the years of the scheme alone.
     *
     * @param scheme the scheme
     * @param facts what was used
     * @return a calculator
     * @throws nl.regiokas.core.fault.RefusalException when the scheme is not ready
     */
    public static IncentiveCalculator within(SolidarityScheme scheme, SettlementFacts facts) {
        return new IncentiveCalculator(scheme, new Continuation(scheme, facts));
    }

    /**
     * Who bears some extra use.
     *
     * @param municipality who uses more
     * @param product of which product
     * @param year in which year of the scheme
     * @param extra what it costs, negative for less use
     * @return own, others and funds
     * @throws nl.regiokas.core.fault.RefusalException when the year is not the scheme's, municipality or product is not
     *     known, or the extra is zero
     */
    public Incentive incentive(MunicipalityCode municipality, ProductCode product, int year, MonetaryAmount extra) {
        return incentive(municipality, product, year, Euro.cents(extra, "extra use"));
    }

    private Incentive incentive(MunicipalityCode municipality, ProductCode product, int year, long extra) {
        Faults.require(extra != 0, "extra use must not be zero (municipality %s, product %s)", municipality, product);
        Faults.require(
                year >= firstYear && year <= lastYear,
                "year of the extra use must be from %s to %s but was %s",
                firstYear,
                lastYear,
                year);
        Settlement after = new SettlementCalculator()
                .settle(before.scheme(), withExtra(before.facts(), municipality, product, year, extra));
        Map<Integer, Long> own = new TreeMap<>();
        Map<MunicipalityCode, Long> others = new TreeMap<>();
        for (int i = 0; i < before.years().size(); i++) {
            for (Charged more : more(before.years().get(i), after.years().get(i))) {
                if (more.municipality().equals(municipality)) {
                    own.merge(more.year(), more.cents(), Math::addExact);
                } else {
                    others.merge(more.municipality(), more.cents(), Math::addExact);
                }
            }
        }
        others.values().removeIf(cents -> cents == 0);
        return new Incentive(
                municipality,
                product,
                year,
                extra,
                ImmutableSortedMap.copyOf(own),
                ImmutableSortedMap.copyOf(others),
                Math.subtractExact(closing(before), closing(after)));
    }

    private static SettlementFacts withExtra(
            SettlementFacts facts, MunicipalityCode municipality, ProductCode product, int year, long extra) {
        CostLedgerBuilder cell = CostLedger.builder(ImmutableSet.of(municipality), facts.catalogue());
        cell.addCents(0, cell.ordinal(product), year, extra);
        return facts.toBuilder().ledger(facts.ledger().merge(cell.build())).build();
    }

    /** What a municipality is charged more in a year. */
    private record Charged(int year, MunicipalityCode municipality, long cents) {}

    private static List<Charged> more(YearSettlement without, YearSettlement with) {
        ImmutableList.Builder<Charged> more = ImmutableList.builder();
        for (int i = 0; i < without.positions().size(); i++) {
            Position one = without.positions().get(i);
            long cents = Math.subtractExact(with.positions().get(i).chargeCents(), one.chargeCents());
            if (cents != 0) {
                more.add(new Charged(without.year(), one.municipality(), cents));
            }
        }
        return more.build();
    }

    private static long closing(Settlement settlement) {
        return settlement.years().get(settlement.years().size() - 1).funds().stream()
                .mapToLong(FundYear::closingCents)
                .reduce(0, Math::addExact);
    }

    /**
     * The pairs of trajectories of which the dearer one is the cheaper for the municipality.
     *
     * @param municipality the municipality that chooses
     * @param year the year of the choice
     * @param trajectories what there is to choose from
     * @return the pairs, the one by which the municipality saves most first
     * @throws nl.regiokas.core.fault.RefusalException when the year is not the scheme's, or municipality or product is not
     *     known
     */
    public ImmutableList<PerversePair> perversePairs(
            MunicipalityCode municipality, int year, Collection<Trajectory> trajectories) {
        List<Net> nets = trajectories.stream()
                .map(one -> new Net(
                        one,
                        incentive(municipality, one.product(), year, one.cents())
                                .ownCents()))
                .toList();
        ImmutableList.Builder<PerversePair> pairs = ImmutableList.builder();
        for (Net dearer : nets) {
            nets.stream()
                    .filter(dearer::isPerverseBeside)
                    .forEach(cheaper -> pairs.add(new PerversePair(
                            municipality,
                            year,
                            dearer.trajectory(),
                            dearer.own(),
                            cheaper.trajectory(),
                            cheaper.own())));
        }
        return pairs.build().stream().sorted(MOST_SAVED).collect(ImmutableList.toImmutableList());
    }

    private static final Comparator<PerversePair> MOST_SAVED = Comparator.comparingLong(PerversePair::savedCents)
            .reversed()
            .thenComparing(pair -> pair.dearer().product())
            .thenComparing(pair -> pair.cheaper().product());

    /** A trajectory and what it costs the municipality itself. */
    private record Net(Trajectory trajectory, long own) {

        private boolean isPerverseBeside(Net cheaper) {
            return trajectory.cents() > cheaper.trajectory.cents() && own < cheaper.own;
        }
    }
}
