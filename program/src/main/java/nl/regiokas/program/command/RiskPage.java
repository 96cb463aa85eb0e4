package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.Statistics;
import nl.regiokas.program.report.Words;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;

/**
 * A risk study as text, in whole euros: for each scheme the charges over all years, the odds of an excess, and the
 * funds.
 */
final class RiskPage {

    private final RiskResult result;
    private final Optional<Integer> drawnFrom;
    private final Words words;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    RiskPage(RiskResult result, Optional<Integer> drawnFrom, Words words, Language language) {
        this.result = result;
        this.drawnFrom = drawnFrom;
        this.words = words;
        this.language = language;
    }

    String text() {
        line(language.text("risk.title", Integer.toString(result.draws()), Long.toString(result.seed())));
        drawnFrom.ifPresent(year -> line(language.text("risk.drawn", year.toString())));
        result.horizons().stream().map(HorizonRisk::scheme).distinct().forEach(this::addScheme);
        return page.toString();
    }

    private void addScheme(String scheme) {
        line("");
        line(language.text("risk.charges", scheme));
        line("");
        TextTable table = new TextTable(1, headers("risk.municipality", "risk.largest"));
        result.horizons().stream()
                .filter(row -> row.scheme().equals(scheme))
                .forEach(row -> table.row(
                        row(words.name(row.municipality()), row.total(), words.whole(row.largestYearCents()))));
        page.append(table.text());
        addExcesses(scheme);
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

    private void addExcesses(String scheme) {
        List<ChargeRisk> rows = result.charges().stream()
                .filter(row -> row.scheme().equals(scheme))
                .toList();
        List<Integer> years = rows.stream().map(ChargeRisk::year).distinct().toList();
        line("");
        line(language.text("risk.excess", words.percentage(result.excess())));
        line("");
        TextTable table = new TextTable(
                1,
                ImmutableList.<String>builder()
                        .add(language.text("risk.municipality"))
                        .addAll(years.stream().map(String::valueOf).toList())
                        .build());
        rows.stream().map(ChargeRisk::municipality).distinct().forEach(code -> {
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
