package nl.regiokas.budgeting.explanation;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.MonitorState;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * Explains how the amounts of a monitor came about.
 * Dutch: toelichting op de monitor.
 *
 * <p>A cell is explained by its rule, a total by its cells. The numbers are those of the report; nothing is rounded
 * again.
 *
 * @param report the report
 * @since 0.2.0
 */
public record MonitorExplainer(MonitorReport report) {

    /**
     * Refuses a component that is null.
     *
     * @param report the report
     */
    public MonitorExplainer {
        Attributes.given(report, "report of explainer");
    }

    /**
     * How the expected use came about.
     *
     * @param cell a cell or a total of the present state
     * @return budget x the part of the year that has passed
     */
    public Explanation expected(MonitorCell cell) {
        return isTotal(cell)
                ? total(cell, "expected", this::expected)
                : Explanation.builder()
                        .rule(BudgetingRule.MONITOR_EXPECTED)
                        .addAllFigures(subject(cell))
                        .addFigures(Figure.amount("budget", Euro.cents(cell.budget(), "budget")), elapsed())
                        .value(Rational.of(Euro.cents(cell.expected(), "expected")))
                        .rounding(rounding(
                                cell.exactExpectedCents().orElseThrow(), Euro.cents(cell.expected(), "expected")))
                        .build();
    }

    /**
     * How the undeclared care came about.
     *
     * @param cell a cell or a total of the present state
     * @return what the care of the year so far will have cost in the end, less what is known of it
     */
    public Explanation undeclared(MonitorCell cell) {
        Rational used = Rational.of(Euro.cents(cell.used(), "used"));
        return isTotal(cell)
                ? total(cell, "undeclared", this::undeclared)
                : Explanation.builder()
                        .rule(BudgetingRule.MONITOR_UNDECLARED)
                        .addAllFigures(subject(cell))
                        .addFigures(
                                Figure.amount(
                                        "ultimate",
                                        used.plus(cell.exactUndeclaredCents().orElseThrow())),
                                Figure.amount("used", used))
                        .value(Rational.of(Euro.cents(cell.undeclared(), "undeclared")))
                        .rounding(rounding(
                                cell.exactUndeclaredCents().orElseThrow(), Euro.cents(cell.undeclared(), "undeclared")))
                        .build();
    }

    /**
     * How the forecast came about.
     *
     * @param cell a cell or a total of the present state
     * @return the care given divided by the part of the year that has passed, or the care given plus the budget for the
     *     rest of the year
     */
    public Explanation forecast(MonitorCell cell) {
        Rational used = Rational.of(Euro.cents(cell.used(), "used"));
        return isTotal(cell)
                ? total(cell, "forecast", this::forecast)
                : Explanation.builder()
                        .rule(
                                report.isForecastAsPlanned()
                                        ? BudgetingRule.MONITOR_FORECAST_AS_PLANNED
                                        : BudgetingRule.MONITOR_FORECAST)
                        .addAllFigures(subject(cell))
                        .addFigures(
                                Figure.amount(
                                        "ultimate",
                                        used.plus(cell.exactUndeclaredCents().orElseThrow())),
                                Figure.explained("undeclared", undeclared(cell)),
                                elapsed(),
                                Figure.amount("budget", Euro.cents(cell.budget(), "budget")))
                        .value(Rational.of(Euro.cents(cell.forecast(), "forecast")))
                        .rounding(rounding(
                                cell.exactForecastCents().orElseThrow(), Euro.cents(cell.forecast(), "forecast")))
                        .build();
    }

    private Explanation total(MonitorCell total, String column, Function<MonitorCell, Explanation> explain) {
        MonitorState now = report.now();
        return Explanation.sum(
                BudgetingRule.MONITOR_TOTAL,
                ImmutableList.<Figure>builder()
                        .addAll(subject(total))
                        .add(Figure.term("column", "budgeting.monitor." + column))
                        .build(),
                now.cells().stream()
                        .filter(cell -> isPart(cell, total))
                        .map(explain)
                        .toList());
    }

    private static boolean isTotal(MonitorCell cell) {
        return cell.exactForecastCents().isEmpty();
    }

    private static boolean isPart(MonitorCell cell, MonitorCell total) {
        return (total.municipality().isEmpty() || total.municipality().equals(cell.municipality()))
                && (total.segment().isEmpty() || total.segment().equals(cell.segment()));
    }

    private ImmutableList<Figure> subject(MonitorCell cell) {
        return ImmutableList.of(
                Figure.name("until", report.now().until().toString()),
                cell.municipality()
                        .map(code -> Figure.name("municipality", code.value()))
                        .orElseGet(() -> Figure.term("municipality", "budgeting.municipality.ALL")),
                Terms.segment(cell.segment()));
    }

    private Figure elapsed() {
        return Figure.name("elapsed", report.now().elapsed().toString());
    }

    private static Rounding rounding(Rational exact, long rounded) {
        return Rounding.alone(exact, rounded, Rounding.Way.HALF_UP);
    }
}
