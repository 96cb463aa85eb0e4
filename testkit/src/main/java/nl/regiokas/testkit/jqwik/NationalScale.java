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
 * 342 municipalities and 80 products, about 3 billion euro in 100,000 lines; for all 60 million lines use
 * {@link ScenarioBuilder#national()} and stream them.
 *
 * <p>Annotate a property or its class with {@code @Domain(NationalScale.class)}; then {@code @ForAll Scenario scenario}
 * draws these regions, and their parts can be drawn too.
 *
 * <p>Drawing all lines of a region takes some ten milliseconds. Each municipality draws its lines separately; so a law
 * that needs the lines of only one ({@code scenario.usage().of(ordinal, visitor)}) can be tried a thousand times in a
 * few seconds.
 *
 * @since 0.2.0
 */
public class NationalScale extends DomainContextBase {

    private static final int LINES = 100_000;

    /** Makes the domain; jqwik calls it. */
    public NationalScale() {}

    /**
     * The regions.
     *
     * @return an arbitrary of scenarios that can be settled
     */
    @Provide
    public Arbitrary<Scenario> scenarios() {
        return RegiokasArbitraries.seededScenarios(ScenarioBuilder.national().linesPerYear(LINES));
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
