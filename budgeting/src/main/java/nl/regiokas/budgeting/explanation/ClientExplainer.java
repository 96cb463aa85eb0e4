package nl.regiokas.budgeting.explanation;

import java.util.Optional;
import nl.regiokas.budgeting.clients.AverageRounding;
import nl.regiokas.budgeting.clients.ClientLine;
import nl.regiokas.budgeting.clients.ClientSummary;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * Explains how a cost per client came about.
 * Dutch: toelichting op de kosten per client.
 *
 * @param summary the summary
 * @since 0.2.0
 */
public record ClientExplainer(ClientSummary summary) {

    /**
     * Refuses a component that is null.
     *
     * @param summary the summary
     */
    public ClientExplainer {
        Attributes.given(summary, "summary of explainer");
    }

    /**
     * How the cost per client of a line came about.
     *
     * @param line a line of the summary
     * @return cost / clients with a known cost, and the clients in the total; empty where there is no average
     */
    public Optional<Explanation> costPerClient(ClientLine line) {
        return line.costPerClient().map(average -> {
            Rational exact = line.exactCostPerClientCents().orElseThrow();
            long rounded = Euro.cents(average, "cost per client");
            long unit = Euro.cents(summary.unit(), "unit");
            return Explanation.builder()
                    .rule(BudgetingRule.COST_PER_CLIENT)
                    .addFigures(Figure.name("line", line.name()))
                    .addFigures(Figure.amount("cost", Euro.cents(line.cost(), "cost")))
                    .addFigures(Figure.number("clientsWithCost", line.clientsWithCost()))
                    .addFigures(Figure.number("clients", line.clients()))
                    .value(Rational.of(rounded))
                    .rounding(new Rounding(
                            exact,
                            Cents.down("cost per client", exact, unit),
                            rounded,
                            summary.rounding() == AverageRounding.DOWN ? Rounding.Way.DOWN : Rounding.Way.HALF_UP,
                            Optional.empty()))
                    .build();
        });
    }
}
