package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.settlement.Scenario;
import nl.regiokas.program.settlement.SettlementPart;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.explanation.SettlementExplainer;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;

/** What is told about a municipality in a settled year: its balance, its own cost and its payments. */
final class SettlementStory {

    private final Settlement settlement;
    private final SettlementExplainer explainer;

    SettlementStory(Scenario scenario) {
        this.settlement = new SettlementCalculator().settle(scenario.scheme(), scenario.facts());
        this.explainer = new SettlementExplainer(settlement);
    }

    ImmutableList<Explanation> of(int year, MunicipalityCode municipality) {
        ImmutableList.Builder<Explanation> story = ImmutableList.builder();
        story.add(explainer.balance(year, municipality), explainer.cost(year, municipality));
        PaymentPlan plan = SettlementPart.payments(settlement.year(year));
        plan.payments().stream()
                .filter(payment -> isOf(payment, municipality))
                .forEach(payment -> story.add(shallow(explainer.payment(year, plan, payment))));
        return story.build();
    }

    private static boolean isOf(Payment payment, MunicipalityCode municipality) {
        return payment.from().name().equals(municipality.value())
                || payment.to().name().equals(municipality.value());
    }

    /** A payment without the story of the balance, which is told already or is another municipality's. */
    private static Explanation shallow(Explanation payment) {
        return payment.toBuilder()
                .parts(payment.parts().stream()
                        .map(part -> part.toBuilder()
                                .figures(part.figures().stream()
                                        .map(SettlementStory::plain)
                                        .toList())
                                .parts(ImmutableList.of())
                                .build())
                        .toList())
                .build();
    }

    private static Figure plain(Figure figure) {
        return new Figure(figure.id(), figure.value(), figure.source(), Optional.empty());
    }
}
