package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.monitor.MonitorCell;
import nl.regiokas.budgeting.monitor.MonitorQuarter;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.budgeting.monitor.Warning;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.monitor.MonitorRegion;
import nl.regiokas.exchange.settlement.Tally;
import nl.regiokas.exchange.settlement.UsageControl;
import nl.regiokas.program.output.FaultText;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.region.Projection;
import nl.regiokas.program.region.ProjectionRange;
import nl.regiokas.program.region.Thousands;

/** The words about a monitored year in one language: first the answer, then control lines and what to keep in mind. */
public final class MonitorWords {

    private static final int THOUSAND = 1_000;
    private static final int CENTS = 100;
    private static final int MONTHS_IN_A_QUARTER = 3;

    private static final int MOST_UNDIVIDED = 10;

    private final MonitorRegion region;
    private final MonitorReport report;
    private final Language language;
    private final Words words;

    /**
     * The words of a region.
     *
     * @param region the monitored region
     * @param language the language
     */
    public MonitorWords(MonitorRegion region, Language language) {
        this.region = region;
        this.report = region.report();
        this.language = language;
        this.words = region.input()
                .map(input -> Words.of(language, input))
                .orElseGet(() -> Words.named(language, region.names()));
    }

    /**
     * Returns the words of pages.
     *
     * @return the words
     */
    public Words words() {
        return words;
    }

    /**
     * Returns the year.
     *
     * @return the calendar year
     */
    public String year() {
        return Integer.toString(report.now().until().getYear());
    }

    /**
     * Returns the period, the scheme if there is one, and the number of municipalities.
     *
     * @return such as {@code 1 January to 30 September 2015, 4 municipalities}
     */
    public String period() {
        LocalDate until = report.now().until();
        return language.text(
                "monitor.sub",
                day(until.withDayOfYear(1)),
                day(until),
                region.input()
                        .map(input -> language.text("monitor.sub.scheme", words.scheme(input.scheme())))
                        .orElse(""),
                report.now().municipalities().size());
    }

    /**
     * Returns how far the year has advanced.
     *
     * @return such as {@code after quarter 3}, or the day
     */
    public String stand() {
        LocalDate until = report.now().until();
        boolean isQuarter =
                until.getMonthValue() % MONTHS_IN_A_QUARTER == 0 && until.getDayOfMonth() == until.lengthOfMonth();
        return isQuarter
                ? language.text("monitor.stand.quarter", Integer.toString(until.getMonthValue() / MONTHS_IN_A_QUARTER))
                : language.text("monitor.stand.day", day(until));
    }

    /**
     * Returns a day as people write it.
     *
     * @param day the day
     * @return such as {@code 30 September 2020}
     */
    public String day(LocalDate day) {
        return day.getDayOfMonth() + " " + language.text("month." + day.getMonthValue()) + " " + day.getYear();
    }

    /**
     * Returns what of earlier years counts in the monitored year.
     *
     * @param projection what the forecast would mean
     * @return a sentence, empty when nothing does
     */
    public Optional<String> late(Projection projection) {
        return Optional.of(projection)
                .filter(shown -> shown.lateCents() != 0)
                .map(shown -> language.text(
                        "projection.late", Integer.toString(shown.year()), words.euro(shown.lateCents())));
    }

    /**
     * Returns how the charges of a projection were drawn, or why they were not.
     *
     * @param range the range
     * @return sentences, none if nothing was asked for
     */
    public ImmutableList<String> drawn(ProjectionRange range) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        range.risk()
                .ifPresent(risk -> sentences.add(language.text(
                        "projection.drawn",
                        words.number(BigDecimal.valueOf(risk.draws())),
                        Long.toString(risk.seed()))));
        range.reasons()
                .forEach(reason -> sentences.add(language.text("projection.undrawn", FaultText.of(reason, language))));
        return sentences.build();
    }

    /**
     * Returns the answer.
     *
     * @return a sentence on the forecast, one on the use, and the municipalities that are over
     */
    public ImmutableList<String> answer() {
        return new MonitorAnswer(this, report, language).sentences();
    }

    /**
     * Returns which forecasts stand under the first product of their segment, because use to date cannot divide them.
     *
     * @param shown the projection
     * @return a sentence, or nothing if there is no forecast of that kind
     */
    public Optional<String> undivided(Projection shown) {
        ImmutableList<MonitorCell> cells = shown.forecast().atFirstProduct();
        String named = cells.stream()
                .limit(MOST_UNDIVIDED)
                .map(cell -> language.text(
                        "projection.first.one", municipality(cell), segment(cell.segment()), exact(cell.forecast())))
                .collect(Collectors.joining("; "));
        int more = cells.size() - MOST_UNDIVIDED;
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(language.text(
                        "projection.first",
                        more > 0 ? named + "; " + language.text("projection.first.more", more) : named));
    }

    /**
     * Returns the rows by segment.
     *
     * @return the totals of the segments, or the total of all if there is no plan by segment
     */
    public ImmutableList<MonitorCell> segments() {
        return report.now().segments().isEmpty()
                ? ImmutableList.of(report.now().total())
                : report.now().segments();
    }

    /**
     * Returns the municipalities.
     *
     * @return their totals, the one with the largest part of its budget first
     */
    public ImmutableList<MonitorCell> byExcess() {
        return report.now().municipalities().stream()
                .sorted(MonitorAnswer.BY_SHARE)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the control lines.
     *
     * @return lines that show that segments and municipalities agree, what the care given consists of, and what became of the
     *     lines that were read
     */
    public ImmutableList<String> control() {
        MonitorCell total = report.now().total();
        UsageControl lines = region.control();
        return ImmutableList.of(
                language.text("monitor.closes", exact(total.forecast()), exact(total.budget())),
                language.text(
                        "monitor.closes.given", exact(total.given()), exact(total.used()), exact(total.undeclared())),
                language.text(
                        "monitor.lines",
                        lines.read().lines(),
                        lines.settled().lines(),
                        lines.before().lines(),
                        lines.after().lines(),
                        amount(lines.read()),
                        amount(lines.settled()),
                        amount(lines.before()),
                        amount(lines.after())));
    }

    private String amount(Tally tally) {
        return language.amount(tally.amountCents(), 2);
    }

    /**
     * Returns what to keep in mind.
     *
     * @return sentences on lines that do not count, late declarations and missing budgets
     */
    public ImmutableList<String> stated() {
        ImmutableList.Builder<String> stated = ImmutableList.builder();
        if (!report.use().hasKnownDays()) {
            stated.add(language.text("monitor.no.known"));
        }
        if (report.use().laterLines() > 0) {
            stated.add(language.text(
                    "monitor.later",
                    report.use().laterLines(),
                    exact(report.use().later())));
        }
        if (report.use().earlierLines() > 0) {
            stated.add(language.text("monitor.earlier", report.use().earlierLines()));
        }
        if (report.isForecastAsPlanned()) {
            stated.add(language.text("monitor.as.planned"));
        }
        report.withoutBudget()
                .forEach(cell ->
                        stated.add(language.text("monitor.unbudgeted", municipality(cell), segment(cell.segment()))));
        return stated.build();
    }

    /**
     * Returns why the forecast was not settled.
     *
     * @param reasons the reasons
     * @return a sentence for each
     */
    public ImmutableList<String> unprojected(ImmutableList<Fault> reasons) {
        return reasons.stream()
                .map(reason -> language.text("projection.none", FaultText.of(reason, language)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what was reported about budgets, plans and claims.
     *
     * @return the notices
     */
    public ImmutableList<String> notices() {
        return region.notices().stream()
                .map(notice -> FaultText.onPage(notice, language))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the name of a segment.
     *
     * @param segment the segment, empty for all together
     * @return its short name
     */
    public String segment(Optional<Segment> segment) {
        return language.text("segment." + segment.map(Enum::name).orElse("ALL"));
    }

    /**
     * Returns the name of the municipality of a cell.
     *
     * @param cell the cell
     * @return its name
     */
    public String municipality(MonitorCell cell) {
        return cell.municipality().map(words::name).orElse("");
    }

    /**
     * Returns whose row of a projection it is.
     *
     * @param row the row
     * @return the name of its party, or the word for the total
     */
    public String party(Projection.Row row) {
        return row.party().map(words::party).orElseGet(() -> language.text("name.total"));
    }

    /**
     * Returns a warning with its mark.
     *
     * @param warning the warning
     * @return such as {@code ▲ attention}
     */
    public String signal(Warning warning) {
        return language.text("signal." + warning.name());
    }

    /**
     * Returns since when a cell has had a warning.
     *
     * @param cell the cell
     * @return such as {@code since March}, or {@code first in March} if it was not there at the end of every month after;
     *     empty without a warning
     */
    String since(MonitorCell cell) {
        return report.since(cell)
                .map(month -> language.text(
                        isUnbroken(cell, month) ? "monitor.since" : "monitor.since.first",
                        language.text("month." + month.getMonthValue())))
                .orElse("");
    }

    private boolean isUnbroken(MonitorCell cell, YearMonth first) {
        return report.earlier().stream()
                .filter(state -> !YearMonth.from(state.until()).isBefore(first))
                .allMatch(state -> state.find(cell.municipality(), cell.segment())
                        .filter(then -> then.warning().compareTo(cell.warning()) >= 0)
                        .isPresent());
    }

    /**
     * Returns the side on which an excess lies.
     *
     * @param excess the amount above budget, or to be paid
     * @return N for more, V for less
     */
    public String side(long excess) {
        return words.sideLetter(excess);
    }

    /**
     * Returns a number of thousands.
     *
     * @param thousands the number
     * @return such as {@code 1,234}
     */
    public String number(long thousands) {
        return language.amount(Math.multiplyExact(thousands, CENTS), 0);
    }

    /**
     * Returns the name of a quarter.
     *
     * @param quarter 1 to 4
     * @return such as {@code Q1}
     */
    public String quarter(int quarter) {
        return language.text("monitor.quarter.name", Integer.toString(quarter));
    }

    /**
     * Returns whether a quarter exceeds what was expected by more than the second threshold.
     *
     * @param quarter the quarter
     * @return true if its forecast does
     */
    public boolean isOver(MonitorQuarter quarter) {
        long expected = Euro.cents(quarter.expected(), "expected");
        return Rational.of(Euro.cents(quarter.forecast(), "forecast"))
                        .compareTo(Percentage.HUNDRED
                                .plus(report.use().options().over())
                                .applyTo(expected))
                > 0;
    }

    /**
     * Returns how much of the year has passed.
     *
     * @return the percentage with one decimal, by the profile
     */
    public String elapsed() {
        return percent(report.now().elapsed());
    }

    private String percent(Rational part) {
        return words.number(part.times(Rational.of(CENTS)).toDecimal(1)) + "%";
    }

    /**
     * Returns how much of the quarters so far is not declared yet.
     *
     * @return a sentence, empty if everything is declared
     */
    public Optional<String> late() {
        String quarters = report.quarters().stream()
                .filter(quarter -> quarter.segment().isEmpty())
                .filter(quarter -> Euro.cents(quarter.undeclared(), "undeclared") != 0)
                .map(this::late)
                .collect(Collectors.joining(", "));
        return quarters.isEmpty() ? Optional.empty() : Optional.of(language.text("monitor.late", quarters));
    }

    private String late(MonitorQuarter quarter) {
        long undeclared = Euro.cents(quarter.undeclared(), "undeclared");
        long given = Math.addExact(Euro.cents(quarter.used(), "used"), undeclared);
        return language.text(
                "monitor.late.quarter",
                quarter(quarter.quarter()),
                given == 0 ? "-" : percent(Rational.of(undeclared, given)));
    }

    /** An amount for a sentence, rounded to thousands. */
    String euro(MonetaryAmount amount) {
        return thousands(Thousands.of(amount));
    }

    /** An amount in thousands, for a sentence. */
    String thousands(long thousands) {
        return language.text(
                "monitor.euro", language.amount(Math.multiplyExact(thousands, (long) CENTS * THOUSAND), 0));
    }

    private String exact(MonetaryAmount amount) {
        return words.euro(amount);
    }
}
