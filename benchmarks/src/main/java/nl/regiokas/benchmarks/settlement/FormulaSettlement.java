package nl.regiokas.benchmarks.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The formulas of settlement written down on any type of amounts: what one would take instead of the library.
 *
 * <p>All municipalities take part in all scopes.
 *
 * @param <T> the type of amounts
 */
public final class FormulaSettlement<T> {

    private final Amounts<T> amounts;
    private final int municipalities;
    private final List<FormulaScope<T>> scopes;

    private FormulaSettlement(Amounts<T> amounts, int municipalities, List<FormulaScope<T>> scopes) {
        this.amounts = amounts;
        this.municipalities = municipalities;
        this.scopes = scopes;
    }

    /**
     * Books without a year.
     *
     * @param amounts the arithmetic
     * @param scheme what was agreed
     * @param facts the products and young inhabitants; the ledger is not looked at
     * @param <T> the type of amounts
     * @return the books
     */
    public static <T> FormulaSettlement<T> of(Amounts<T> amounts, SolidarityScheme scheme, SettlementFacts facts) {
        List<FormulaScope<T>> scopes = scheme.scopes().stream()
                .map(scope -> FormulaScope.of(amounts, scheme, scope, facts))
                .toList();
        return new FormulaSettlement<>(amounts, facts.municipalities().size(), scopes);
    }

    /**
     * Remembers a year before the scheme.
     *
     * @param year the year
     * @param cells its costs by municipality and product
     */
    public void remember(int year, List<List<T>> cells) {
        scopes.forEach(scope -> scope.remember(year, cells));
    }

    /**
     * Other books with the same history.
     *
     * @return books in which nothing is settled
     */
    public FormulaSettlement<T> fresh() {
        return new FormulaSettlement<>(
                amounts,
                municipalities,
                scopes.stream().map(FormulaScope::fresh).toList());
    }

    /**
     * Settles the next year.
     *
     * @param year the year
     * @param cells its costs by municipality and product
     * @return charges and positions
     */
    public FormulaYear<T> settle(int year, List<List<T>> cells) {
        Map<BookedAs, T> charges = new HashMap<>();
        List<T> positions = new ArrayList<>(Collections.nCopies(municipalities, amounts.ofCents(0)));
        for (FormulaScope<T> scope : scopes) {
            scope.settle(year, cells).forEach((kind, parts) -> {
                for (int m = 0; m < municipalities; m++) {
                    if (amounts.number(parts.get(m)).signum() != 0) {
                        charges.put(new BookedAs(year, scope.name(), m, kind), parts.get(m));
                        positions.set(m, amounts.plus(positions.get(m), parts.get(m)));
                    }
                }
            });
        }
        return new FormulaYear<>(charges, positions);
    }
}
