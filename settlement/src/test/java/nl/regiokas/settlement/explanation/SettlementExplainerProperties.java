package nl.regiokas.settlement.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import nl.regiokas.settlement.GeneratedCase;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.payment.PaymentPlans;

class SettlementExplainerProperties {

    /** The rules that 1,000 tries meet: all but those of a refund that is cut back and of items that came from elsewhere. */
    private static final Set<String> MET = Stream.of(
                    "balance advance charge scopeCharge cost scopeCost productCost fundClosing fundOpening fundCharges",
                    "fundCost fundCostOf paymentMade paymentReceived credit otherPayment instalments ownUseOutside window",
                    "windowYear premium premiumVolume noClaim assessment assessmentTotal distribution distributionTotal",
                    "bound inFund contribution instalment gain gainOwn gainShared gainRounding ownUse standingShare",
                    "standingCost poolContribution poolShare poolInstalment poolOwnCost poolContributed poolCeded",
                    "poolCededLayer poolShared poolRounded")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(id -> "settlement." + id)
            .collect(Collectors.toSet());

    @IntRange(min = GeneratedCase.FIRST, max = GeneratedCase.LAST)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfTheScheme {}

    @Property
    void everyExplanationEndsAtTheBookedAmountAndAddsUp(@ForAll long seed) {
        Settlement settlement = settlement(seed);
        SettlementExplainer explainer = settlement.explainer();
        for (Charge charge : settlement.charges()) {
            requireSound(explainer.charge(charge), charge.amountCents());
        }
        for (Position position : settlement.positions()) {
            requireSound(explainer.charges(position.year(), position.party()), position.chargeCents());
            requireSound(explainer.balance(position.year(), position.party()), position.balanceCents());
            requireSound(
                    explainer.cost(
                            position.year(), position.party().municipality().orElseThrow()),
                    position.costCents());
        }
        for (FundYear fund : settlement.funds()) {
            requireSound(explainer.fund(fund.year(), fund.scope()), fund.closingCents());
        }
    }

    @Property
    void paymentsAreExplainedByTheBalancesTheyClear(@ForAll long seed, @ForAll @OfTheScheme int year) {
        Settlement settlement = settlement(seed);
        SettlementExplainer explainer = settlement.explainer();
        for (PaymentPlan plan : plans(settlement.year(year).books())) {
            for (Payment payment : plan.payments()) {
                requireSound(explainer.payment(year, plan, payment), payment.amountCents());
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

    @Property(tries = 1000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyRuleHasWordsInBothLanguages(
            @ForAll long seed, @ForAll Asked asked, @ForAll @OfTheScheme int year, @ForAll int which) {
        Explanation explanation = answer(asked, settlement(seed), year, which);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl-NL"))) {
            String text = ExplanationText.in(SettlementWording.in(locale, Models.types()))
                    .write(explanation);
            assertThat(text).doesNotContain("{").doesNotContain("}");
            assertThat(text.lines()).allMatch(line -> line.length() <= ExplanationText.WIDTH);
        }
        explanation.tree().map(one -> one.rule().id()).distinct().forEach(Statistics::collect);
        Statistics.coverage(rules -> MET.forEach(rule -> rules.check(rule).count(count -> count > 0)));
    }

    private static Explanation answer(Asked asked, Settlement settlement, int year, int which) {
        SettlementExplainer explainer = settlement.explainer();
        YearSettlement settled = settlement.year(year).books();
        Party party = oneOf(settled.positions(), which).party();
        return switch (asked) {
            case CHARGES -> explainer.charges(year, party);
            case BALANCE -> explainer.balance(year, party);
            case COST -> explainer.cost(year, party.municipality().orElseThrow());
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
        return List.of(PaymentPlans.netted(balances), PaymentPlans.throughCashier(balances));
    }

    private static <T> T oneOf(List<T> all, int which) {
        Assume.that(!all.isEmpty());
        return all.get(Math.floorMod(which, all.size()));
    }

    private static Settlement settlement(long seed) {
        return new GeneratedCase(seed).settled();
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
                : ((FigureValue.Fraction) figure.value()).number().times(Rational.of(100));
        assertThat(cents).isEqualTo(how.value());
    }

    private static void requireNear(Rounding rounding) {
        assertThat(rounding.differenceCents().abs()).isLessThan(Rational.ONE);
        assertThat(Math.abs(rounding.oddCents())).isLessThanOrEqualTo(1);
    }
}
