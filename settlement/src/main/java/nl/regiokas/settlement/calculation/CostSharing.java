package nl.regiokas.settlement.calculation;

import nl.regiokas.settlement.scheme.CostSharingModel;

/**
 * A rule by which the participants of a scope share its cost in one year.
 * Dutch: verdeelregel.
 *
 * <p>The three models of the library are such rules; a team can write its own and put it under the laws of the testkit.
 * An implementation is a pure function: it charges participants only, books no zero amounts and a kind at most once per
 * participant; a charge to a municipality that is not in the facts is refused. It is only asked when somebody takes part. The fund follows from its charges: closing = opening + charged - cost.
 */
@FunctionalInterface
public interface CostSharing {

    /**
     * Shares the cost of one scope in one year.
     *
     * @param scope the scope in that year: participants, their costs and weights, and the opening fund
     * @return the charges of this year and what is passed on to later years
     * @throws nl.regiokas.core.fault.RefusalException when the year cannot be shared by this rule
     */
    SharedCost share(ScopeYear scope);

    /**
     * The rule of a model of the library.
     *
     * @param model the declaration
     * @return its calculator
     */
    static CostSharing of(CostSharingModel model) {
        return model.match(InsuranceCalculator::new, FlatTaxCalculator::new, ActualUseCalculator::new);
    }
}
