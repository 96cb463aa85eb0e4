package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.Guarantee;
import nl.regiokas.budgeting.provider.ProviderAmounts;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.provider.DecidedClaims;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.output.Language;

/** The tables of the section on budgets and claims of providers. */
final class ProviderTables {

    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "providers.granted",
            "providers.claimed",
            "providers.accepted",
            "providers.refused",
            "providers.transformation",
            "providers.settle");

    private final DecidedClaims decided;
    private final ProviderSettlement settlement;
    private final Language language;
    private final Words words;

    ProviderTables(ProviderRegion region, Words words) {
        this.decided = region.decided();
        this.settlement = region.settlement();
        this.language = words.language();
        this.words = words;
    }

    /** The tables that have rows. */
    ImmutableList<TableView> tables() {
        ImmutableList.Builder<TableView> tables = ImmutableList.builder();
        tables.add(partners());
        tables.add(results());
        ImmutableList<ProviderResult> guaranteed = settlement.results().stream()
                .filter(result -> result.guarantee().isPresent())
                .collect(ImmutableList.toImmutableList());
        if (!guaranteed.isEmpty()) {
            tables.add(guarantees(guaranteed));
        }
        if (!settlement.grants().isEmpty()) {
            tables.add(grants());
        }
        if (!decided.firstCut().isEmpty()) {
            tables.add(claims(decided.firstCut()));
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
                cells(settlement.total(), language.title("name.total"), ""));
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
                cells(settlement.total(), language.title("name.total"), "", ""));
    }

    private ImmutableList<String> titles(String... names) {
        return Stream.concat(Stream.of(names), COLUMNS.stream())
                .map(language::title)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<TableView.Cell> cells(ProviderAmounts amounts, String... names) {
        return Stream.concat(
                        Stream.of(names).map(TableView.Cell::text),
                        Stream.of(
                                words.amountCell(amounts.granted()),
                                words.amountCell(amounts.claimed()),
                                words.amountCell(amounts.accepted()),
                                words.amountCell(amounts.refused()),
                                words.amountCell(amounts.transformation()),
                                words.signedCell(amounts.settle())))
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
                        .map(language::title)
                        .collect(ImmutableList.toImmutableList()),
                guaranteed.stream()
                        .map(result -> TableView.Row.of(
                                ImmutableList.of(Integer.toString(result.year()), result.provider()),
                                ImmutableList.of(
                                        TableView.Cell.text(Integer.toString(result.year())),
                                        TableView.Cell.text(name(result.provider())),
                                        TableView.Cell.text(segment(result.segment())),
                                        words.amountCell(guarantee(result).granted()),
                                        words.amountCell(guarantee(result).used()),
                                        words.signedCell(guarantee(result).overuse()))))
                        .collect(ImmutableList.toImmutableList()),
                total(
                        words::signedCell,
                        ProviderWords.sum(
                                guaranteed, result -> guarantee(result).granted()),
                        ProviderWords.sum(
                                guaranteed, result -> guarantee(result).used()),
                        ProviderWords.sum(
                                guaranteed, result -> guarantee(result).overuse())));
    }

    private static Guarantee guarantee(ProviderResult result) {
        return result.guarantee().orElseThrow();
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
                        .map(language::title)
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
                                        words.amountCell(part.production().amount()),
                                        words.amountCell(part.discount()),
                                        words.amountCell(part.granted()))))
                        .collect(ImmutableList.toImmutableList()),
                total(
                        words::amountCell,
                        ProviderWords.sum(
                                settlement.grants(), part -> part.production().amount()),
                        ProviderWords.sum(settlement.grants(), part -> part.discount()),
                        ProviderWords.sum(settlement.grants(), part -> part.granted())));
    }

    private TableView claims(ImmutableList<DecidedClaim> shown) {
        return new TableView(
                language.text("providers.cut", shown.size(), decided.cutLines()),
                3,
                Stream.of(
                                "providers.date",
                                "providers.provider",
                                "name.municipality",
                                "providers.claimed",
                                "providers.accepted",
                                "providers.refused")
                        .map(language::title)
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
                                        words.amountCell(claim.claim().amount()),
                                        words.amountCell(claim.accepted()),
                                        words.amountCell(claim.refused()))))
                        .collect(ImmutableList.toImmutableList()),
                total(
                        words::amountCell,
                        ProviderWords.sum(shown, claim -> claim.claim().amount()),
                        ProviderWords.sum(shown, DecidedClaim::accepted),
                        ProviderWords.sum(shown, DecidedClaim::refused)));
    }

    /** A total with three text columns and three amounts, the last one with its own form. */
    private ImmutableList<TableView.Cell> total(
            Function<MonetaryAmount, TableView.Cell> last,
            MonetaryAmount first,
            MonetaryAmount second,
            MonetaryAmount third) {
        return ImmutableList.of(
                TableView.Cell.text(language.title("name.total")),
                TableView.Cell.text(""),
                TableView.Cell.text(""),
                words.amountCell(first),
                words.amountCell(second),
                last.apply(third));
    }

    private String segment(Optional<Segment> segment) {
        return language.text("segment." + segment.map(Enum::name).orElse("ALL"));
    }

    private String name(String code) {
        return ProviderWords.name(settlement, code);
    }
}
