package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.regiokas.core.product.Segment;
import nl.regiokas.testkit.scenario.ScenarioPlan;
import nl.regiokas.testkit.scenario.ScenarioPlan.LinePlan;
import nl.regiokas.testkit.scenario.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.scenario.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.scenario.ScopePlan.ModelKind;

/** The edge cases of scenarios, as far as the numbers of municipalities and years allow. */
record EdgePlans(int firstYear, Extent years, Extent municipalities, Extent products, ImmutableSet<ModelKind> models) {

    /** One municipality without use; equal weights; one who uses everything; equal use; amounts near the limits. */
    List<ScenarioPlan> all() {
        MunicipalityPlan one = new MunicipalityPlan(1, 100, 0, 1);
        MunicipalityPlan large = new MunicipalityPlan(1, 1_000_000_000_000_000L, 0, 1);
        List<MunicipalityPlan> equal = several(3, one);
        return List.of(
                plan(several(1, one)),
                plan(equal),
                plan(equal, new LinePlan(0, 0, 0, 100, false)),
                plan(equal, new LinePlan(0, 0, 0, 1, false), new LinePlan(1, 0, 0, 1, false)),
                plan(several(2, large), new LinePlan(1, 0, 0, large.budgetCents(), false)));
    }

    private List<MunicipalityPlan> several(int count, MunicipalityPlan plan) {
        return Collections.nCopies(municipalities.near(count), plan);
    }

    private ScenarioPlan plan(List<MunicipalityPlan> members, LinePlan... lines) {
        return new ScenarioPlan(
                firstYear,
                years.least(),
                0,
                ImmutableList.copyOf(members),
                ImmutableList.copyOf(
                        Collections.nCopies(products.least(), new ProductPlan(Segment.INTENSIVE, true, 10_000))),
                ImmutableList.copyOf(Arrays.asList(lines)),
                ImmutableList.of(ScopeArbitrary.simplest(models)));
    }
}
