package nl.regiokas.settlement.model.insurance;

import nl.regiokas.core.fault.FaultCode;

/** What is refused of the insurance model. */
enum InsuranceFault implements FaultCode {
    NO_CLAIM_THRESHOLD("threshold of the no-claim must not be negative but was {threshold}"),
    RESERVE_BOUNDS("minimum of the reserve must not exceed its maximum {maximum} but was {minimum}"),
    REFUND_ABOVE_PREMIUM(
            "no-claim refund of {refund} is more than the premium of {premium}, since its cost is negative"),
    RESERVE_BOUND_TWICE("{side} of the reserve must be an amount or a percentage but was both"),
    CORRIDOR_NOBODY("reserve must not have to move money when nobody takes part, but the fund would end at {result} and"
            + " {amount} would move to the bound {bound}");

    private final String pattern;

    InsuranceFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
