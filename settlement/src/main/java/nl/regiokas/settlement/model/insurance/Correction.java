package nl.regiokas.settlement.model.insurance;

import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Volumes;
import nl.regiokas.settlement.model.Whole;

/** What brings the fund back to a bound: bound - (opening + premiums - cost - refunds + open items + exit shares). */
record Correction(
        long cents,
        long boundCents,
        long openingCents,
        long volumeCents,
        long costCents,
        long refundCents,
        long dueCents,
        long openCents,
        long exitCents)
        implements Whole {

    @Override
    public Rule rule() {
        return cents > 0 ? InsuranceRule.ASSESSMENT : InsuranceRule.DISTRIBUTION;
    }

    @Override
    public Figure figure(ChargeContext context) {
        return Figure.explained(
                "whole",
                Explanation.sum(
                        cents > 0 ? InsuranceRule.ASSESSMENT_TOTAL : InsuranceRule.DISTRIBUTION_TOTAL,
                        Volumes.subject(context),
                        Stream.of(
                                        Explanation.of(InsuranceRule.BOUND, boundCents),
                                        inFund("fund.opening", -openingCents),
                                        inFund("fund.premiums", -volumeCents),
                                        inFund("fund.cost", costCents),
                                        inFund("fund.refunds", refundCents),
                                        inFund("fund.due", -dueCents),
                                        inFund("fund.open", -openCents),
                                        inFund("fund.exit", -exitCents))
                                .filter(part -> part.value().signum() != 0)
                                .toList()));
    }

    private static Explanation inFund(String key, long cents) {
        return Explanation.of(InsuranceRule.IN_FUND, cents, Figure.term("what", key));
    }
}
