package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.scheme.Scope;

/**
 * Which scopes stand by name on the first page of a statement, so that it holds on one A4: all of a few, otherwise those
 * with the largest charges. The others stand there together, and in full in the annex.
 *
 * @param named the scopes that stand by name
 * @param others the other scopes in their order
 */
record FirstPage(ImmutableSet<String> named, ImmutableList<String> others) {

    private static final int MOST = 6;

    static FirstPage of(Settlement settlement, Settlement.Year year, String party) {
        List<String> all =
                settlement.scheme().scopes().stream().map(Scope::name).toList();
        if (all.size() <= MOST) {
            return new FirstPage(ImmutableSet.copyOf(all), ImmutableList.of());
        }
        Map<String, Long> charged = new HashMap<>();
        year.charges(party).forEach(charge -> charged.merge(charge.scope(), charge.amountCents(), Math::addExact));
        ImmutableSet<String> largest = all.stream()
                .sorted(Comparator.comparing((String scope) -> -Math.abs(charged.getOrDefault(scope, 0L))))
                .limit(MOST - 1)
                .collect(ImmutableSet.toImmutableSet());
        return new FirstPage(
                largest,
                all.stream().filter(scope -> !largest.contains(scope)).collect(ImmutableList.toImmutableList()));
    }

    /** The scopes of some that stand by name, in their order. */
    Stream<String> named(List<String> scopes) {
        return scopes.stream().filter(named::contains);
    }

    /** The scopes of some that stand together. */
    ImmutableList<String> others(List<String> scopes) {
        return scopes.stream().filter(others::contains).collect(ImmutableList.toImmutableList());
    }
}
