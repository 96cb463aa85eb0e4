package nl.regiokas.program.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.output.Language;

/**
 * The columns of a table of a purchase plan, for the terminal and the page: a name, the scopes and the budget.
 *
 * @param cooperation the model of cooperation, if one is asked for
 * @param language the language of the reader
 */
public record PlanWords(Optional<Cooperation> cooperation, Language language) {

    /**
     * Returns the titles of the columns.
     *
     * @param first the title of the first column
     * @param plan the plan
     * @return a title for each column
     */
    public ImmutableList<String> titles(String first, PurchasePlan plan) {
        return Stream.of(
                        Stream.of(first),
                        plan.amounts().columnKeySet().stream().map(this::scope),
                        Stream.of(language.text("plan.budget")))
                .flatMap(titles -> titles)
                .collect(ImmutableList.toImmutableList());
    }

    private String scope(String scope) {
        return scope.equals(PurchasePlan.OWN)
                ? language.text("plan.own")
                : cooperation.map(one -> one.names(language).get(scope)).orElse(scope);
    }

    /**
     * Returns the cells of a row.
     *
     * @param name the first cell
     * @param amounts the budget for each scope
     * @param cell how an amount is shown
     * @param <T> what a cell is
     * @return the name, the amounts and their sum
     */
    public static <T> ImmutableList<T> cells(T name, List<MonetaryAmount> amounts, Function<MonetaryAmount, T> cell) {
        return Stream.of(Stream.of(name), amounts.stream().map(cell), Stream.of(cell.apply(sum(amounts))))
                .flatMap(cells -> cells)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the sum of budgets.
     *
     * @param budgets the budgets
     * @return their sum
     */
    public static MonetaryAmount sum(Iterable<? extends MonetaryAmount> budgets) {
        return Euro.sum(budgets, "planned budget");
    }
}
