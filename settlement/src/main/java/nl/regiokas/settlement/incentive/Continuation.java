package nl.regiokas.settlement.incentive;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scheme and facts that go on after the last year of the scheme as that year was: the same municipalities, cost, series
 * and terms every year.
 * Dutch: doorgetrokken regeling.
 *
 * <p>It is no forecast. It gives the years in which a scheme passes on what happened before: instalments fall due, and
 * histories hold the cost that was made. What is known of later years is replaced. A scope that ends still ends; the cost of
 * products that no scope holds any more is not repeated.
 *
 * @param scheme the scheme with its later last year
 * @param facts the facts with the later years
 * @since 0.2.0
 */
public record Continuation(SolidarityScheme scheme, SettlementFacts facts) {

    /**
     * Refuses a component that is null.
     *
     * @param scheme the scheme with its later last year
     * @param facts the facts with the later years
     */
    public Continuation {
        Attributes.given(scheme, "scheme of continuation");
        Attributes.given(facts, "facts of continuation");
    }

    /**
     * Continues a scheme and facts as long as the scheme passes on cost of its last year.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @return both, {@link #passOnYears} years longer
     * @throws RefusalException when the scheme passes cost on without end
     */
    public static Continuation of(SolidarityScheme scheme, SettlementFacts facts) {
        Attributes.given(scheme, "scheme of continuation");
        Attributes.given(facts, "facts of continuation");
        return of(scheme, facts, passOnYears(scheme));
    }

    /**
     * Continues a scheme and facts.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @param years how many years longer, not negative
     * @return both; for 0 years the same
     * @throws RefusalException when the scheme would have too many years
     */
    public static Continuation of(SolidarityScheme scheme, SettlementFacts facts, int years) {
        Faults.require(years >= 0, IncentiveFault.CONTINUED_YEARS, years);
        if (years == 0) {
            return new Continuation(scheme, facts);
        }
        SolidarityScheme longer = continued(scheme, years);
        return new Continuation(longer, continued(facts, longer, scheme.lastYear()));
    }

    /**
     * Returns how many years after a cost the scheme still passes it on: the years until its keys no longer see the cost, or
     * charges that follow from it, and those over which its models then book what it brings. For a flat tax that is
     * window + spread.
     *
     * @param scheme the scheme
     * @return the most years of any scope, 0 when all is settled at once
     * @throws RefusalException when a key looks back at charges that follow from its own
     */
    public static int passOnYears(SolidarityScheme scheme) {
        return new PassOn(scheme).years();
    }

    // ---- the scheme

    private static SolidarityScheme continued(SolidarityScheme scheme, int years) {
        int last = scheme.lastYear();
        SolidarityScheme.Builder longer = scheme.toBuilder();
        longer.lastYear(IntMath.saturatedAdd(last, years));
        longer.scopes(scheme.scopes().stream()
                .filter(scope -> scope.from().filter(from -> from > last).isEmpty())
                .map(scope -> continued(scope, scheme.firstYear(), last, years))
                .toList());
        return longer.build();
    }

    private static Scope continued(Scope scope, int first, int last, int years) {
        Scope.Builder longer = scope.toBuilder();
        longer.segments(scope.segments().until(last));
        longer.products(scope.products().until(last));
        longer.participants(scope.participants().until(last));
        longer.model(scope.model().until(last).map(model -> model.continued(first, last, years)));
        return longer.build();
    }

    // ---- the facts

    private static SettlementFacts continued(SettlementFacts facts, SolidarityScheme longer, int last) {
        Region region = continued(facts.region(), last);
        ImmutableSet<MunicipalityCode> members =
                region.members().stream().map(Municipality::code).collect(ImmutableSet.toImmutableSet());
        int years = longer.lastYear() - last;
        SettlementFacts.Builder known = SettlementFacts.builder()
                .region(region)
                .reorganisations(Reorganisations.of(facts.reorganisations().all().stream()
                        .filter(one -> one.date().getYear() <= last)
                        .toList()))
                .catalogue(facts.catalogue())
                .ledger(continued(facts, longer, last, years));
        facts.clients().ifPresent(clients -> known.clients(clients.continued(last, years)));
        facts.series().values().forEach(series -> known.series(continued(series, members, last, years)));
        facts.advances().rowMap().forEach((year, row) -> {
            if (year <= last) {
                row.forEach((party, amount) -> known.advance(year, party, amount));
            }
        });
        facts.decisions()
                .rowMap()
                .forEach((year, row) -> row.forEach((code, stance) -> {
                    if (members.contains(code)) {
                        known.decision(year, code, stance);
                    }
                }));
        return known.build();
    }

    /** Who exists in the last year goes on to exist, and nobody begins later. */
    private static Region continued(Region region, int last) {
        return Region.of(
                region.name(),
                region.members().stream()
                        .filter(one ->
                                one.from().filter(day -> day.getYear() > last).isEmpty())
                        .map(one -> one.until()
                                        .filter(day -> day.minusDays(1).getYear() >= last)
                                        .isPresent()
                                ? one.toBuilder()
                                        .until(Optional.empty())
                                        .successors(ImmutableSet.of())
                                        .build()
                                : one)
                        .toList());
    }

    private static CostLedger continued(SettlementFacts facts, SolidarityScheme longer, int last, int years) {
        CostLedger known = facts.ledger();
        CostLedger before = known.between(known.firstYear(), last);
        CostLedgerBuilder later = CostLedger.builder(known.municipalities(), facts.catalogue());
        before.forEachCell((municipality, code, year, cents) -> {
            Optional<Product> product = facts.catalogue().find(code);
            for (int y = last + 1; year == last && y <= last + years; y++) {
                int held = y;
                if (product.flatMap(one -> longer.scopeOf(one, held)).isPresent()) {
                    later.addCents(later.ordinal(municipality), later.ordinal(code), y, cents);
                }
            }
        });
        return before.merge(later.build());
    }

    private static Series continued(Series series, ImmutableSet<MunicipalityCode> members, int last, int years) {
        ImmutableSortedMap.Builder<Integer, ImmutableSortedMap<MunicipalityCode, Optional<BigDecimal>>> dated =
                ImmutableSortedMap.naturalOrder();
        series.dated().headMap(last, true).forEach((year, values) -> dated.put(year, among(values, members)));
        ImmutableSortedMap<MunicipalityCode, Optional<BigDecimal>> repeated =
                series.dated().get(last);
        for (int year = last + 1; repeated != null && year <= last + years; year++) {
            dated.put(year, among(repeated, members));
        }
        return new Series(series.name(), among(series.undated(), members), dated.buildOrThrow());
    }

    private static <T> ImmutableSortedMap<MunicipalityCode, T> among(
            ImmutableSortedMap<MunicipalityCode, T> values, ImmutableSet<MunicipalityCode> members) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(values, members::contains));
    }
}
