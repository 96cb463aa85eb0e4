package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.RiskRanges;
import nl.regiokas.program.report.Statistics;
import nl.regiokas.program.report.Words;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;

/**
 * A risk study as text, in whole euros: for each scheme the charges over all years, the odds of an excess, and the
 * funds.
 *
 * <p>Of the municipalities together, all or those without a row of their own, only the mean is known: the ends of ranges do
 * not add up.
 */
public final class RiskPage {

    private static final long EURO = 100;

    private final RiskResult result;
    private final Optional<Integer> drawnFrom;
    private final ShownRows shown;
    private final Words words;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param result what was drawn
     * @param drawnFrom the first year that is drawn, if it is given
     * @param shown which municipalities have a row of their own
     * @param words the names and the language
     * @param language the language of the page
     */
    public RiskPage(RiskResult result, Optional<Integer> drawnFrom, ShownRows shown, Words words, Language language) {
        this.result = result;
        this.drawnFrom = drawnFrom;
        this.shown = shown;
        this.words = words;
        this.language = language;
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        line(language.text("risk.title"));
        drawnFrom.ifPresent(year -> line(language.text("risk.drawn", year.toString())));
        result.horizons().stream().map(HorizonRisk::scheme).distinct().forEach(this::addScheme);
        return page.toString();
    }

    private void addScheme(String scheme) {
        line("");
        line(language.text("risk.charges", scheme));
        line("");
        TextTable table = new TextTable(1, headers("risk.municipality", "risk.largest"));
        List<HorizonRisk> rows = RiskRanges.widestFirst(result, scheme, Spread::lowCents, Spread::highCents);
        List<HorizonRisk> first = shown.first(rows);
        List<HorizonRisk> others = shown.others(rows);
        first.forEach(row ->
                table.row(row(words.name(row.municipality()), row.total(), words.whole(row.largestYearCents()))));
        if (!others.isEmpty()) {
            table.row(together(language.text("settlement.others", others.size()), others));
        }
        table.row(together(language.text("settlement.total"), rows));
        page.append(table.text())
                .append(Paragraph.of(words.text("risk.no.total")))
                .append(ShownRows.more(others.isEmpty(), language));
        addExcesses(scheme, first.stream().map(HorizonRisk::municipality).toList());
        line("");
        line(language.text("risk.funds", scheme));
        line("");
        TextTable funds = new TextTable(1, headers("risk.fund", "risk.shortage"));
        result.funds().stream()
                .filter(row -> row.scheme().equals(scheme))
                .forEach(row -> funds.row(
                        row(row.year() + " " + row.scope(), row.closing(), percent(row.shortageProbability()))));
        page.append(funds.text());
    }

    private ImmutableList<String> together(String name, List<HorizonRisk> rows) {
        return ImmutableList.of(name, words.whole(expected(rows)), "", "", "", "");
    }

    /** The sum of the whole euros of the cells, so that the column closes. */
    private static long expected(List<HorizonRisk> rows) {
        return ExactSum.of(
                rows,
                row -> LongMath.divide(Statistics.cents(row.total().meanCents()), EURO, RoundingMode.HALF_UP) * EURO);
    }

    private void addExcesses(String scheme, List<MunicipalityCode> municipalities) {
        List<Integer> years = result.charges().stream()
                .filter(row -> row.scheme().equals(scheme))
                .map(ChargeRisk::year)
                .distinct()
                .toList();
        line("");
        line(language.text("risk.excess", words.percentage(result.excess())));
        line("");
        TextTable table = new TextTable(
                1,
                ImmutableList.<String>builder()
                        .add(language.text("risk.municipality"))
                        .addAll(years.stream().map(String::valueOf).toList())
                        .build());
        municipalities.forEach(code -> {
            ImmutableList.Builder<String> cells =
                    ImmutableList.<String>builder().add(words.name(code));
            years.forEach(
                    year -> cells.add(percent(result.charge(scheme, code, year).excessProbability())));
            table.row(cells.build());
        });
        page.append(table.text());
    }

    private ImmutableList<String> headers(String first, String last) {
        return ImmutableList.of(
                language.text(first),
                language.text("risk.mean"),
                language.text("risk.deviation"),
                language.text("risk.low"),
                language.text("risk.high"),
                language.text(last));
    }

    private ImmutableList<String> row(String name, Spread spread, String last) {
        return ImmutableList.of(
                name,
                words.whole(Statistics.cents(spread.meanCents())),
                words.whole(Statistics.cents(spread.deviationCents())),
                words.whole(spread.lowCents()),
                words.whole(spread.highCents()),
                last);
    }

    private String percent(OptionalDouble probability) {
        return probability.isPresent() ? percent(probability.getAsDouble()) : language.text("risk.unknown");
    }

    private String percent(double probability) {
        return words.number(Statistics.percent(probability)) + "%";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
