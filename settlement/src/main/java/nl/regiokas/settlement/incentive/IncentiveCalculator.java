package nl.regiokas.settlement.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Calculates who bears the cost of a little more own use, by settling with and without it.
 * Dutch: prikkelwerking.
 *
 * <p>Formula, everything else unchanged: own = the municipality's charges with the extra use - those without, year by
 * year; others = the same of all others, outside parties among them; funds = what all funds hold less after the last year.
 * own + others + funds = extra. After a reorganisation the charges of who comes from the municipality are its own.
 *
 * <p>Where costs count by client, the extra use is that of a client of its own.
 *
 * <p>Horizon: a scheme passes cost on in later years (instalments, histories). So the scheme is continued after its last
 * year as that year was ({@link Continuation}), for as many years as it takes: where a model remembers a year in the next,
 * as a limit on last year's burdens does, until nothing that moves is remembered any more, at most {@value #MOST_YEARS}
 * years. {@link #within} leaves that out, and what is still to be passed on then stands in the funds.
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
 * @since 0.2.0
 */
public final class IncentiveCalculator {

    /** The most years after the last one of a scheme in which a model may still remember some extra use. */
    public static final int MOST_YEARS = 100;

    private final SolidarityScheme scheme;
    private final SettlementFacts facts;
    private final State opening;

    private final boolean isContinued;

    /** How many years the keys and the models of the scheme pass a cost on. */
    private final int passOn;

    private final Settlement before;

    private IncentiveCalculator(SolidarityScheme scheme, SettlementFacts facts, State opening, boolean isContinued) {
        this.scheme = scheme;
        this.facts = facts;
        this.opening = opening;
        this.isContinued = isContinued;
        this.passOn = isContinued ? Continuation.passOnYears(scheme) : 0;
        this.before = settled(passOn);
    }

    private Settlement settled(int years) {
        Continuation continuation = Continuation.of(scheme, facts, years);
        return Settlement.of(continuation.scheme(), continuation.facts(), opening);
    }

    /**
     * Returns a calculator over all years in which the scheme passes cost on.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @return a calculator
     * @throws RefusalException when the scheme cannot be settled, or passes cost on without end
     */
    public static IncentiveCalculator of(SolidarityScheme scheme, SettlementFacts facts) {
        Attributes.given(scheme, "scheme of incentive calculator");
        Attributes.given(facts, "facts of incentive calculator");
        return of(scheme, facts, State.opening(scheme));
    }

    /**
     * Returns a calculator over all years in which the scheme passes cost on, from a state on.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @param opening the state to go on from; extra use is of a year after it
     * @return a calculator
     * @throws RefusalException when the scheme cannot be settled, or passes cost on without end
     */
    public static IncentiveCalculator of(SolidarityScheme scheme, SettlementFacts facts, State opening) {
        Attributes.given(scheme, "scheme of incentive calculator");
        Attributes.given(facts, "facts of incentive calculator");
        Attributes.given(opening, "opening state of incentive calculator");
        return new IncentiveCalculator(scheme, facts, opening, true);
    }

    /**
     * Returns a calculator over the years of the scheme alone.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @return a calculator
     * @throws RefusalException when the scheme cannot be settled
     */
    public static IncentiveCalculator within(SolidarityScheme scheme, SettlementFacts facts) {
        Attributes.given(scheme, "scheme of incentive calculator");
        Attributes.given(facts, "facts of incentive calculator");
        return new IncentiveCalculator(scheme, facts, State.opening(scheme), false);
    }

    /**
     * Returns who bears some extra use.
     *
     * @param municipality who uses more
     * @param product the product
     * @param year in which year of the scheme
     * @param extra what it costs, negative for less use
     * @return own, others and funds
     * @throws RefusalException when the year is not the scheme's, municipality or product is not known, the extra is zero,
     *     it is less use where costs count by client, or the years cannot be settled with it
     */
    public Incentive incentive(MunicipalityCode municipality, ProductCode product, int year, MonetaryAmount extra) {
        return incentive(municipality, product, year, Euro.cents(extra, "extra use"));
    }

    private Incentive incentive(MunicipalityCode municipality, ProductCode product, int year, long extra) {
        check(municipality, product, year, extra);
        for (int more = 0; ; more = Math.min(MOST_YEARS, 2 * more + passOn + 1)) {
            Settlement without = more == 0 ? before : settled(more + passOn);
            Settlement with = Settlement.of(
                    without.scheme(), withExtra(without.facts(), municipality, product, year, extra), opening);
            Optional<String> moving = isContinued ? moving(without, with, scheme.lastYear() + more) : Optional.empty();
            if (moving.isEmpty()) {
                return new Extra(municipality, product, year, extra, without, with).incentive();
            }
            Faults.require(more < MOST_YEARS, IncentiveFault.PASS_ON_TOO_LONG, moving.get(), MOST_YEARS);
        }
    }

    /** A scope whose model remembers the extra use after a year, and by it still moves something. */
    private static Optional<String> moving(Settlement without, Settlement with, int year) {
        YearSettlement one = without.settledYears().year(year);
        YearSettlement other = with.settledYears().year(year);
        if (charges(one).equals(charges(other))
                && ofScopes(one, ScopeState::openCents).equals(ofScopes(other, ScopeState::openCents))) {
            return Optional.empty();
        }
        return Maps.difference(ofScopes(one, ScopeState::memory), ofScopes(other, ScopeState::memory))
                .entriesDiffering()
                .keySet()
                .stream()
                .findFirst();
    }

    private static <T> Map<String, T> ofScopes(YearSettlement year, Function<ScopeState, T> part) {
        return Maps.transformValues(year.closing().scopes(), part::apply);
    }

    private static List<Long> charges(YearSettlement year) {
        return year.positions().stream().map(Position::chargeCents).toList();
    }

    private void check(MunicipalityCode municipality, ProductCode product, int year, long extra) {
        Faults.require(extra != 0, IncentiveFault.EXTRA_ZERO, municipality, product);
        Faults.require(
                year > opening.after() && year <= scheme.lastYear(),
                IncentiveFault.EXTRA_YEAR,
                FaultValue.year(opening.after() + 1),
                FaultValue.year(scheme.lastYear()),
                FaultValue.year(year));
        Faults.require(
                before.year(year).findPosition(municipality.value()).isPresent(),
                IncentiveFault.EXTRA_MUNICIPALITY,
                FaultValue.year(year),
                municipality);
        Faults.require(
                extra > 0 || !countsClients(), IncentiveFault.EXTRA_CLIENT, FaultValue.cents(extra), municipality);
    }

    private boolean countsClients() {
        return scheme.scopes().stream()
                .flatMap(scope -> scope.model().byYear().values().stream())
                .anyMatch(model -> model.needs().contains(Need.CLIENT_COST));
    }

    private static SettlementFacts withExtra(
            SettlementFacts facts, MunicipalityCode municipality, ProductCode product, int year, long extra) {
        CostLedgerBuilder cell = CostLedger.builder(ImmutableSet.of(municipality), facts.catalogue());
        cell.addCents(0, cell.ordinal(product), year, extra);
        SettlementFacts.Builder more = facts.toBuilder().ledger(facts.ledger().merge(cell.build()));
        facts.clients().ifPresent(clients -> more.clients(clients.plusClient(municipality, product, year, extra)));
        return more.build();
    }

    /** A settlement without some extra use, and one with it. */
    private record Extra(
            MunicipalityCode municipality,
            ProductCode product,
            int year,
            long cents,
            Settlement without,
            Settlement with) {

        Incentive incentive() {
            Map<Integer, Long> own = new TreeMap<>();
            Map<Party, Long> others = new TreeMap<>();
            try {
                for (YearSettlement before : without.settledYears().years()) {
                    List<Position> after =
                            with.settledYears().year(before.year()).positions();
                    for (int i = 0; i < after.size(); i++) {
                        Position one = before.positions().get(i);
                        long more = Math.subtractExact(after.get(i).chargeCents(), one.chargeCents());
                        if (isOwn(one)) {
                            own.merge(one.year(), more, Math::addExact);
                        } else {
                            others.merge(one.party(), more, Math::addExact);
                        }
                    }
                }
                own.values().removeIf(more -> more == 0);
                others.values().removeIf(more -> more == 0);
                return new Incentive(
                        municipality,
                        product,
                        year,
                        cents,
                        ImmutableSortedMap.copyOf(own),
                        ImmutableSortedMap.copyOf(others),
                        Math.subtractExact(closing(without), closing(with)));
            } catch (ArithmeticException overflow) {
                throw RefusalException.of(IncentiveFault.EXTRA_OVERFLOW);
            }
        }

        /** Whether a position is that of the municipality, or of who comes from it. */
        private boolean isOwn(Position position) {
            return position.party()
                    .municipality()
                    .filter(code -> position.year() <= year
                            ? code.equals(municipality)
                            : without.settledYears()
                                    .predecessors(code, position.year(), year)
                                    .contains(municipality))
                    .isPresent();
        }

        private static long closing(Settlement settlement) {
            ImmutableList<YearSettlement> years = settlement.settledYears().years();
            return years.get(years.size() - 1).funds().stream()
                    .mapToLong(FundYear::closingCents)
                    .reduce(0, Math::addExact);
        }
    }

    /**
     * Returns the pairs of trajectories where the dearer one is cheaper for the municipality. Each is taken alone;
     * where costs count by client, across the threshold of a layer for instance, it is that of a client of its own.
     *
     * @param municipality the municipality that chooses
     * @param year the year of the choice
     * @param trajectories what there is to choose from
     * @return the pairs, the one by which the municipality saves most first
     * @throws RefusalException when the year is not the scheme's, or municipality or product is not known
     */
    public ImmutableList<PerversePair> perversePairs(
            MunicipalityCode municipality, int year, Collection<Trajectory> trajectories) {
        List<Net> nets = trajectories.stream()
                .map(one -> new Net(
                        one,
                        incentive(municipality, one.product(), year, one.costCents())
                                .ownCents()))
                .toList();
        ImmutableList.Builder<PerversePair> pairs = ImmutableList.builder();
        for (Net dearer : nets) {
            nets.stream()
                    .filter(dearer::isPerverseNextTo)
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
            .thenComparing(pair -> pair.cheaper().product())
            .thenComparing(pair -> pair.dearer().costCents())
            .thenComparing(pair -> pair.cheaper().costCents());

    /** A trajectory and what it costs the municipality itself. */
    private record Net(Trajectory trajectory, long own) {

        /** Whether this one costs more, and the municipality less; not when it costs the municipality the same. */
        private boolean isPerverseNextTo(Net cheaper) {
            return trajectory.costCents() > cheaper.trajectory.costCents() && own < cheaper.own;
        }
    }
}
