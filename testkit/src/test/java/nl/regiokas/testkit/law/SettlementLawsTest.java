package nl.regiokas.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.SchemeShape;
import nl.regiokas.testkit.scenario.UsageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementLawsTest {

    @TempDir
    private Path folder;

    private ScenarioBuilder small() {
        return ScenarioBuilder.small().linesPerYear(30);
    }

    @Test
    void theModelsOfTheLibraryKeepThem() {
        assertThatCode(() -> SettlementLaws.ofSettlement(Scenario::settle)
                        .and(SettlementLaw.REFUND_COVER, SettlementLaw.RUN_OFF)
                        .checkSeeds(small(), 20))
                .doesNotThrowAnyException();
    }

    @Test
    void aRightRuleKeepsThem() {
        assertThatCode(() ->
                        SettlementLaws.of(WrongRules.pool(Apportionment::cents)).checkSeeds(small(), 20))
                .doesNotThrowAnyException();
    }

    @Test
    void roundingEachPartAloneIsCaught() {
        assertCaught(SettlementLaws.of(WrongRules.pool(WrongSplits::eachAlone)), small(), "quota", "missing");
    }

    @Test
    void oddCentsToTheFirstAreCaught() {
        assertCaught(SettlementLaws.of(WrongRules.pool(WrongSplits::oddCentsToTheFirst)), small(), "quota", "cent");
    }

    @Test
    void doublesAreCaught() {
        assertCaught(SettlementLaws.of(WrongRules.pool(WrongSplits::inDoubles)), small(), "quota", "cent");
    }

    @Test
    void forgettingTheLeaversInstalmentsIsCaught() {
        assertCaught(
                SettlementLaws.ofRules(WrongRules::withoutLeavers).and(SettlementLaw.RUN_OFF),
                small().scheme(SchemeShape.LEAVER).years(3),
                "run-off",
                "the fund (opening + instalments still due) must be EUR 0.00 but was EUR 14000000.00: 1400000000 cents too much");
    }

    @Test
    void refundingMoreThanTheFundHoldsIsCaught() {
        assertCaught(
                SettlementLaws.of(WrongRules::generous).only(SettlementLaw.REFUND_COVER),
                small(),
                "refund-cover",
                "cents too much");
    }

    @Test
    void tiesByListOrderAreCaught() {
        assertCaught(
                SettlementLaws.ofSettlement(WrongRules::tiesByListOrder),
                small().usage(UsageShape.LOGNORMAL),
                "order-independence",
                "after reversing the input the charge must be");
    }

    @Test
    void chargingParticipantsForOutsidersIsCaught() {
        assertCaught(
                SettlementLaws.ofSettlement(WrongRules::outsidersCount),
                small(),
                "opt-out-neutrality",
                "after more use by municipalities outside scope intensive the charge must be");
    }

    @Test
    void aForgottenChargeIsCaught() {
        assertCaught(
                SettlementLaws.ofSettlement(WrongRules::forgetsACharge),
                small(),
                "conservation",
                "what is charged in the fund must be");
    }

    private void assertCaught(SettlementLaws laws, ScenarioBuilder scenarios, String law, String story) {
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class, () -> laws.writingTo(folder).checkSeeds(scenarios, 20));

        assertThat(broken.law()).isEqualTo(law);
        assertThat(broken)
                .hasMessageStartingWith("law \"" + law + "\" does not hold: ")
                .hasMessageContaining(story);
        assertThat(broken).hasMessageContaining("the scenario stands in " + folder.resolve(law));
        assertThat(Files.exists(folder.resolve(law).resolve("scheme.json"))).isTrue();
    }
}
