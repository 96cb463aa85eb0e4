package nl.regiokas.testkit.jqwik;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;

/**
 * The 23 municipalities of 2015 in full solidarity, with invented use of about 105 million euro a year.
 *
 * <p>Annotate a property or its class with {@code @Domain(GroningenOf2015.class)}; then
 * {@code @ForAll Scenario scenario} draws these regions, and their parts can be drawn too.
 *
 * @since 0.2.0
 */
public class GroningenOf2015 extends DomainContextBase {

    /** Makes the domain; jqwik calls it. */
    public GroningenOf2015() {}

    /**
     * The regions.
     *
     * @return an arbitrary of scenarios that can be settled
     */
    @Provide
    public Arbitrary<Scenario> scenarios() {
        return RegiokasArbitraries.seededScenarios(ScenarioBuilder.groningen2015());
    }

    /**
     * What was used in them.
     *
     * @return an arbitrary of ledgers
     */
    @Provide
    public Arbitrary<CostLedger> ledgers() {
        return scenarios().map(Scenario::ledger);
    }

    /**
     * What is known about them.
     *
     * @return an arbitrary of facts
     */
    @Provide
    public Arbitrary<SettlementFacts> facts() {
        return scenarios().map(Scenario::facts);
    }

    /**
     * How they share.
     *
     * @return an arbitrary of schemes
     */
    @Provide
    public Arbitrary<SolidarityScheme> schemes() {
        return scenarios().map(Scenario::scheme);
    }
}
