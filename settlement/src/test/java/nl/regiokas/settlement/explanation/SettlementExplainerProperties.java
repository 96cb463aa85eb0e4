package nl.regiokas.settlement.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
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

    /** All but one for rules that are not the library's, and two that 1,000 tries may not meet. */
    private static final Set<SettlementRule> MET = EnumSet.complementOf(
            EnumSet.of(SettlementRule.OTHER, SettlementRule.NO_CLAIM_CUT, SettlementRule.NO_CLAIM_WANTED));

    @IntRange(min = GeneratedCase.FIRST, max = GeneratedCase.LAST)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfTheScheme {}

    @Property
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

    @Property
    void paymentsAreExplainedByTheBalancesTheyClear(@ForAll long seed, @ForAll @OfTheScheme int year) {
        Settlement settlement = settlement(seed);
        SettlementExplainer explainer = new SettlementExplainer(settlement);
        for (PaymentPlan plan : plans(settlement.year(year))) {
            for (Payment payment : plan.payments()) {
                requireSound(explainer.payment(year, plan, payment), payment.cents());
            }
        }
    }

    /** What an explainer is asked for. */
    enum Asked {
        CHARGES,
        BALANCE,
        COST,
        FUND,
        NETTED_PAYMENT,
        PAYMENT_THROUGH_CASHIER
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyRuleHasWordsInBothLanguages(
            @ForAll long seed, @ForAll Asked asked, @ForAll @OfTheScheme int year, @ForAll int which) {
        Explanation explanation = answer(asked, settlement(seed), year, which);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl-NL"))) {
            String text = ExplanationText.in(SettlementWording.in(locale)).write(explanation);
            assertThat(text).doesNotContain("{").doesNotContain("}");
            assertThat(text.lines()).allMatch(line -> line.length() <= ExplanationText.WIDTH);
        }
        explanation.tree().map(Explanation::rule).distinct().forEach(Statistics::collect);
        Statistics.coverage(rules -> MET.forEach(rule -> rules.check(rule).count(count -> count > 0)));
    }

    private static Explanation answer(Asked asked, Settlement settlement, int year, int which) {
        SettlementExplainer explainer = new SettlementExplainer(settlement);
        YearSettlement settled = settlement.year(year);
        MunicipalityCode municipality = oneOf(settled.positions(), which).municipality();
        return switch (asked) {
            case CHARGES -> explainer.charges(year, municipality);
            case BALANCE -> explainer.balance(year, municipality);
            case COST -> explainer.cost(year, municipality);
            case FUND -> explainer.fund(year, oneOf(settled.funds(), which).scope());
            case NETTED_PAYMENT, PAYMENT_THROUGH_CASHIER -> {
                PaymentPlan plan = plans(settled).get(asked == Asked.NETTED_PAYMENT ? 0 : 1);
                yield explainer.payment(year, plan, oneOf(plan.payments(), which));
            }
        };
    }

    /** Netted, and through the cashier. */
    private static List<PaymentPlan> plans(YearSettlement year) {
        Balances balances = Balances.of(year.positions());
        PaymentCalculator calculator = new PaymentCalculator();
        return List.of(calculator.netted(balances), calculator.throughCashier(balances));
    }

    private static <T> T oneOf(List<T> all, int which) {
        Assume.that(!all.isEmpty());
        return all.get(Math.floorMod(which, all.size()));
    }

    private static Settlement settlement(long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        return region.settle(region.scheme());
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
