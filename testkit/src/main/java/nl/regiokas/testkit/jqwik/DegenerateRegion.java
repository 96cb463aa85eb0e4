package nl.regiokas.testkit.jqwik;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Edge cases: one or two municipalities, hardly any use, weights of 0 and 1.
 *
 * <p>Annotate a property or its class with {@code @Domain(DegenerateRegion.class)}; then
 * {@code @ForAll Scenario scenario} draws these regions, and their parts can be drawn too.
 *
 * @since 0.2.0
 */
public class DegenerateRegion extends DomainContextBase {

    /** Makes the domain; jqwik calls it. */
    public DegenerateRegion() {}

    /**
     * The regions.
     *
     * @return an arbitrary of scenarios that can be settled
     */
    @Provide
    public Arbitrary<Scenario> scenarios() {
        return RegiokasArbitraries.scenarios().degenerate();
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
