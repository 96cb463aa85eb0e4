package nl.regiokas.testkit.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.explanation.SettlementExplainer;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.payment.PaymentPlans;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.SchemeShape;
import nl.regiokas.testkit.scenario.UsageShape;

/** Over generated regions: every node of an explanation is the sum of its parts, every root is the amount booked. */
class ExplanationProperties {

    @Provide
    Arbitrary<SchemeShape> schemes() {
        return Arbitraries.of(SchemeShape.library());
    }

    private static Scenario scenario(long seed, int municipalities, SchemeShape scheme, UsageShape usage) {
        return ScenarioBuilder.small()
                .municipalities(municipalities)
                .linesPerYear(100)
                .scheme(scheme)
                .usage(usage)
                .seed(seed)
                .build();
    }

    /** A flat tax without any history is refused, as it should be. */
    private static Scenario ready(Scenario scenario) {
        Assume.that(Readiness.of(scenario.scheme(), scenario.facts()).isReady());
        return scenario;
    }

    @Property
    void everyNodeIsTheSumOfItsParts(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 7) int municipalities,
            @ForAll("schemes") SchemeShape scheme,
            @ForAll UsageShape usage) {
        Scenario scenario = ready(scenario(seed, municipalities, scheme, usage));
        Settlement settlement = scenario.settle();
        SettlementExplainer explainer = settlement.explainer();
        settlement.charges().forEach(charge -> requireSum(explainer.charge(charge), charge.amountCents()));
        for (Position position : settlement.positions()) {
            requireSum(explainer.balance(position.year(), position.party()), position.balanceCents());
            requireSum(
                    explainer.cost(
                            position.year(), position.party().municipality().orElseThrow()),
                    position.costCents());
        }
        for (FundYear fund : settlement.funds()) {
            requireSum(explainer.fund(fund.year(), fund.scope()), fund.closingCents());
        }
        for (YearSettlement year : settlement.settledYears().years()) {
            PaymentPlan plan = PaymentPlans.netted(Balances.of(year.positions()));
            plan.payments()
                    .forEach(payment ->
                            requireSum(explainer.payment(year.year(), plan, payment), payment.amountCents()));
        }
    }

    @Property(tries = 1000)
    void textsAreReadableInBothLanguages(@ForAll long seed, @ForAll("schemes") SchemeShape scheme, @ForAll int which) {
        Settlement settlement = scenario(seed, 4, scheme, UsageShape.LOGNORMAL).settle();
        ImmutableList<Position> positions = settlement.positions();
        Position position = positions.get(Math.floorMod(which, positions.size()));
        Explanation balance = settlement.explainer().balance(position.year(), position.party());
        for (Locale locale : ImmutableList.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            String written = ExplanationText.in(SettlementWording.in(locale, Models.types()))
                    .write(balance);
            assertThat(written).doesNotContain("{");
            assertThat(written.lines()).allMatch(line -> line.length() <= ExplanationText.WIDTH);
        }
        Statistics.label("year").collect(position.year()).coverage(years -> {
            years.check(2018).percentage(percentage -> percentage > 20);
            years.check(2019).percentage(percentage -> percentage > 20);
        });
    }

    private static void requireSum(Explanation root, long cents) {
        assertThat(root.cents()).isEqualTo(cents);
        root.tree()
                .filter(node -> !node.parts().isEmpty())
                .forEach(node -> assertThat(
                                node.parts().stream().map(Explanation::value).reduce(Rational.ZERO, Rational::plus))
                        .isEqualTo(node.value()));
    }
}
