package nl.regiokas.settlement.model.insurance;

import java.math.BigDecimal;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.Volumes;
import nl.regiokas.settlement.model.Whole;

/** What the premiums are together: expected cost x (1 + loading), half up to the cent. */
record PremiumVolume(long expectedCents, Percentage loading, BigDecimal exactCents, long cents, long unitCents)
        implements Whole {

    static PremiumVolume of(long expectedCents, Percentage loading, long unitCents) {
        Percentage all = Percentage.HUNDRED.plus(loading);
        return new PremiumVolume(
                expectedCents,
                loading,
                BigDecimal.valueOf(expectedCents).multiply(all.fraction()),
                Volumes.halfUpCents(all, expectedCents),
                unitCents);
    }

    @Override
    public Rule rule() {
        return InsuranceRule.PREMIUM;
    }

    @Override
    public Figure figure(ChargeContext context) {
        Rational exact = Rational.of(exactCents);
        Explanation.Builder volume = Explanation.builder()
                .rule(InsuranceRule.PREMIUM_VOLUME)
                .value(Rational.of(cents))
                .addAllFigures(Volumes.subject(context))
                .addFigures(Figure.amount("expectedCost", expectedCents).from(context.source()))
                .addFigures(Figure.percentage("loading", loading).from(context.source()));
        if (!exact.isWhole()) {
            volume.rounding(Rounding.alone(exact, cents, Rounding.Way.HALF_UP));
        }
        return Figure.explained("volume", volume.build());
    }

    @Override
    public Dependence dependence(Weights weights) {
        return new Dependence.Volume(cents, weights);
    }
}
