package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Whether a scheme can be settled with what is known: every fault at once, and what is odd without being a fault.
 * Dutch: controle vooraf.
 *
 * @param faults what must be mended first
 * @param notices what is odd or not used
 * @since 0.2.0
 */
public record Readiness(ImmutableList<Fault> faults, ImmutableList<Notice> notices) {

    /**
     * Refuses a component that is null.
     *
     * @param faults what must be mended first
     * @param notices what is odd or not used
     */
    public Readiness {
        Attributes.given(faults, "faults of readiness");
        Attributes.given(notices, "notices of readiness");
    }

    /**
     * Looks a scheme over, from its first year on.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @return what was found
     */
    public static Readiness of(SolidarityScheme scheme, SettlementFacts facts) {
        Attributes.given(scheme, "scheme of readiness");
        Attributes.given(facts, "facts of readiness");
        return of(scheme, facts, State.opening(scheme));
    }

    /**
     * Looks a scheme over, from a state on.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @param opening the state to go on from
     * @return what was found
     */
    public static Readiness of(SolidarityScheme scheme, SettlementFacts facts, State opening) {
        Attributes.given(scheme, "scheme of readiness");
        Attributes.given(facts, "facts of readiness");
        Attributes.given(opening, "opening state of readiness");
        return Settling.of(scheme, facts, opening).readiness();
    }

    /**
     * Looks over open items that hold nothing, so that they are refused for what others would be: their scope, the year they
     * are due in, and their municipality.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @param items open items before the first year of the scheme, by the name of their scope
     * @return what must be mended first
     */
    public static ImmutableList<Fault> ofEmptyItems(
            SolidarityScheme scheme, SettlementFacts facts, ImmutableSetMultimap<String, OpenItem> items) {
        Attributes.given(scheme, "scheme of readiness");
        Attributes.given(facts, "facts of readiness");
        Attributes.given(items, "items of readiness");
        Faults faults = new Faults();
        new StateCheck(Plan.of(scheme, facts), State.opening(scheme), faults).checkEmpty(items);
        return ImmutableSet.copyOf(faults.list()).asList();
    }

    /**
     * Returns whether there is no fault.
     *
     * @return true when the scheme can be settled
     */
    public boolean isReady() {
        return faults.isEmpty();
    }

    /**
     * Refuses when there is a fault.
     *
     * @throws RefusalException with every fault
     */
    public void requireReady() {
        if (!isReady()) {
            throw RefusalException.of(faults);
        }
    }
}
