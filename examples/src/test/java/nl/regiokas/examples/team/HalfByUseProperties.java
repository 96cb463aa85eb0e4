package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.jqwik.SmallRegion;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScopePlan.ModelKind;

/** The team's rule with jqwik. */
class HalfByUseProperties {

    // page begin: laws
    @Property
    @Domain(SmallRegion.class)
    void ourRuleKeepsTheLaws(@ForAll Scenario scenario) {
        SettlementLaws.of(new HalfByUse()).check(scenario);
    }
    // page end: laws

    // page begin: arbitraries
    @Provide
    Arbitrary<Scenario> twoToFiveWithTies() {
        return RegiokasArbitraries.scenarios()
                .municipalities(2, 5)
                .years(1, 3)
                .models(ModelKind.ACTUAL_USE)
                .withTies();
    }

    @Property
    void nothingIsLeftInTheFund(@ForAll("twoToFiveWithTies") Scenario scenario) {
        assertThat(new SettlementCalculator(scope -> new HalfByUse())
                        .settle(scenario.scheme(), scenario.facts())
                        .funds())
                .allMatch(fund -> growth(fund) == 0);
    }
    // page end: arbitraries

    private static long growth(FundYear fund) {
        return fund.closingCents() - fund.openingCents();
    }
}
