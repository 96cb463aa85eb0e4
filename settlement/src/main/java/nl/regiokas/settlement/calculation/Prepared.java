package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** A scheme and facts that were found ready, with the use of each scope summed. */
record Prepared(SolidarityScheme scheme, SettlementFacts facts, ImmutableList<ScopeUse> uses) {

    /** Refuses, all faults at once, what is not ready for the years. */
    static Prepared of(SolidarityScheme scheme, SettlementFacts facts, ImmutableList<Integer> years) {
        Readiness readiness = Readiness.of(scheme, facts, years);
        readiness.requireReady();
        return readiness.prepared();
    }
}
