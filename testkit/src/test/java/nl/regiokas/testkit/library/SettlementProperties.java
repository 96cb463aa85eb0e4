package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.scenario.Scenario;

/** The settlement against one made from the text of the rules alone. */
class SettlementProperties {

    @Provide
    Arbitrary<Scenario> regions() {
        return RegiokasArbitraries.scenarios().asInThePapers();
    }

    @Provide
    Arbitrary<Scenario> ties() {
        return RegiokasArbitraries.scenarios().asInThePapers().withTies();
    }

    @Provide
    Arbitrary<Scenario> limits() {
        return RegiokasArbitraries.scenarios().asInThePapers().nearTheLimits();
    }

    @Property
    void equalsThePlainWay(@ForAll("regions") Scenario scenario) {
        assertSame(scenario);
    }

    @Property
    void equalsThePlainWayOnTies(@ForAll("ties") Scenario scenario) {
        assertSame(scenario);
    }

    @Property
    void equalsThePlainWayNearTheLimits(@ForAll("limits") Scenario scenario) {
        assertSame(scenario);
    }

    private static void assertSame(Scenario scenario) {
        Settlement settlement = scenario.settle();
        PlainSettlement plain = new PlainSettlement(scenario);
        SortedMap<String, BigDecimal> charges = new TreeMap<>();
        settlement
                .charges()
                .forEach(charge -> charges.put(
                        charge.year() + " " + charge.scope() + " " + charge.party() + " " + charge.kind(),
                        BigDecimal.valueOf(charge.amountCents())));
        SortedMap<String, List<BigDecimal>> funds = new TreeMap<>();
        settlement
                .funds()
                .forEach(fund -> funds.put(
                        fund.year() + " " + fund.scope(),
                        decimals(fund.openingCents(), fund.chargedCents(), fund.costCents(), fund.closingCents())));
        SortedMap<String, List<BigDecimal>> positions = new TreeMap<>();
        settlement
                .positions()
                .forEach(position -> positions.put(
                        position.year() + " " + position.party(),
                        decimals(position.costCents(), position.chargeCents(), position.balanceCents())));
        assertThat(charges).isEqualTo(plain.charges());
        assertThat(funds).isEqualTo(plain.funds());
        assertThat(positions).isEqualTo(plain.positions());
    }

    private static List<BigDecimal> decimals(long... cents) {
        return Arrays.stream(cents).mapToObj(BigDecimal::valueOf).toList();
    }
}
