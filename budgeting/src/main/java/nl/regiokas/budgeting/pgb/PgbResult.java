package nl.regiokas.budgeting.pgb;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import org.immutables.value.Value;

/**
 * What is left of the budgets for personal budgets if these cost what they cost before.
 * Dutch: resultaat pgb.
 *
 * <pre>{@code cost   = sum of the costs of its functions
 * result = PGB budget of the RTA table - cost
 * total  = sum over the municipalities}</pre>
 *
 * <p>Amounts are exact. {@link #thousands} shows them as the papers do: every cell, totals included, is rounded half up
 * to EUR 1,000 on its own from its exact value, so cells need not add up; a negative result mirrors a positive one.
 *
 * <p>Source: 003_aa6130130ab9cbb9, tables 1.2 and 1.3, lines 1627-1711. Worked example: Bedum had EUR 637,212 for care
 * that cost EUR 1,104,641. That leaves EUR -467,429 and is shown as 637 - 1,105 = -467 thousand.
 *
 * <p>Refused, all at once: a function given twice for a municipality, a negative cost or budget, a cost without a budget,
 * no municipality at all. A municipality with a budget but no cost has cost zero and is listed by {@link #withoutCost}.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PgbResult {

    /** The column of the budget, {@value}. */
    public static final String BUDGET = "budget";

    /** The column of the cost, {@value}. */
    public static final String COST = "cost";

    /** The column of the result, {@value}. */
    public static final String RESULT = "result";

    /** The three columns in order. */
    public static final ImmutableList<String> COLUMNS = ImmutableList.of(BUDGET, COST, RESULT);

    private static final long THOUSAND_EUROS = 100_000;

    PgbResult() {}

    /**
     * Returns budget, cost and result, exactly.
     *
     * @return {@link #COLUMNS} by municipality, with totals
     */
    public abstract AmountTable exact();

    /**
     * Returns the costs by function, exactly, as table 1.2 has them.
     *
     * @return the codes of the functions and {@link RtaTable#TOTAL} by municipality, with totals
     */
    public abstract AmountTable costs();

    /**
     * Returns the municipalities without a known cost.
     *
     * @return their names in order
     */
    public abstract ImmutableList<String> withoutCost();

    /**
     * Returns budget, cost and result as the papers show them.
     *
     * @return {@link #exact}, with every cell rounded half up to EUR 1,000 on its own
     */
    public AmountTable thousands() {
        AmountTable exact = exact();
        AmountTable.Builder thousands = AmountTable.builder().columns(COLUMNS).totals(inThousands(exact.totals()));
        exact.amounts().forEach((row, amounts) -> thousands.putAmounts(row, inThousands(amounts)));
        return thousands.build();
    }

    /**
     * Compares a published table in EUR 1,000 with this result.
     *
     * @param published the table as published, with {@link #COLUMNS}
     * @return the differences, and which of them follow from others
     * @throws RefusalException if the published table lacks a column
     */
    public PgbReconciliation reconcile(AmountTable published) {
        return PgbReconciliation.of(published, this);
    }

    /**
     * Returns the result of the budgets of an RTA table.
     *
     * @param rta the table, for its column of personal budgets
     * @param costs the costs by municipality and function, in any order
     * @return the result
     * @throws RefusalException if budgets and costs do not fit together, with every fault
     */
    public static PgbResult of(MunicipalRta rta, Collection<PgbCost> costs) {
        Attributes.given(rta, "RTA of PGB result");
        Attributes.given(costs, "costs of PGB result");
        return of(
                rta.fundings().keySet().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                String::compareTo,
                                municipality -> municipality,
                                municipality -> rta.table().cell(municipality, MunicipalRta.PGB))),
                costs);
    }

    /**
     * Returns the result of budgets.
     *
     * @param budgets municipality to its budget for personal budgets
     * @param costs the costs by municipality and function, in any order
     * @return the result
     * @throws RefusalException if budgets and costs do not fit together, with every fault
     */
    public static PgbResult of(Map<String, MonetaryAmount> budgets, Collection<PgbCost> costs) {
        Attributes.given(budgets, "budgets of PGB result");
        Attributes.given(costs, "costs of PGB result");
        ImmutableSortedMap<String, MonetaryAmount> sorted = ImmutableSortedMap.copyOf(budgets);
        Table<String, PgbFunction, MonetaryAmount> byFunction = checked(sorted, costs);
        AmountTable functions = functions(sorted, byFunction);
        AmountTable.Builder exact = AmountTable.builder().columns(COLUMNS);
        sorted.forEach((municipality, budget) ->
                exact.putAmounts(municipality, row(budget, functions.cell(municipality, RtaTable.TOTAL))));
        return new ImmutablePgbResult.Builder()
                .exact(exact.totals(row(
                                Cents.sumOf("sum of the PGB budgets", sorted.values()),
                                functions.cell(RtaTable.TOTAL, RtaTable.TOTAL)))
                        .build())
                .costs(functions)
                .withoutCost(sorted.keySet().stream()
                        .filter(municipality -> !byFunction.containsRow(municipality))
                        .collect(toImmutableList()))
                .build();
    }

    private static Table<String, PgbFunction, MonetaryAmount> checked(
            ImmutableSortedMap<String, MonetaryAmount> budgets, Collection<PgbCost> costs) {
        Faults faults = new Faults();
        if (budgets.isEmpty()) {
            faults.add(PgbFault.PGB_MUNICIPALITIES_ABSENT);
        }
        budgets.forEach((municipality, budget) -> Cents.negative(budget, "PGB budget of " + municipality, faults)
                .ifPresent(cents -> faults.add(PgbFault.PGB_BUDGET_NEGATIVE, FaultValue.cents(cents), municipality)));
        Table<String, PgbFunction, MonetaryAmount> byFunction = HashBasedTable.create();
        for (PgbCost cost : costs) {
            String function = cost.function().code();
            Cents.negative(cost.cost(), "cost of " + function + " of " + cost.municipality(), faults)
                    .ifPresent(cents -> faults.add(
                            PgbFault.PGB_COST_NEGATIVE, function, FaultValue.cents(cents), cost.municipality()));
            if (byFunction.put(cost.municipality(), cost.function(), cost.cost()) != null) {
                faults.add(PgbFault.PGB_COST_TWICE, function, cost.municipality());
            }
        }
        byFunction.rowKeySet().stream()
                .filter(municipality -> !budgets.containsKey(municipality))
                .sorted()
                .forEach(municipality -> faults.add(PgbFault.PGB_BUDGET_ABSENT, municipality));
        faults.throwIfAny();
        return byFunction;
    }

    private static AmountTable functions(
            ImmutableSortedMap<String, MonetaryAmount> budgets, Table<String, PgbFunction, MonetaryAmount> costs) {
        AmountTable.Builder table = AmountTable.builder()
                .columns(Stream.of(PgbFunction.values()).map(PgbFunction::code).toList())
                .addColumns(RtaTable.TOTAL);
        budgets.keySet()
                .forEach(
                        municipality -> table.putAmounts(municipality, withSum(municipality, costs.row(municipality))));
        return table.totals(withSum(
                        RtaTable.TOTAL,
                        Arrays.stream(PgbFunction.values())
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        PgbFunction::compareTo,
                                        function -> function,
                                        function -> Cents.sumOf(
                                                "sum of " + function.code(),
                                                costs.column(function).values())))))
                .build();
    }

    private static ImmutableList<MonetaryAmount> withSum(String row, Map<PgbFunction, MonetaryAmount> costs) {
        return Stream.concat(
                        Arrays.stream(PgbFunction.values()).map(function -> costs.getOrDefault(function, Euro.ZERO)),
                        Stream.of(Cents.sumOf("PGB cost of " + row, costs.values())))
                .collect(toImmutableList());
    }

    private static ImmutableList<MonetaryAmount> row(MonetaryAmount budget, MonetaryAmount cost) {
        return ImmutableList.of(budget, cost, Cents.difference("PGB result", budget, cost));
    }

    private static ImmutableList<MonetaryAmount> inThousands(ImmutableList<MonetaryAmount> amounts) {
        return amounts.stream()
                .map(amount -> Euro.ofCents(
                        Cents.halfUp("amount in EUR 1,000", Rational.of(Euro.cents(amount, "amount")), THOUSAND_EUROS)))
                .collect(toImmutableList());
    }
}
