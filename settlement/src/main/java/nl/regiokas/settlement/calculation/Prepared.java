package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scheme and facts that were found ready, with what was summed and weighed to find that out.
 *
 * @param codes the municipalities of the facts in the order of their codes; ordinals count in it
 */
record Prepared(
        SolidarityScheme scheme,
        SettlementFacts facts,
        ImmutableList<MunicipalityCode> codes,
        ImmutableList<PreparedScope> scopes) {

    /** One scope: its use, and its years with the weights of its key. */
    record PreparedScope(Scope scope, ScopeUse use, ImmutableMap<Integer, ScopeYear> years) {

        /** A year that was looked over. */
        ScopeYear in(int year) {
            ScopeYear known = years.get(year);
            if (known == null) {
                throw new IllegalStateException("year must have been looked over but was not: " + year);
            }
            return known;
        }
    }

    /** Refuses, all faults at once, what is not ready for the years. */
    static Prepared of(SolidarityScheme scheme, SettlementFacts facts, ImmutableList<Integer> years) {
        Readiness readiness = Readiness.of(scheme, facts, years);
        readiness.requireReady();
        return readiness.prepared();
    }
}
