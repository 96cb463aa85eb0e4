package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSortedSet;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Who takes part in the scopes of a scheme, by year, without anything being settled.
 * Dutch: deelname.
 *
 * <p>A list holds in the municipalities of the year of its entry. In a later year a municipality takes part if all those it
 * comes from did, and not if none did; where they differ it is undecided.
 *
 * <p>Immutable, and may be shared between threads.
 *
 * @since 0.2.0
 */
public final class Participation {

    private final Plan plan;

    private Participation(Plan plan) {
        this.plan = plan;
    }

    /**
     * Returns the participation in a scheme.
     *
     * @param scheme the scheme
     * @param facts the region with its reorganisations and decisions; usage is not looked at
     * @return the participation
     * @throws RefusalException when an entry names a municipality that does not exist in its year, or a decision is missing;
     *     all are reported
     */
    public static Participation of(SolidarityScheme scheme, SettlementFacts facts) {
        Attributes.given(scheme, "scheme of participation");
        Attributes.given(facts, "facts of participation");
        Plan plan = Plan.of(scheme, facts);
        Faults faults = new Faults();
        plan.timeline().check(faults);
        plan.scopes().forEach(scope -> scope.membership().check(faults));
        faults.throwIfAny();
        return new Participation(plan);
    }

    /**
     * Returns who takes part in a scope.
     *
     * @param scope the name of the scope
     * @param year the year asked for
     * @return the participants; none when the scheme has no such scope, or the scope no entry for the year
     * @throws RefusalException when it is undecided of some; all are named
     */
    public ImmutableSortedSet<MunicipalityCode> in(String scope, int year) {
        return plan.scopes().stream()
                .filter(one -> one.name().equals(scope) && one.membership().isKnownIn(year))
                .flatMap(one -> one.participants(year).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(MunicipalityCode::compareTo));
    }
}
