package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Looks the facts of a plan over: every amount has a place, and everybody named exists. */
final class FactsCheck {

    private final Plan plan;
    private final SolidarityScheme scheme;
    private final SettlementFacts facts;
    private final Timeline timeline;
    private final int firstYear;
    private final int lastYear;
    private final Faults faults;
    private final List<Fault> notices;

    /** Looks over the years from one until another; adds faults and notices. */
    FactsCheck(Plan plan, int firstYear, int lastYear, Faults faults, List<Fault> notices) {
        this.plan = plan;
        this.scheme = plan.scheme();
        this.facts = plan.facts();
        this.timeline = plan.timeline();
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.faults = faults;
        this.notices = notices;
    }

    /** Products and their use, and parties outside. */
    void checkProducts() {
        checkLedger();
        checkHeld();
        checkParties();
    }

    /** Whose values, advances and decisions are known. */
    void checkPeople() {
        checkSeries();
        checkAdvances();
        checkDecisions();
        reportWithoutPlan();
    }

    private boolean isAsked(int year) {
        return firstYear <= year && year <= lastYear;
    }

    private void checkLedger() {
        CostLedger ledger = facts.ledger();
        for (ProductCode product : ledger.products()) {
            if (facts.catalogue().find(product).isEmpty()) {
                faults.add(BooksFault.PRODUCT_UNKNOWN, product);
            }
        }
        misplaced(ledger)
                .rowMap()
                .forEach((year, costs) -> costs.forEach((municipality, cents) -> timeline.checkExisting(
                        "cost", municipality, year, faults.at(Place.AMOUNT, FaultValue.cents(cents)))));
    }

    /** What is used in a year by municipalities that do not exist in it, in cents. */
    private Table<Integer, MunicipalityCode, BigInteger> misplaced(CostLedger ledger) {
        Map<Integer, ImmutableSet<MunicipalityCode>> existing = new HashMap<>();
        Map<ImmutableList<MunicipalityCode>, ImmutableSet<MunicipalityCode>> sets = new HashMap<>();
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            existing.put(year, sets.computeIfAbsent(timeline.in(year), ImmutableSet::copyOf));
        }
        Table<Integer, MunicipalityCode, BigInteger> misplaced = TreeBasedTable.create();
        if (sets.values().stream().allMatch(codes -> codes.containsAll(ledger.municipalities()))) {
            return misplaced;
        }
        ledger.forEachCell((municipality, product, year, cents) -> {
            if (cents != 0 && !Objects.requireNonNull(existing.get(year)).contains(municipality)) {
                BigInteger known = misplaced.get(year, municipality);
                BigInteger more = BigInteger.valueOf(cents);
                misplaced.put(year, municipality, known == null ? more : known.add(more));
            }
        });
        return misplaced;
    }

    /** Whether a scope of the scheme held a product before the first year of the scheme. */
    private boolean wasHeld(Product product) {
        return scheme.scopes().stream()
                .anyMatch(scope -> IntStream.range(scheme.firstYear(scope), scheme.firstYear())
                        .anyMatch(year -> scheme.isInForce(scope, year) && scope.names(product, year)));
    }

    /** A product that is never held is reported once, one that is not held in some years with all of them. */
    private void checkHeld() {
        for (Product product : facts.catalogue().products()) {
            boolean ever = wasHeld(product);
            ImmutableList.Builder<FaultValue> without = ImmutableList.builder();
            for (int year : scheme.years()) {
                boolean held = plan.scopeOf(product, year).isPresent();
                ever |= held;
                if (!held && isAsked(year) && isUsed(product.code(), year)) {
                    without.add(FaultValue.year(year));
                }
            }
            ImmutableList<FaultValue> years = without.build();
            if (!ever) {
                faults.add(BooksFault.PRODUCT_IN_NO_SCOPE, product.code(), product.segment());
            } else if (!years.isEmpty()) {
                faults.add(BooksFault.PRODUCT_IN_NO_SCOPE_OF_YEAR, product.code(), product.segment(), years);
            }
        }
        for (Scope scope : scheme.scopes()) {
            scope.products().byYear().values().stream()
                    .flatMap(ImmutableSortedSet::stream)
                    .filter(code -> facts.catalogue().find(code).isEmpty())
                    .distinct()
                    .forEach(code -> faults.at(Place.SCOPE, scope.name()).add(BooksFault.SCOPE_PRODUCT_UNKNOWN, code));
        }
    }

    /** Whether a product has lines other than zero in a year, which may cancel out. */
    private boolean isUsed(ProductCode product, int year) {
        return CancelledUse.hasCost(facts.ledger(), product, year)
                || facts.cancelled().containsEntry(year, product);
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
        if (!outside) {
            Faults here = faults.at(Place.AMOUNT, FaultValue.cents(Euro.cents(amount, "advance")));
            party.municipality()
                    .ifPresentOrElse(
                            code -> timeline.checkExisting("advance", code, year, here),
                            () -> here.add(BooksFault.UNKNOWN_PARTY, "advance of " + year, party));
        }
        Place place = Place.of(Place.YEAR, year).at(Place.MUNICIPALITY, party);
        if (amount.isZero()) {
            notices.add(Fault.of(NoticeKind.ADVANCE_ZERO).in(place));
        } else if (scheme.firstYear() <= year && year < firstYear) {
            FaultValue settled = FaultValue.cents(Euro.cents(amount, "advance"));
            notices.add(Fault.of(NoticeKind.ADVANCE_SETTLED, settled).in(place));
        }
    }

    private void checkDecisions() {
        facts.decisions()
                .rowMap()
                .forEach((year, row) ->
                        row.keySet().forEach(code -> timeline.checkExisting("decision", code, year, faults)));
        Set<Integer> taken = scheme.scopes().stream()
                .flatMap(scope -> scope.participants().byYear().values().stream())
                .flatMap(who -> who instanceof Participants.Decided decided ? Stream.of(decided.year()) : Stream.of())
                .collect(Collectors.toSet());
        facts.decisions().rowMap().forEach((year, row) -> {
            if (!taken.contains(year)) {
                notices.add(Fault.of(NoticeKind.DECISIONS_UNUSED, row.size()).in(Place.of(Place.YEAR, year)));
            }
        });
    }

    private void reportWithoutPlan() {
        facts.plan().ifPresent(known -> {
            for (int year = firstYear; year <= lastYear; year++) {
                if (!known.municipalities(year).isEmpty()) {
                    reportWithoutPlan(known, year);
                }
            }
        });
    }

    private void reportWithoutPlan(BudgetPlan known, int year) {
        known.lacking(year, plan.municipalities(year))
                .forEach(code -> notices.add(Fault.of(NoticeKind.PLAN_ABSENT_IN_YEAR)
                        .in(Place.of(Place.YEAR, year).at(Place.MUNICIPALITY, code))));
    }
}
