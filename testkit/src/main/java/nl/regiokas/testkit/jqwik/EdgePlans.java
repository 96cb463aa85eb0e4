package nl.regiokas.testkit.jqwik;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.regiokas.core.product.Segment;
import nl.regiokas.testkit.plan.PlainScope;
import nl.regiokas.testkit.plan.ScenarioPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.LinePlan;
import nl.regiokas.testkit.plan.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.ProductPlan;

/**
 * Edge cases: one municipality, no use, equal weights, one municipality that uses everything, amounts near the limits.
 */
record EdgePlans(ScenarioPlan.Builder like, Extent years, Extent municipalities, Extent products) {

    List<ScenarioPlan> all() {
        MunicipalityPlan one = new MunicipalityPlan(1, 100, 0, 1);
        MunicipalityPlan large = new MunicipalityPlan(1, 1_000_000_000_000_000L, 0, 1);
        List<MunicipalityPlan> equal = several(3, one);
        return List.of(
                plan(several(1, one)),
                plan(equal),
                plan(equal, line(0, 100)),
                plan(equal, line(0, 1), line(1, 1)),
                plan(several(2, large), line(1, large.budgetCents())));
    }

    private static LinePlan line(int municipality, long cents) {
        return new LinePlan(municipality, 0, 0, cents, false, 0);
    }

    private List<MunicipalityPlan> several(int count, MunicipalityPlan plan) {
        return Collections.nCopies(municipalities.near(count), plan);
    }

    private ScenarioPlan plan(List<MunicipalityPlan> members, LinePlan... lines) {
        return like.years(years.least())
                .municipalities(members)
                .products(Collections.nCopies(products.least(), new ProductPlan(Segment.INTENSIVE, true, 10_000)))
                .lines(Arrays.asList(lines))
                .scopes(List.of(PlainScope.SIMPLEST))
                .build();
    }
}
