package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.region.Thousands;

/** The answer of a monitored year: the forecast, the use so far, and who is over. */
final class MonitorAnswer {

    /** The cell with the largest part of its budget comes first. */
    static final Comparator<MonitorCell> BY_SHARE =
            Comparator.<MonitorCell, BigDecimal>comparing(cell -> share(cell)).reversed();

    private static final int CENTS = 100;

    private final MonitorWords monitor;
    private final MonitorReport report;
    private final Language language;

    MonitorAnswer(MonitorWords monitor, MonitorReport report, Language language) {
        this.monitor = monitor;
        this.report = report;
        this.language = language;
    }

    /** A sentence on the forecast, one on the use, and the municipalities that are over. */
    ImmutableList<String> sentences() {
        MonitorCell total = report.now().total();
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(headline(total));
        sentences.add(language.text(
                total.undeclared().isZero() ? "monitor.given.declared" : "monitor.given",
                monitor.day(report.now().until()),
                monitor.euro(total.given()),
                monitor.euro(total.undeclared()),
                monitor.euro(total.expected())));
        over().ifPresent(sentences::add);
        return sentences.build();
    }

    private String headline(MonitorCell total) {
        long excess = Thousands.of(total.difference());
        Optional<String> percent = Thousands.of(total)
                .ofBudget()
                .map(share -> share.subtract(BigDecimal.valueOf(CENTS)).abs())
                .map(monitor.words()::number);
        String key = excess > 0 ? "monitor.over" : excess < 0 ? "monitor.under" : "monitor.equal";
        return language.text(
                key,
                monitor.year(),
                monitor.euro(total.forecast()),
                monitor.thousands(Math.abs(excess)),
                percent.map(share -> " (" + share + "%)").orElse(""));
    }

    /** The segments and municipalities that exceed the second threshold. */
    private Optional<String> over() {
        String share = monitor.words().percentage(report.use().options().over());
        ImmutableList<String> segments = named(report.now().segments(), cell -> monitor.segment(cell.segment()));
        ImmutableList<MonitorCell> municipal = report.now().municipalities();
        ImmutableList<String> municipalities = named(municipal, monitor::municipality);
        if (segments.isEmpty() && municipalities.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder sentence = new StringBuilder();
        if (!segments.isEmpty()) {
            sentence.append(
                    language.text("monitor.over.segments", monitor.words().list(segments), segments.size(), share));
        }
        if (!municipalities.isEmpty()) {
            sentence.append(segments.isEmpty() ? "" : " ")
                    .append(language.text(
                            segments.isEmpty() ? "monitor.over.municipalities.alone" : "monitor.over.municipalities",
                            municipalities.size(),
                            monitor.words()
                                    .list(municipalities.subList(0, Math.min(Words.MOST_NAMES, municipalities.size()))),
                            share));
        }
        return Optional.of(sentence.toString());
    }

    private ImmutableList<String> named(ImmutableList<MonitorCell> cells, Function<MonitorCell, String> name) {
        return cells.stream()
                .filter(cell -> cell.warning() == Warning.OVER)
                .sorted(BY_SHARE)
                .map(cell -> name.apply(cell)
                        + Thousands.of(cell)
                                .ofBudget()
                                .map(share -> " ("
                                        + share.setScale(0, RoundingMode.HALF_UP)
                                                .toPlainString() + "%)")
                                .orElse(""))
                .collect(ImmutableList.toImmutableList());
    }

    /** Forecast divided by budget; cells without a budget come before all others. */
    private static BigDecimal share(MonitorCell cell) {
        BigDecimal budget = BigDecimal.valueOf(Euro.cents(cell.budget(), "budget"));
        BigDecimal forecast = BigDecimal.valueOf(Euro.cents(cell.forecast(), "forecast"));
        return budget.signum() <= 0
                ? forecast.abs().add(BigDecimal.valueOf(Long.MAX_VALUE))
                : forecast.divide(budget, CENTS, RoundingMode.HALF_UP);
    }
}
