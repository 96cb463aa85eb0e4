package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * What all scopes carry from one year to the next: the state in which a year opens, and closes.
 *
 * @param scopes the state by name of the scope, in the order of the scheme
 */
public record SettlementState(ImmutableMap<String, ScopeState> scopes) {

    /**
     * The state before the first year: the opening funds of the scheme, nothing due.
     *
     * @param scheme the scheme
     * @return its opening state
     */
    public static SettlementState opening(SolidarityScheme scheme) {
        return new SettlementState(
                scheme.scopes().stream().collect(ImmutableMap.toImmutableMap(Scope::name, SettlementState::opening)));
    }

    private static ScopeState opening(Scope scope) {
        return new ScopeState(
                Euro.cents(scope.openingFund(), "opening fund of scope " + scope.name()), ImmutableList.of());
    }

    /**
     * The state of one scope.
     *
     * @param name the name of the scope
     * @return its state
     * @throws RefusalException when the state knows no such scope
     */
    public ScopeState of(String name) {
        ScopeState state = scopes.get(name);
        if (state == null) {
            throw RefusalException.of("state must know every scope of the scheme but knows no " + name);
        }
        return state;
    }
}
