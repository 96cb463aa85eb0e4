package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.scheme.Scope;

/**
 * Which scopes stand by name on the first page of a statement, so that it holds on one A4: all of a few, otherwise those
 * with the largest charges, as many as fit. The others stand there together, and in full in the annex. Where the terms
 * of those by name do not fit, a line for each scope stands for them.
 *
 * @param named the scopes that stand by name
 * @param others the other scopes in their order
 * @param detail how much is said of the terms
 */
record FirstPage(ImmutableSet<String> named, ImmutableList<String> others, Detail detail) {

    private static final int MOST = 6;

    /** How much is said of the terms: all of the year, a line for each scope, or where they are found. */
    enum Detail {
        FULL,
        BRIEF,
        NONE
    }

    /**
     * Chooses what fits.
     *
     * @param settlement the settlement
     * @param year the year of the statement
     * @param party the code of its party
     * @param terms the terms in short
     * @param room what is left for the scopes
     * @return the first page
     */
    static FirstPage of(Settlement settlement, Settlement.Year year, String party, ShortTerms terms, SheetRoom room) {
        ImmutableList<Charge> charges = year.charges(party);
        ImmutableList<Scope> scopes = settlement.scheme().scopes();
        ImmutableList<String> all = scopes.stream().map(Scope::name).collect(ImmutableList.toImmutableList());
        int most = all.size() <= MOST ? all.size() : MOST - 1;
        return IntStream.iterate(most, size -> size > 0, size -> size - 1)
                .boxed()
                .flatMap(size -> Stream.of(Detail.FULL, Detail.BRIEF)
                        .map(detail -> new FirstPage(largest(all, charges, size), all, detail)))
                .map(FirstPage::withoutNamed)
                .filter(page -> page.points(scopes, charges, terms) <= room.points())
                .findFirst()
                .orElseGet(() -> new FirstPage(largest(all, charges, 1), all, Detail.NONE).withoutNamed());
    }

    private static ImmutableSet<String> largest(ImmutableList<String> all, List<Charge> charges, int size) {
        Map<String, Long> charged = new HashMap<>();
        charges.forEach(charge -> charged.merge(charge.scope(), charge.amountCents(), Math::addExact));
        return all.stream()
                .sorted(Comparator.comparing((String scope) -> -Math.abs(charged.getOrDefault(scope, 0L))))
                .limit(size)
                .collect(ImmutableSet.toImmutableSet());
    }

    private FirstPage withoutNamed() {
        return new FirstPage(
                named,
                others.stream().filter(scope -> !named.contains(scope)).collect(ImmutableList.toImmutableList()),
                detail);
    }

    /** How much of the sheet the scopes need: a row of cost, the charges by kind, and the terms. */
    private int points(List<Scope> scopes, List<Charge> charges, ShortTerms terms) {
        int own = scopes.stream()
                .filter(scope -> named.contains(scope.name()))
                .mapToInt(scope -> rows(scope.name(), kinds(charges, List.of(scope.name())))
                        + SheetRoom.term(scope.name(), terms.of(scope, detail).text()))
                .sum();
        int together = others.isEmpty() ? 0 : rows("", kinds(charges, others)) + SheetRoom.term("", "");
        return own + together + (detail == Detail.FULL ? 0 : SheetRoom.text(1));
    }

    private static int rows(String name, int kinds) {
        int row = SheetRoom.row(name);
        return kinds == 0 ? row : row + row + kinds * SheetRoom.row("");
    }

    private static int kinds(List<Charge> charges, List<String> scopes) {
        return Math.toIntExact(charges.stream()
                .filter(charge -> scopes.contains(charge.scope()))
                .map(Charge::kind)
                .distinct()
                .count());
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
