package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.provider.ProviderAmounts;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.ProviderWords;

/** The settlement with providers on a terminal: a row for each contract partner, with totals and control lines. */
public final class ProvidersPage {

    private final ProviderRegion region;
    private final ShownRows shown;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param region the settlement with providers
     * @param shown which partners have a row of their own
     * @param language the language of the page
     */
    public ProvidersPage(ProviderRegion region, ShownRows shown, Language language) {
        this.region = region;
        this.shown = shown;
        this.language = language;
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        ProviderSettlement settlement = region.settlement();
        ImmutableTable<Integer, String, ProviderAmounts> partners = settlement.partners();
        for (int year : partners.rowKeySet()) {
            page.append(Paragraph.of(language.text("providers.title", Integer.toString(year))));
            page.append('\n').append(table(partners.row(year)).text());
            page.append(ShownRows.more(
                            shown.others(partners.row(year).keySet().asList()).isEmpty(), language))
                    .append('\n');
        }
        ProviderAmounts total = settlement.total();
        page.append(Paragraph.of(language.text("providers.sides")));
        page.append(Paragraph.of(language.text(
                "providers.control",
                amount(total.claimed()),
                amount(total.fixed()),
                amount(total.accepted()),
                amount(total.refused()))));
        ProviderWords words = new ProviderWords(settlement, language);
        page.append(Paragraph.of(words.lines(region)));
        words.guarantees().forEach(sentence -> page.append(Paragraph.of(sentence)));
        addUnbudgeted(settlement);
        return page.toString();
    }

    private TextTable table(Map<String, ProviderAmounts> partners) {
        TextTable table = new TextTable(
                1,
                Stream.of("partner", "granted", "claimed", "accepted", "refused", "settle")
                        .map(column -> language.text("providers." + column))
                        .toList());
        ImmutableList<Map.Entry<String, ProviderAmounts>> rows = partners.entrySet().stream()
                .sorted(Map.Entry.<String, ProviderAmounts>comparingByValue(
                                Comparator.comparing(ProviderAmounts::accepted))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(ImmutableList.toImmutableList());
        shown.first(rows).forEach(row -> table.row(cells(name(row.getKey()), row.getValue())));
        List<Map.Entry<String, ProviderAmounts>> others = shown.others(rows);
        if (!others.isEmpty()) {
            table.row(cells(language.text("settlement.others", others.size()), sum(others)));
        }
        return table.row(cells(language.text("name.total"), sum(rows)));
    }

    private static ProviderAmounts sum(List<Map.Entry<String, ProviderAmounts>> rows) {
        return rows.stream().map(Map.Entry::getValue).reduce(ProviderAmounts.none(), ProviderAmounts::plus);
    }

    private ImmutableList<String> cells(String name, ProviderAmounts amounts) {
        return ImmutableList.of(
                name,
                amount(amounts.granted()),
                amount(amounts.claimed()),
                amount(amounts.accepted()),
                amount(amounts.refused()),
                language.difference(amounts.settle(), 2));
    }

    private void addUnbudgeted(ProviderSettlement settlement) {
        settlement
                .withoutBudget()
                .forEach(result -> page.append(Paragraph.of(language.text(
                        "providers.unbudgeted",
                        name(result.provider()),
                        Integer.toString(result.year()),
                        amount(result.amounts().refused())))));
    }

    private String name(String code) {
        return ProviderWords.name(region.settlement(), code);
    }

    private String amount(MonetaryAmount amount) {
        return language.amount(amount, 2);
    }
}
