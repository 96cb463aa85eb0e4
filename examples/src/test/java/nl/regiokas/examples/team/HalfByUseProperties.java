package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.examples.ownmodel.HalfByUse;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.jqwik.SmallRegion;
import nl.regiokas.testkit.law.ModelContract;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.scenario.Scenario;

/** The team's model with jqwik. */
class HalfByUseProperties {

    private static final ModelTypes TYPES = Models.types().with(HalfByUse.type());

    // page begin: laws
    @Property
    @Domain(SmallRegion.class)
    void ourModelKeepsTheLaws(@ForAll Scenario scenario) {
        HalfByUse model = new HalfByUse(Percentage.of("50"), AllocationKeys.youth());
        SettlementLaws.of(model).writing(TYPES).check(scenario);
    }
    // page end: laws

    // page begin: arbitraries
    @Provide
    Arbitrary<Scenario> ourModelAmongOthers() {
        return RegiokasArbitraries.scenarios()
                .municipalities(2, 5)
                .years(1, 3)
                .models(new HalfByUseKit())
                .withTies();
    }

    @Property
    void nothingIsLeftInTheFund(@ForAll("ourModelAmongOthers") Scenario scenario) {
        SettlementLaws.ofLibrary()
                .and(ModelContract.of(TYPES).law())
                .writing(TYPES)
                .check(scenario);
        assertThat(scenario.settle().funds()).allMatch(fund -> fund.closingCents() == fund.openingCents());
    }
    // page end: arbitraries
}
