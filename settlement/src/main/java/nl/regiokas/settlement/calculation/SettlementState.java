package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.Reorganisations;
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
     * This state restated for the municipalities of a later year: instalments go to the successors, funds stay.
     *
     * <p>Every instalment is moved whole, or apportioned over the successors by their shares, so that each sum of
     * instalments stays the same to the cent.
     *
     * @param reorganisations the reorganisations between the years
     * @param fromYear the year of the municipalities in this state
     * @param toYear the year whose municipalities are reached
     * @return the restated state
     * @throws RefusalException when a municipality does not exist in the first year; all are named, with successors
     */
    public SettlementState reorganised(Reorganisations reorganisations, int fromYear, int toYear) {
        ImmutableMap.Builder<String, ScopeState> moved = ImmutableMap.builder();
        scopes.forEach((name, state) -> moved.put(
                name,
                new ScopeState(
                        state.fundCents(),
                        state.instalments().stream()
                                .flatMap(one -> reorganised(one, reorganisations, fromYear, toYear))
                                .collect(ImmutableList.toImmutableList()))));
        return new SettlementState(moved.buildOrThrow());
    }

    private static Stream<Instalment> reorganised(
            Instalment one, Reorganisations reorganisations, int fromYear, int toYear) {
        return reorganisations
                .cents(ImmutableMap.of(one.municipality(), one.cents()), fromYear, toYear)
                .entrySet()
                .stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> one.movedTo(part.getKey(), part.getValue()));
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
