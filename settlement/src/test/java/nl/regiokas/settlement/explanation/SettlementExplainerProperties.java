package nl.regiokas.settlement.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.GeneratedCase;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentCalculator;
import nl.regiokas.settlement.payment.PaymentPlan;

class SettlementExplainerProperties {

    @Property(tries = 60)
    void everyExplanationEndsAtTheBookedAmountAndAddsUp(@ForAll long seed) {
        Settlement settlement = settlement(seed);
        SettlementExplainer explainer = new SettlementExplainer(settlement);
        for (Charge charge : settlement.charges()) {
            requireSound(explainer.charge(charge), charge.cents());
        }
        for (Position position : settlement.positions()) {
            requireSound(explainer.charges(position.year(), position.municipality()), position.chargeCents());
            requireSound(explainer.balance(position.year(), position.municipality()), position.balanceCents());
            requireSound(explainer.cost(position.year(), position.municipality()), position.costCents());
        }
        for (FundYear fund : settlement.funds()) {
            requireSound(explainer.fund(fund.year(), fund.scope()), fund.closingCents());
        }
    }

    @Property(tries = 60)
    void paymentsAreExplainedByTheBalancesTheyClear(@ForAll long seed) {
        Settlement settlement = settlement(seed);
        SettlementExplainer explainer = new SettlementExplainer(settlement);
        PaymentCalculator calculator = new PaymentCalculator();
        for (YearSettlement year : settlement.years()) {
            Balances balances = Balances.of(year.positions());
            for (PaymentPlan plan : List.of(calculator.netted(balances), calculator.throughCashier(balances))) {
                for (Payment payment : plan.payments()) {
                    requireSound(explainer.payment(year.year(), plan, payment), payment.cents());
                }
            }
        }
    }

    @Property(tries = 25)
    void everyAmountHasWordsInBothLanguages(@ForAll long seed) {
        Settlement settlement = settlement(seed);
        SettlementExplainer explainer = new SettlementExplainer(settlement);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl-NL"))) {
            ExplanationText text = ExplanationText.in(SettlementWording.in(locale));
            for (Position position : settlement.positions()) {
                requireReadable(text.write(explainer.balance(position.year(), position.municipality())));
            }
            for (FundYear fund : settlement.funds()) {
                requireReadable(text.write(explainer.fund(fund.year(), fund.scope())));
            }
        }
    }

    private static Settlement settlement(long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        return region.settle(region.scheme());
    }

    private static void requireReadable(String text) {
        assertThat(text).doesNotContain("{").doesNotContain("}");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static void requireSound(Explanation root, long cents) {
        assertThat(root.cents()).isEqualTo(cents);
        root.tree().forEach(SettlementExplainerProperties::requireSum);
        root.tree().flatMap(node -> node.rounding().stream()).forEach(SettlementExplainerProperties::requireNear);
    }

    private static void requireSum(Explanation node) {
        if (!node.parts().isEmpty()) {
            assertThat(node.parts().stream().map(Explanation::value).reduce(Rational.ZERO, Rational::plus))
                    .isEqualTo(node.value());
        }
        for (Figure figure : node.figures()) {
            figure.explanation().ifPresent(how -> requireSame(figure, how));
        }
    }

    /** A weight in euro is explained in cents. */
    private static void requireSame(Figure figure, Explanation how) {
        Rational cents = figure.value() instanceof FigureValue.Amount amount
                ? amount.cents()
                : Rational.of(((FigureValue.Quantity) figure.value()).number().movePointRight(2));
        assertThat(cents).isEqualTo(how.value());
    }

    private static void requireNear(Rounding rounding) {
        assertThat(rounding.differenceCents().abs()).isLessThan(Rational.ONE);
        assertThat(Math.abs(rounding.oddCents())).isLessThanOrEqualTo(1);
    }
}
