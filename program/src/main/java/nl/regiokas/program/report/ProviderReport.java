package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.explanation.ProviderExplainer;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderAmounts;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;

/** The section on budgets and claims of providers. */
public final class ProviderReport {

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
        BudgetView view = new BudgetView(
                sentences(),
                new ProviderTables(region, words).tables(),
                control(),
                explanations(sources),
                sources.list(words));
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
        if (!total.fixed().isZero()) {
            sentences.add(language.text("providers.fixed", euro(total.fixed())));
        }
        sentences.addAll(new ProviderWords(settlement, language).guarantees());
        settlement
                .withoutBudget()
                .forEach(result -> sentences.add(language.text(
                        "providers.unbudgeted",
                        name(result.provider()),
                        Integer.toString(result.year()),
                        words.amount(result.amounts().refused()))));
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
                new ProviderWords(settlement, language).lines(region));
    }

    private ImmutableList<Node> explanations(Sources sources) {
        if (settlement.results().size() > Municipalities.MOST_IN_FULL) {
            return ImmutableList.of();
        }
        Nodes nodes = new Nodes(words, ProductCatalogue.of(ImmutableList.of()), sources);
        ProviderExplainer explainer = new ProviderExplainer(settlement);
        return settlement.results().stream()
                .map(result -> nodes.of(named(explainer.settle(result)), 0))
                .collect(ImmutableList.toImmutableList());
    }

    /** The same explanation with the names of providers. */
    private Explanation named(Explanation explanation) {
        return Naming.renamed(
                explanation, (id, value) -> id.equals("provider") ? new FigureValue.Name(name(value.name())) : value);
    }

    private String name(String code) {
        return ProviderWords.name(settlement, code);
    }

    private String euro(MonetaryAmount amount) {
        return words.euro(amount);
    }
}
