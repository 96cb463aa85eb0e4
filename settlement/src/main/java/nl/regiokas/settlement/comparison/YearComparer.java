package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.books.BookedColumn;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;

/** Compares one year of two settlements of the same facts. */
final class YearComparer {

    private final YearSettlement reference;
    private final YearSettlement alternative;
    private final ImmutableList<Among> referenceScopes;
    private final ImmutableList<Among> alternativeScopes;
    private final ImmutableList<ScopeOverlap> overlaps;
    private final Map<Party, CauseSums> booked = new HashMap<>();

    YearComparer(YearSettlement reference, YearSettlement alternative, CostLedger ledger) {
        this.reference = reference;
        this.alternative = alternative;
        YearCosts costs = new YearCosts(ledger, reference.year());
        List<ScopeSide> before = sides(reference, costs);
        List<ScopeSide> after = sides(alternative, costs);
        this.referenceScopes = before.stream().map(Among::all).collect(ImmutableList.toImmutableList());
        this.alternativeScopes = after.stream().map(Among::all).collect(ImmutableList.toImmutableList());
        this.overlaps = overlaps(before, after);
        book(reference, -1);
        book(alternative, 1);
    }

    private static List<ScopeSide> sides(YearSettlement year, YearCosts costs) {
        return year.scopes().stream().map(scope -> new ScopeSide(scope, costs)).toList();
    }

    private static ImmutableList<ScopeOverlap> overlaps(List<ScopeSide> before, List<ScopeSide> after) {
        ImmutableList.Builder<ScopeOverlap> overlaps = ImmutableList.builder();
        for (ScopeSide one : before) {
            for (ScopeSide other : after) {
                ImmutableList<Product> products = one.products().stream()
                        .filter(other.products()::contains)
                        .collect(ImmutableList.toImmutableList());
                if (!products.isEmpty()) {
                    overlaps.add(new ScopeOverlap(one, other, products));
                }
            }
        }
        return overlaps.build();
    }

    // ---- what does not follow cost: as booked, by the cause of its kind

    private void book(YearSettlement year, int sign) {
        for (BookedScope scope : year.scopes()) {
            for (BookedColumn column : scope.columns()) {
                for (int row = 0; column.isInFund() && row < column.size(); row++) {
                    book(column.party(row), column.kind().cause(), sign, column.cents(row));
                }
            }
            scope.shared()
                    .ifPresent(shared -> shared.sharing().columns().stream()
                            .filter(column -> !(column.basis().dependence() instanceof Dependence.None))
                            .forEach(column -> unbook(column, scope, sign)));
        }
    }

    private void unbook(Column column, BookedScope scope, int sign) {
        for (int row = 0; row < column.size(); row++) {
            book(Party.of(scope.participants().get(row)), column.kind().cause(), -sign, column.cents(row));
        }
    }

    private void book(Party party, Cause cause, int sign, long cents) {
        booked.computeIfAbsent(party, key -> new CauseSums()).add(cause, Rational.of(Math.multiplyExact(sign, cents)));
    }

    // ---- differences

    YearComparison compare() {
        SortedMap<Party, Long> before = charges(reference);
        SortedMap<Party, Long> after = charges(alternative);
        ImmutableList.Builder<Difference> differences = ImmutableList.builder();
        parties()
                .forEach(party -> differences.add(
                        difference(party, before.getOrDefault(party, 0L), after.getOrDefault(party, 0L))));
        return new YearComparison(reference.year(), differences.build(), growth(reference), growth(alternative));
    }

    /** The municipalities of the year, then the outside parties of either scheme. */
    private Stream<Party> parties() {
        return Stream.concat(reference.positions().stream(), alternative.positions().stream())
                .map(Position::party)
                .distinct()
                .sorted(Difference.PARTIES);
    }

    private static SortedMap<Party, Long> charges(YearSettlement year) {
        SortedMap<Party, Long> charges = new TreeMap<>();
        year.positions().forEach(position -> charges.put(position.party(), position.chargeCents()));
        return charges;
    }

    private Difference difference(Party party, long before, long after) {
        CauseSums sums = new CauseSums();
        party.municipality().ifPresent(municipality -> explain(municipality, sums));
        if (booked.containsKey(party)) {
            sums.addAll(booked.get(party));
        }
        return new Difference(party, before, after, sums.inCents(Math.subtractExact(after, before)));
    }

    /** What follows cost; what no pair of scopes explains is a matter of the model. */
    private void explain(MunicipalityCode municipality, CauseSums sums) {
        overlaps.forEach(overlap -> overlap.explain(municipality, sums));
        Rational difference = charge(alternativeScopes, municipality).minus(charge(referenceScopes, municipality));
        sums.add(Cause.MODEL, difference.minus(sums.sum()));
    }

    private static Rational charge(List<Among> scopes, MunicipalityCode municipality) {
        return scopes.stream().map(scope -> scope.charge(municipality)).reduce(Rational.ZERO, Rational::plus);
    }

    private static long growth(YearSettlement year) {
        return year.funds().stream().mapToLong(FundYear::growthCents).reduce(0, Math::addExact);
    }
}
