package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.table.Line;

/**
 * Makes plans and budgets from their rows; what is refused about a row is reported at its line.
 *
 * @since 0.2.0
 */
public final class PlanRows {

    private final RegionFiles files;
    private final InputFaults faults;

    /**
     * Takes the rows of a folder.
     *
     * @param files the rows
     * @param faults receives what is wrong
     */
    public PlanRows(RegionFiles files, InputFaults faults) {
        this.files = files;
        this.faults = faults;
    }

    /**
     * Returns the plan of {@code plan.csv}.
     *
     * @return the plan of its sound rows, empty if there is no such file
     */
    public Optional<BudgetPlan> plan() {
        if (!files.has(RegionTables.PLAN)) {
            return Optional.empty();
        }
        Map<PlanCell, MonetaryAmount> cells = new TreeMap<>();
        for (Line<PlanRow> line : files.lines(RegionTables.PLAN)) {
            PlanRow row = line.value();
            PlanCell cell = new PlanCell(row.year(), row.municipality(), row.segment());
            line.make(() -> BudgetPlan.of(ImmutableMap.of(cell, row.amount())), PlanRows::column, faults)
                    .ifPresent(sound -> cells.put(cell, row.amount()));
        }
        try {
            return Optional.of(BudgetPlan.of(cells));
        } catch (RefusalException refusal) {
            faults.add(RegionTables.PLAN.file(), 0, refusal);
            return Optional.of(BudgetPlan.of(ImmutableMap.of()));
        }
    }

    /**
     * Returns the budgets of {@code budgets.csv}.
     *
     * @return the budgets of its sound rows
     */
    public ImmutableList<Budget> budgets() {
        ImmutableList.Builder<Budget> budgets = ImmutableList.builder();
        for (Line<AmountRow> line : files.lines(RegionTables.BUDGETS)) {
            AmountRow row = line.value();
            line.make(
                            () -> Budget.of(row.municipality(), row.year(), Euro.ofCents(row.amountCents())),
                            PlanRows::column,
                            faults)
                    .ifPresent(budgets::add);
        }
        return budgets.build();
    }

    /** Of what is refused about one row, only the amount can be the cause. */
    private static Optional<String> column(Fault fault) {
        return Optional.of("amount");
    }
}
