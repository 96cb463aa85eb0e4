package nl.regiokas.testkit.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.law.ModelContract;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;

/** A team's own model under the laws. */
class HalfByUseTest {

    private static final HalfByUseKit KIT = new HalfByUseKit();
    private static final ModelTypes TYPES = Models.types().with(KIT.type());
    private static final ModelContract CONTRACT = ModelContract.of(TYPES);

    @Example
    void figuresByHand() {
        SettlementFacts facts = SettlementFacts.builder()
                .municipality("0005", 100)
                .municipality("0053", 300)
                .product("44A01", "INTENSIVE")
                .cost("0005", "44A01", 2018, "100.01")
                .cost("0053", "44A01", 2018, "20.00")
                .build();
        Settlement settlement = Settlement.of(
                SolidarityScheme.builder()
                        .firstYear(2018)
                        .lastYear(2018)
                        .addScopes(Scope.builder()
                                .name("all")
                                .products("44A01")
                                .model(new HalfByUse(Percentage.of("50"), AllocationKeys.youth()))
                                .build())
                        .build(),
                facts);
        // exact: 50.005, 10.00 and the rest 60.005: the odd cent goes to the first; 60.00 is 15.00 and 45.00
        assertThat(settlement.charges())
                .extracting(Object::toString)
                .containsExactly(
                        "2018 all 0005 OWN_USE 50.01",
                        "2018 all 0053 OWN_USE 10.00",
                        "2018 all 0005 REST_SHARE 15.00",
                        "2018 all 0053 REST_SHARE 45.00");
    }

    @Example
    void keepsTheContractOfItsRegistration() {
        assertThatCode(CONTRACT::check).doesNotThrowAnyException();
    }

    @Example
    void keepsTheLawsWithoutATestLibrary() {
        assertThatCode(() -> SettlementLaws.of(new HalfByUse(Percentage.of("50"), AllocationKeys.youth()))
                        .and(CONTRACT.law())
                        .writing(TYPES)
                        .checkSeeds(ScenarioBuilder.small().linesPerYear(30), 10))
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Scenario> drawn() {
        return RegiokasArbitraries.scenarios().models(KIT).overTheYears();
    }

    @Property
    void keepsTheLawsInEveryMixture(@ForAll("drawn") Scenario scenario) {
        SettlementLaws.ofLibrary().and(CONTRACT.law()).writing(TYPES).check(scenario);
    }
}
