package nl.regiokas.exchange.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.budgeting.plan.HistoricPlan;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The purchase plans of a region.
 * Dutch: inkoopplannen van een regio.
 *
 * @param plans a plan for each year
 * @param historic year to the plan by history behind it, for years without the municipalities' own plan
 * @param plan what is planned in all years
 * @param budgets the municipalities' budgets of all years
 * @param names the names of the municipalities
 * @param scheme the scheme whose scopes are planned for, if there is one
 * @param scopes year to the scopes that are planned for, each with its segments
 * @since 0.2.0
 */
public record PlanRegion(
        ImmutableList<PurchasePlan> plans,
        ImmutableSortedMap<Integer, HistoricPlan> historic,
        BudgetPlan plan,
        ImmutableList<Budget> budgets,
        ImmutableMap<MunicipalityCode, String> names,
        Optional<SolidarityScheme> scheme,
        ImmutableSortedMap<Integer, ImmutableMap<String, ImmutableSet<Segment>>> scopes) {

    /**
     * Refuses a component that is null.
     *
     * @param plans a plan for each year
     * @param historic year to the plan by history behind it, for years without the municipalities' own plan
     * @param plan what is planned in all years
     * @param budgets the municipalities' budgets of all years
     * @param names the names of the municipalities
     * @param scheme the scheme whose scopes are planned for, if there is one
     * @param scopes year to the scopes that are planned for, each with its segments
     */
    public PlanRegion {
        Attributes.given(plans, "plans of plan region");
        Attributes.given(historic, "historic plans of plan region");
        Attributes.given(plan, "plan of plan region");
        Attributes.given(budgets, "budgets of plan region");
        Attributes.given(names, "names of plan region");
        Attributes.given(scheme, "scheme of plan region");
        Attributes.given(scopes, "scopes of plan region");
    }

    /**
     * Returns whether a folder has the municipalities' own plans.
     *
     * @param folder the folder
     * @return whether it has {@code plan.csv}
     */
    public static boolean isPlanned(Path folder) {
        try (RegionFolder region = RegionFolder.open(folder, new InputFaults())) {
            return region.has(RegionTables.PLAN.file());
        }
    }

    /**
     * Reads a folder and makes its purchase plans.
     *
     * @param folder the folder
     * @param types the models and keys that its scheme may name
     * @param history how many earlier years are looked at where there is no plan, from 1 to 100
     * @param joint the scopes of a folder without a scheme, name to the segments that are bought together
     * @param progress receives how far the reading is
     * @param faults receives what is wrong
     * @return the plans, or nothing when there is a fault
     */
    public static Optional<PlanRegion> read(
            Path folder,
            ModelTypes types,
            int history,
            ImmutableMap<String, ImmutableSet<Segment>> joint,
            ReadingProgress progress,
            InputFaults faults) {
        Attributes.given(folder, "folder of plan region");
        Attributes.given(types, "types of plan region");
        Attributes.given(joint, "joint of plan region");
        Attributes.given(progress, "progress of plan region");
        Attributes.given(faults, "faults of plan region");
        return new PlanReader(folder, types, history, joint, progress, faults).read();
    }
}
