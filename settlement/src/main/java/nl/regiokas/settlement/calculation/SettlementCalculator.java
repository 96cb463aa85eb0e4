package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Settles years: from a scheme, facts and an opening state to charges, funds, positions and a closing state.
 * Dutch: afrekening.
 *
 * <p>Per scope and year, amounts in cents:
 *
 * <ul>
 *   <li>the participants are charged by the scope's rule ({@link CostSharing}); where nobody takes part, nothing is
 *       shared and the fund is carried;
 *   <li>instalments of earlier years that fall due are booked with the opposite sign, also on who has left the scope;
 *   <li>who takes no part pays its own use of the scope's products, outside the fund;
 *   <li>closing = opening + the charges booked in the fund - the participants' cost.
 * </ul>
 *
 * <p>Per municipality and year: charge = its charges over all scopes; balance = charge - advance.
 *
 * <p>Rounding: each rule conserves its whole; here amounts are only added. A sum beyond a {@code long} of cents is
 * refused.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, lines 721-782.
 *
 * <p>Failures: everything {@link Readiness} finds, told at once, before anything is booked.
 */
public final class SettlementCalculator {

    private final Function<? super Scope, ? extends CostSharing> rules;

    /** A calculator with the rules of the library: each scope is shared by its own model. */
    public SettlementCalculator() {
        this(scope -> CostSharing.of(scope.model()));
    }

    /**
     * A calculator with a team's own rules.
     *
     * @param rules the rule by which a scope is shared, whatever its declared model
     */
    public SettlementCalculator(Function<? super Scope, ? extends CostSharing> rules) {
        this.rules = rules;
    }

    /**
     * Settles all years of a scheme, from its opening funds.
     *
     * @param scheme what was agreed
     * @param facts what was used
     * @return the settled years
     * @throws nl.regiokas.core.fault.RefusalException when the scheme and the facts are not ready
     */
    public Settlement settle(SolidarityScheme scheme, SettlementFacts facts) {
        return settle(scheme, facts, SettlementState.opening(scheme));
    }

    /**
     * Settles all years of a scheme, from a state carried over: an earlier scheme's closing state, or one moved to the
     * successors of reorganised municipalities.
     *
     * @param scheme what was agreed
     * @param facts what was used
     * @param opening the state in which the first year opens
     * @return the settled years
     * @throws nl.regiokas.core.fault.RefusalException when the scheme and the facts are not ready
     */
    public Settlement settle(SolidarityScheme scheme, SettlementFacts facts, SettlementState opening) {
        Prepared prepared = Prepared.of(scheme, facts, scheme.years());
        ImmutableList.Builder<YearSettlement> years = ImmutableList.builder();
        SettlementState state = opening;
        for (int year : scheme.years()) {
            YearSettlement settled = new YearBooks(prepared, rules, year, state).settle();
            years.add(settled);
            state = settled.closing();
        }
        return new Settlement(scheme, facts, years.build());
    }

    /**
     * Settles one year.
     *
     * @param scheme what was agreed
     * @param facts what was used
     * @param year the year, one of the scheme's
     * @param opening the state in which it opens
     * @return the settled year, its closing state included
     * @throws nl.regiokas.core.fault.RefusalException when the scheme and the facts are not ready for the year
     */
    public YearSettlement settleYear(
            SolidarityScheme scheme, SettlementFacts facts, int year, SettlementState opening) {
        Prepared prepared = Prepared.of(scheme, facts, ImmutableList.of(year));
        return new YearBooks(prepared, rules, year, opening).settle();
    }
}
