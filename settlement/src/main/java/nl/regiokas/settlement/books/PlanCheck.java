package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.jspecify.annotations.Nullable;

/** Looks a plan over before anything is booked: all faults at once, and what is told. */
final class PlanCheck {

    private final Plan plan;
    private final SolidarityScheme scheme;
    private final SettlementFacts facts;
    private final Timeline timeline;
    private final RunYears years;
    private final int firstYear;
    private final int lastYear;
    private final Faults faults = new Faults();
    private final List<Fault> notices = new ArrayList<>();
    private final SetMultimap<String, Integer> seriesYears = TreeMultimap.create();
    private final ImmutableTable<String, Integer, ImmutableList<Fault>> unchanged;
    private final ImmutableTable.Builder<String, Integer, ImmutableList<Fault>> told = ImmutableTable.builder();
    private int earliestCost;

    /**
     * Looks over the years from one until another.
     *
     * @param unchanged what the models told of years that stand as they were looked over before; they are not asked again
     */
    PlanCheck(
            Plan plan,
            RunYears years,
            int firstYear,
            int lastYear,
            ImmutableTable<String, Integer, ImmutableList<Fault>> unchanged) {
        this.plan = plan;
        this.scheme = plan.scheme();
        this.facts = plan.facts();
        this.timeline = plan.timeline();
        this.years = years;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.unchanged = unchanged;
        this.earliestCost = firstYear;
    }

    Readiness result(State opening) {
        timeline.check(faults);
        checkLedger();
        checkProducts();
        checkParties();
        plan.scopes().forEach(this::check);
        checkSeries();
        checkAdvances();
        checkDecisions();
        tellWithoutPlan();
        faults.collect(() -> new StateCheck(plan, opening, faults).check());
        tellUnused();
        return new Readiness(
                ImmutableSet.copyOf(faults.list()).asList(),
                notices.stream().distinct().map(Notice::new).collect(ImmutableList.toImmutableList()));
    }

    /** What the models told, by scope and year. */
    ImmutableTable<String, Integer, ImmutableList<Fault>> told() {
        return told.buildOrThrow();
    }

    private boolean isAsked(int year) {
        return firstYear <= year && year <= lastYear;
    }

    // ---- facts

    private void checkLedger() {
        CostLedger ledger = facts.ledger();
        Set<ProductCode> known = new HashSet<>();
        facts.catalogue().products().forEach(product -> known.add(product.code()));
        for (ProductCode product : ledger.products()) {
            if (!known.contains(product)) {
                faults.add(BooksFault.PRODUCT_UNKNOWN, "product of the ledger", product);
            }
        }
        int[] all = allProducts(ledger);
        ImmutableList<MunicipalityCode> complete = ImmutableList.of();
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            ImmutableList<MunicipalityCode> existing = timeline.in(year);
            if (!ledger.hasLines(year) || existing.equals(complete)) {
                continue;
            }
            if (ImmutableSet.copyOf(existing).containsAll(ledger.municipalities())) {
                complete = existing;
                continue;
            }
            for (int m = 0; m < ledger.municipalities().size(); m++) {
                if (hasCost(ledger.costs(m, year, all))) {
                    timeline.checkExisting("cost", ledger.municipalities().get(m), year, faults);
                }
            }
        }
    }

    private static int[] allProducts(CostLedger ledger) {
        return IntStream.range(0, ledger.products().size()).toArray();
    }

    private static boolean hasCost(long[] costs) {
        for (long one : costs) {
            if (one != 0) {
                return true;
            }
        }
        return false;
    }

    private void checkProducts() {
        CostLedger ledger = facts.ledger();
        for (Product product : facts.catalogue().products()) {
            boolean ever = false;
            for (int year : scheme.years()) {
                boolean held = plan.scopeOf(product, year).isPresent();
                ever |= held;
                long cost = held ? 0 : gross(ledger, product.code(), year);
                if (!held && cost != 0 && isAsked(year)) {
                    faults.add(
                            BooksFault.PRODUCT_IN_NO_SCOPE,
                            product.code(),
                            product.segment(),
                            " in " + year + ", in which it is used");
                }
            }
            if (!ever) {
                faults.add(BooksFault.PRODUCT_IN_NO_SCOPE, product.code(), product.segment(), "");
            }
        }
        Set<ProductCode> known = new HashSet<>();
        facts.catalogue().products().forEach(product -> known.add(product.code()));
        for (Scope scope : scheme.scopes()) {
            scope.products().byYear().values().stream()
                    .flatMap(ImmutableSortedSet::stream)
                    .filter(code -> !known.contains(code))
                    .distinct()
                    .forEach(code -> faults.at(Place.SCOPE, scope.name())
                            .add(BooksFault.PRODUCT_UNKNOWN, "product named by a scope", code));
        }
    }

    /** Whether a product has a cost other than zero in a year, as a number that is not zero then. */
    private static long gross(CostLedger ledger, ProductCode product, int year) {
        if (ledger.ordinal(product).isEmpty() || !ledger.hasLines(year)) {
            return 0;
        }
        int ordinal = ledger.ordinal(product).getAsInt();
        for (int m = 0; m < ledger.municipalities().size(); m++) {
            long cents = ledger.cents(m, ordinal, year);
            if (cents != 0) {
                return cents;
            }
        }
        return 0;
    }

    private void checkParties() {
        for (OutsideParty party : scheme.outside()) {
            boolean taken = facts.municipalities().stream()
                    .anyMatch(code -> code.value().equals(party.code()));
            if (taken) {
                faults.add(BooksFault.OUTSIDE_IS_MUNICIPALITY, party.code());
            }
        }
    }

    private void checkSeries() {
        for (Series series : facts.series().values()) {
            Set<MunicipalityCode> known = facts.municipalities();
            series.municipalities().stream()
                    .filter(code -> !known.contains(code))
                    .forEach(code ->
                            faults.add(BooksFault.UNKNOWN_MUNICIPALITY, "value of series " + series.name(), code));
            series.dated()
                    .forEach((year, values) -> values.keySet().stream()
                            .filter(known::contains)
                            .forEach(code ->
                                    timeline.checkExisting("value of series " + series.name(), code, year, faults)));
        }
    }

    private void checkAdvances() {
        facts.advances()
                .rowMap()
                .forEach((year, row) -> row.forEach((party, amount) -> checkAdvance(year, party, amount)));
    }

    private void checkAdvance(int year, Party party, MonetaryAmount amount) {
        if (year < scheme.firstYear() || year > scheme.lastYear()) {
            faults.add(
                    BooksFault.ADVANCE_YEAR,
                    FaultValue.year(scheme.firstYear()),
                    FaultValue.year(scheme.lastYear()),
                    FaultValue.year(year),
                    party,
                    FaultValue.cents(Euro.cents(amount, "advance")));
        }
        boolean outside = scheme.outside().stream().anyMatch(one -> one.code().equals(party.code()));
        if (!outside && party.municipality().isEmpty()) {
            faults.add(BooksFault.UNKNOWN_PARTY, "advance of " + year, party);
        }
        if (!outside) {
            party.municipality().ifPresent(code -> timeline.checkExisting("advance", code, year, faults));
        }
        if (amount.isZero()) {
            notices.add(Fault.of(NoticeKind.ADVANCE_ZERO)
                    .in(Place.of(Place.YEAR, year).at(Place.MUNICIPALITY, party)));
        }
    }

    private void checkDecisions() {
        facts.decisions()
                .rowMap()
                .forEach((year, row) ->
                        row.keySet().forEach(code -> timeline.checkExisting("decision", code, year, faults)));
    }

    /** Tells who has no plan in a year for which others have one. */
    private void tellWithoutPlan() {
        facts.plan().ifPresent(known -> {
            for (int year = firstYear; year <= lastYear; year++) {
                if (!known.municipalities(year).isEmpty()) {
                    tellWithoutPlan(known, year);
                }
            }
        });
    }

    private void tellWithoutPlan(BudgetPlan known, int year) {
        known.lacking(year, plan.municipalities(year))
                .forEach(code -> notices.add(Fault.of(NoticeKind.PLAN_ABSENT_IN_YEAR)
                        .in(Place.of(Place.YEAR, year).at(Place.MUNICIPALITY, code))));
    }

    // ---- scopes

    private void check(ScopePlan scope) {
        Faults here = faults.at(Place.SCOPE, scope.name());
        scope.membership().check(faults);
        checkEnd(scope, here);
        tellEnteredLate(scope);
        for (SharingModel model : scope.scope().model().byYear().values()) {
            checkReach(scope, model.reach(), here);
            if (model.needs().contains(Need.CLIENT_COST) && facts.clients().isEmpty()) {
                here.add(BooksFault.CLIENTS_MISSING);
            }
            for (String party : model.outsideParties()) {
                if (scheme.outside().stream().noneMatch(one -> one.code().equals(party))) {
                    here.add(BooksFault.OUTSIDE_UNKNOWN, party);
                }
            }
        }
        for (int year : scheme.years()) {
            if (isAsked(year) && scope.isInForce(year)) {
                check(scope, year);
            }
        }
    }

    private void checkEnd(ScopePlan scope, Faults here) {
        AtEnd atEnd = scope.scope().atEnd();
        if (scope.scope().until().isEmpty()) {
            if (!atEnd.equals(AtEnd.RUN_OFF)) {
                notices.add(Fault.of(NoticeKind.AT_END_WITHOUT_UNTIL).in(Place.of(Place.SCOPE, scope.name())));
            }
            return;
        }
        int next = scope.scope().until().get() + 1;
        if (atEnd instanceof AtEnd.Into into
                && scheme.scope(into.scope())
                        .filter(one -> scheme.isInForce(one, next))
                        .isEmpty()) {
            here.add(BooksFault.INTO_NOT_IN_FORCE, scope.name(), FaultValue.year(next), into.scope());
        }
    }

    private void checkReach(ScopePlan scope, Reach reach, Faults here) {
        for (String series : reach.series().keySet()) {
            if (!plan.series().has(series)) {
                here.add(BooksFault.SERIES_UNKNOWN, series);
            }
        }
        reach.charges().forEach((name, lag) -> {
            int place = scheme.scopes().stream().map(Scope::name).toList().indexOf(name);
            if (place < 0) {
                here.add(BooksFault.CHARGES_SCOPE_UNKNOWN, name);
            } else if (lag == 0 && place >= scope.place()) {
                here.add(BooksFault.CHARGES_LATER_SCOPE, name);
            }
        });
    }

    private void check(ScopePlan scope, int year) {
        Faults here = faults.at(Place.SCOPE, scope.name()).at(Place.YEAR, year);
        long unknown = Stream.of(
                        known(scope.scope().model(), "model", year, here),
                        known(scope.scope().participants(), "participants", year, here),
                        known(scope.scope().segments(), "segments", year, here),
                        known(scope.scope().products(), "products", year, here))
                .filter(known -> !known)
                .count();
        if (unknown > 0) {
            return;
        }
        try {
            SharingModel model = scope.model(year);
            ImmutableList<Fault> ofYear = unchanged.get(scope.name(), year);
            if (ofYear == null) {
                YearCheck check = new YearCheck(scope, years.of(scope, year), here);
                model.check(check);
                ofYear = ImmutableList.copyOf(check.notices);
            }
            notices.addAll(ofYear);
            told.put(scope.name(), year, ofYear);
            Reach reach = model.reach();
            reach.series().forEach((name, lag) -> seriesYears.put(name, year - lag));
            earliestCost = Math.min(earliestCost, year - reach.costYears());
            model.keys().forEach(key -> reached(scope, key, year));
        } catch (ArithmeticException overflow) {
            here.add(ModelFault.OVERFLOW);
        } catch (RefusalException refusal) {
            here.addAll(refusal);
        }
    }

    private static boolean known(Dated<?> term, String what, int year, Faults here) {
        if (term.find(year).isEmpty()) {
            here.add(
                    BooksFault.DATED_TERM_BEFORE_FIRST,
                    what,
                    FaultValue.year(term.byYear().firstKey()));
            return false;
        }
        return true;
    }

    // ---- what is told

    private void reached(ScopePlan scope, AllocationKey key, int year) {
        ImmutableSet<Integer> cost = key.reach().cost();
        int back = key.reach().costYears();
        Set<Integer> without = new TreeSet<>();
        for (int one : cost) {
            if (!facts.ledger().hasLines(year - one)) {
                without.add(year - one);
            }
        }
        if (!without.isEmpty()) {
            notices.add(
                    Fault.of(NoticeKind.WINDOW_BEFORE_USAGE, key.name(), FaultValue.year(year - back), years(without))
                            .in(Place.of(Place.SCOPE, scope.name()).at(Place.YEAR, year)));
        }
    }

    private static List<FaultValue> years(Collection<Integer> years) {
        return years.stream().map(FaultValue::year).toList();
    }

    private void tellEnteredLate(ScopePlan scope) {
        int last = scheme.lastYear();
        SetMultimap<String, Integer> entered = TreeMultimap.create();
        entered.putAll("model", scope.scope().model().byYear().keySet());
        entered.putAll("participants", scope.scope().participants().byYear().keySet());
        scope.scope().model().byYear().values().forEach(model -> entered.putAll(model.enteredYears()));
        entered.asMap().forEach((what, all) -> {
            List<Integer> late = all.stream().filter(year -> year > last).toList();
            if (!late.isEmpty()) {
                notices.add(Fault.of(NoticeKind.ENTERED_AFTER_LAST, what, years(late), FaultValue.year(last))
                        .in(Place.of(Place.SCOPE, scope.name())));
            }
        });
    }

    private void tellUnused() {
        facts.series().forEach((name, series) -> {
            if (AllocationKeys.isKeyName(name)) {
                notices.add(Fault.of(NoticeKind.SERIES_NAMED_AS_KEY, name));
            }
            if (!seriesYears.containsKey(name)) {
                if (!name.equals(AllocationKeys.YOUTH)) {
                    notices.add(Fault.of(NoticeKind.SERIES_UNUSED, name));
                }
                return;
            }
            List<Integer> unused = series.dated().keySet().stream()
                    .filter(year -> !seriesYears.containsEntry(name, year))
                    .toList();
            if (!unused.isEmpty()) {
                notices.add(Fault.of(NoticeKind.SERIES_YEARS_UNUSED, name, years(unused)));
            }
        });
        List<Integer> early = new ArrayList<>();
        for (int year = facts.ledger().firstYear(); year < earliestCost; year++) {
            if (facts.ledger().hasLines(year)) {
                early.add(year);
            }
        }
        if (!early.isEmpty()) {
            notices.add(Fault.of(NoticeKind.USAGE_UNUSED, years(early)));
        }
    }

    /** What a model may ask and tell about one year. */
    private static final class YearCheck implements ModelCheck {

        private final ScopePlan scope;
        private final RunYear year;
        private final Faults here;
        private final List<Fault> notices = new ArrayList<>();

        YearCheck(ScopePlan scope, RunYear year, Faults here) {
            this.scope = scope;
            this.year = year;
            this.here = here;
        }

        @Override
        public ScopeYear year() {
            return year;
        }

        @Override
        public void fault(FaultCode code, @Nullable Object... arguments) {
            here.add(code, arguments);
        }

        @Override
        public OptionalLong amount(String what, YearlyAmount amount) {
            OptionalLong cents = amount.cents(year.year());
            if (cents.isEmpty()) {
                here.add(ModelFault.EXPECTED_MISSING, what);
            }
            return cents;
        }

        @Override
        public void collects(String what, long cents) {
            if (cents == 0) {
                return;
            }
            FaultValue amount = FaultValue.cents(cents);
            if (cents < 0) {
                here.add(ModelFault.VOLUME_NEGATIVE, what, amount);
            }
            if (cents % year.unitCents() != 0) {
                here.add(ModelFault.VOLUME_UNIT, what, FaultValue.cents(year.unitCents()), amount);
            }
            if (year.participants().isEmpty()) {
                here.add(ModelFault.VOLUME_NOBODY, what, amount);
            }
            if (scope.products(year.year()).isEmpty()) {
                here.add(ModelFault.SCOPE_SHADOWED, what, amount);
            }
        }

        @Override
        public void divides(AllocationKey key, String what, boolean something) {
            if (year.participants().isEmpty() || !key.reach().charges().isEmpty()) {
                return;
            }
            try {
                Weights weights = year.weights(key);
                if (something && weights.isZero()) {
                    here.add(ModelFault.WEIGHTS_ZERO, key.name(), what);
                }
                tellZeroWeights(key, weights);
            } catch (RefusalException refusal) {
                here.addAll(refusal);
            }
        }

        private void tellZeroWeights(AllocationKey key, Weights weights) {
            if (weights.isZero()) {
                return;
            }
            long[] costs = year.costsCents();
            for (int i = 0; i < costs.length; i++) {
                if (costs[i] > 0 && weights.isZero(i)) {
                    notices.add(Fault.of(NoticeKind.WEIGHT_ZERO, key.name(), FaultValue.cents(costs[i]))
                            .in(Place.of(Place.SCOPE, scope.name())
                                    .at(Place.YEAR, year.year())
                                    .at(Place.MUNICIPALITY, year.participants().get(i))));
                }
            }
        }

        @Override
        public void present(String series) {
            for (MunicipalityCode participant : year.participants()) {
                here.collect(() -> year.series(series, participant, year.year()));
            }
        }
    }
}
