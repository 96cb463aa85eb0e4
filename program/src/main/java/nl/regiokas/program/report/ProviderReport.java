package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.explanation.ProviderExplainer;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderAmounts;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;

/** The section on budgets and claims of providers. */
public final class ProviderReport {

    private static final int MOST_CLAIMS = 30;
    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "providers.granted",
            "providers.claimed",
            "providers.accepted",
            "providers.refused",
            "providers.transformation",
            "providers.settle");

    private final ProviderRegion region;
    private final ProviderSettlement settlement;
    private final Language language;
    private final Words words;

    /**
     * A report.
     *
     * @param region the settlement with providers
     * @param language the language of the page
     */
    public ProviderReport(ProviderRegion region, Language language) {
        this.region = region;
        this.settlement = region.settlement();
        this.language = language;
        this.words = Words.named(language, region.names());
    }

    /**
     * The sections.
     *
     * @return the section in a list
     */
    public ImmutableList<Section> sections() {
        Sources sources = new Sources("provider-source-");
        BudgetView view =
                new BudgetView(sentences(), tables(), control(), explanations(sources), sources.list(words.wording()));
        return ImmutableList.of(
                new Section("providers", language.text("providers.section"), Templates.content("budget", words, view)));
    }

    private ImmutableList<String> sentences() {
        ProviderAmounts total = settlement.total();
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text(
                "providers.answer",
                settlement.providers().size(),
                settlement.providers().values().stream()
                        .filter(Provider::isContractPartner)
                        .count(),
                euro(total.claimed()),
                euro(total.accepted()),
                euro(total.refused())));
        sentences.add(language.text("providers.sides"));
        if (cents(total.fixed()) != 0) {
            sentences.add(language.text("providers.fixed", euro(total.fixed())));
        }
        settlement
                .withoutBudget()
                .forEach(result -> sentences.add(language.text(
                        "providers.unbudgeted",
                        name(result.provider()),
                        Integer.toString(result.year()),
                        words.amount(cents(result.amounts().refused())))));
        return sentences.build();
    }

    private ImmutableList<String> control() {
        ProviderAmounts total = settlement.total();
        return ImmutableList.of(
                language.text(
                        "providers.control",
                        euro(total.claimed()),
                        euro(total.fixed()),
                        euro(total.accepted()),
                        euro(total.refused())),
                language.text(
                        "providers.lines", region.lines(), region.lines() - region.otherLines(), region.otherLines()));
    }

    private ImmutableList<TableView> tables() {
        ImmutableList.Builder<TableView> tables = ImmutableList.builder();
        tables.add(partners());
        tables.add(results());
        ImmutableList<ProviderResult> guaranteed = settlement.results().stream()
                .filter(ProviderResult::isGuaranteed)
                .collect(ImmutableList.toImmutableList());
        if (!guaranteed.isEmpty()) {
            tables.add(guarantees(guaranteed));
        }
        if (!settlement.grants().isEmpty()) {
            tables.add(grants());
        }
        ImmutableList<DecidedClaim> cut = settlement.claims().stream()
                .filter(claim -> claim.decision() != DecidedClaim.Decision.ACCEPTED)
                .collect(ImmutableList.toImmutableList());
        if (!cut.isEmpty()) {
            tables.add(claims(cut));
        }
        return tables.build();
    }

    private TableView partners() {
        ImmutableList.Builder<TableView.Row> rows = ImmutableList.builder();
        settlement
                .partners()
                .rowMap()
                .forEach((year, partners) -> partners.forEach((partner, amounts) -> rows.add(TableView.Row.of(
                        ImmutableList.of(Integer.toString(year), partner),
                        cells(amounts, Integer.toString(year), name(partner))))));
        return new TableView(
                language.text("providers.partners"),
                2,
                titles("years.year", "providers.partner"),
                rows.build(),
                cells(settlement.total(), words.capital(language.text("name.total")), ""));
    }

    private TableView results() {
        return new TableView(
                language.text("providers.results"),
                3,
                titles("years.year", "providers.provider", "monitor.segment"),
                settlement.results().stream()
                        .map(result -> TableView.Row.of(
                                ImmutableList.of(
                                        Integer.toString(result.year()),
                                        result.provider(),
                                        result.segment().map(Enum::name).orElse("")),
                                cells(
                                        result.amounts(),
                                        Integer.toString(result.year()),
                                        name(result.provider()),
                                        segment(result.segment()))))
                        .collect(ImmutableList.toImmutableList()),
                cells(settlement.total(), words.capital(language.text("name.total")), "", ""));
    }

    private ImmutableList<String> titles(String... names) {
        return Stream.concat(Stream.of(names), COLUMNS.stream())
                .map(this::title)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<TableView.Cell> cells(ProviderAmounts amounts, String... names) {
        return Stream.concat(
                        Stream.of(names).map(TableView.Cell::text),
                        Stream.of(
                                words.amountCell(cents(amounts.granted())),
                                words.amountCell(cents(amounts.claimed())),
                                words.amountCell(cents(amounts.accepted())),
                                words.amountCell(cents(amounts.refused())),
                                words.amountCell(cents(amounts.transformation())),
                                words.signedCell(cents(amounts.settle()))))
                .collect(ImmutableList.toImmutableList());
    }

    private TableView guarantees(ImmutableList<ProviderResult> guaranteed) {
        return new TableView(
                language.text("providers.guarantees"),
                3,
                Stream.of(
                                "years.year",
                                "providers.provider",
                                "monitor.segment",
                                "providers.granted",
                                "providers.use",
                                "providers.overuse")
                        .map(this::title)
                        .collect(ImmutableList.toImmutableList()),
                guaranteed.stream()
                        .map(result -> TableView.Row.of(
                                ImmutableList.of(Integer.toString(result.year()), result.provider()),
                                ImmutableList.of(
                                        TableView.Cell.text(Integer.toString(result.year())),
                                        TableView.Cell.text(name(result.provider())),
                                        TableView.Cell.text(segment(result.segment())),
                                        words.amountCell(cents(result.amounts().granted())),
                                        words.amountCell(cents(result.amounts().accepted())),
                                        words.signedCell(cents(result.amounts().overuse())))))
                        .collect(ImmutableList.toImmutableList()),
                total(
                        words::signedCell,
                        sum(guaranteed, result -> result.amounts().granted()),
                        sum(guaranteed, result -> result.amounts().accepted()),
                        sum(guaranteed, result -> result.amounts().overuse())));
    }

    private TableView grants() {
        return new TableView(
                language.text("providers.grants"),
                3,
                Stream.of(
                                "years.year",
                                "providers.provider",
                                "providers.financier",
                                "providers.production",
                                "providers.discount",
                                "providers.granted")
                        .map(this::title)
                        .collect(ImmutableList.toImmutableList()),
                settlement.grants().stream()
                        .map(part -> TableView.Row.of(
                                ImmutableList.of(
                                        Integer.toString(part.production().year()),
                                        part.production().provider()),
                                ImmutableList.of(
                                        TableView.Cell.text(Integer.toString(
                                                part.production().year())),
                                        TableView.Cell.text(
                                                name(part.production().provider())),
                                        TableView.Cell.text(
                                                part.production().financier().orElse("")),
                                        words.amountCell(cents(part.production().amount())),
                                        words.amountCell(cents(part.discount())),
                                        words.amountCell(cents(part.granted())))))
                        .collect(ImmutableList.toImmutableList()),
                total(
                        words::amountCell,
                        sum(settlement.grants(), part -> part.production().amount()),
                        sum(settlement.grants(), part -> part.discount()),
                        sum(settlement.grants(), part -> part.granted())));
    }

    private TableView claims(ImmutableList<DecidedClaim> cut) {
        List<DecidedClaim> shown = cut.subList(0, Math.min(MOST_CLAIMS, cut.size()));
        return new TableView(
                language.text("providers.cut", Math.min(MOST_CLAIMS, cut.size()), cut.size()),
                3,
                Stream.of(
                                "providers.date",
                                "providers.provider",
                                "name.municipality",
                                "providers.claimed",
                                "providers.accepted",
                                "providers.refused")
                        .map(this::title)
                        .collect(ImmutableList.toImmutableList()),
                shown.stream()
                        .map(claim -> TableView.Row.of(
                                ImmutableList.of(
                                        claim.claim().date().toString(),
                                        claim.claim().provider()),
                                ImmutableList.of(
                                        TableView.Cell.text(
                                                words.date(claim.claim().date())),
                                        TableView.Cell.text(name(claim.claim().provider())),
                                        TableView.Cell.text(
                                                words.name(claim.claim().municipality())),
                                        words.amountCell(cents(claim.claim().amount())),
                                        words.amountCell(cents(claim.accepted())),
                                        words.amountCell(cents(claim.refused())))))
                        .collect(ImmutableList.toImmutableList()),
                total(
                        words::amountCell,
                        sum(shown, claim -> claim.claim().amount()),
                        sum(shown, DecidedClaim::accepted),
                        sum(shown, DecidedClaim::refused)));
    }

    /** A total with three text columns and three amounts, the last one with its own form. */
    private ImmutableList<TableView.Cell> total(
            LongFunction<TableView.Cell> last, long first, long second, long third) {
        return ImmutableList.of(
                TableView.Cell.text(words.capital(language.text("name.total"))),
                TableView.Cell.text(""),
                TableView.Cell.text(""),
                words.amountCell(first),
                words.amountCell(second),
                last.apply(third));
    }

    private static <T> long sum(List<T> rows, Function<T, MonetaryAmount> amount) {
        return rows.stream().mapToLong(row -> cents(amount.apply(row))).reduce(0, Math::addExact);
    }

    private ImmutableList<Node> explanations(Sources sources) {
        if (settlement.results().size() > Municipalities.MOST_IN_FULL) {
            return ImmutableList.of();
        }
        Nodes nodes = new Nodes(words, ProductCatalogue.of(ImmutableList.of()), sources);
        ProviderExplainer explainer = new ProviderExplainer(settlement);
        return settlement.results().stream()
                .map(result -> nodes.of(explainer.settle(result), 0))
                .collect(ImmutableList.toImmutableList());
    }

    private String title(String key) {
        String text = language.text(key);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String segment(Optional<Segment> segment) {
        return language.text("segment." + segment.map(Enum::name).orElse("ALL"));
    }

    private String name(String code) {
        return Optional.ofNullable(settlement.providers().get(code))
                .map(Provider::name)
                .orElse(code);
    }

    private String euro(MonetaryAmount amount) {
        return words.euro(cents(amount));
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount of a provider");
    }
}
