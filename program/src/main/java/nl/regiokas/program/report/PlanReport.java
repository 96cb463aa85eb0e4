package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.cooperation.OrganisationCost;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.plan.Cooperation;
import nl.regiokas.program.plan.OrganisationShare;
import nl.regiokas.program.plan.PlanStory;
import nl.regiokas.program.plan.PlanWords;

/** The sections on purchase plans, one for each year. */
public final class PlanReport {

    private final PlanRegion region;
    private final Optional<OrganisationShare> organisation;
    private final Optional<Cooperation> cooperation;
    private final Words words;
    private final Language language;

    /**
     * A report.
     *
     * @param region the plans
     * @param organisation the share of the organisation that buys, if it is given
     * @param cooperation the model of cooperation, if one is asked for
     * @param words the words of the page
     */
    public PlanReport(
            PlanRegion region,
            Optional<OrganisationShare> organisation,
            Optional<Cooperation> cooperation,
            Words words) {
        this.region = region;
        this.organisation = organisation;
        this.cooperation = cooperation;
        this.words = words;
        this.language = words.language();
    }

    /**
     * The sections.
     *
     * @return a section for each year
     */
    public ImmutableList<Section> sections() {
        return region.plans().stream().map(this::section).collect(ImmutableList.toImmutableList());
    }

    private Section section(PurchasePlan plan) {
        int year = plan.year();
        Sources sources = new Sources("plan-" + year + "-source-");
        ImmutableList.Builder<TableView> tables = ImmutableList.builder();
        tables.add(plan(plan));
        organisation.ifPresent(share -> tables.add(organisation(share, year)));
        BudgetView view = new BudgetView(
                Stream.concat(
                                Stream.of(language.text(
                                        region.historic().containsKey(year) ? "plan.how.history" : "plan.how",
                                        Integer.toString(year))),
                                cooperation.stream().map(one -> one.sentence(language)))
                        .collect(ImmutableList.toImmutableList()),
                tables.build(),
                ImmutableList.of(language.text(
                        "plan.control",
                        Integer.toString(year),
                        words.euro(PlanWords.sum(plan.amounts().values())),
                        words.euro(PlanWords.sum(region.budgets().stream()
                                .filter(budget -> budget.year() == year)
                                .map(Budget::total)
                                .toList())))),
                explanations(plan, sources),
                sources.list(words));
        return new Section(
                "plan-" + year,
                language.text("plan.section", Integer.toString(year)),
                Templates.content("budget", words, view));
    }

    private TableView plan(PurchasePlan plan) {
        ImmutableList<String> scopes = plan.amounts().columnKeySet().asList();
        return new TableView(
                language.text("plan.caption"),
                1,
                new PlanWords(cooperation, language).titles(words.text("municipality"), plan),
                plan.amounts().rowMap().entrySet().stream()
                        .map(row -> TableView.Row.of(
                                ImmutableList.of(
                                        Integer.toString(plan.year()),
                                        row.getKey().value()),
                                cells(
                                        words.name(row.getKey()),
                                        scopes.stream()
                                                .map(scope -> Objects.requireNonNull(
                                                        row.getValue().get(scope)))
                                                .toList())))
                        .collect(ImmutableList.toImmutableList()),
                cells(
                        language.title("name.total"),
                        scopes.stream()
                                .map(scope -> PlanWords.sum(
                                        plan.amounts().column(scope).values()))
                                .toList()));
    }

    private ImmutableList<TableView.Cell> cells(String name, List<MonetaryAmount> amounts) {
        return PlanWords.cells(TableView.Cell.text(name), amounts, words::amountCell);
    }

    private TableView organisation(OrganisationShare share, int year) {
        OrganisationCost cost = share.of(year, region);
        return new TableView(
                language.text("plan.organisation.caption", words.percentage(share.share())),
                1,
                ImmutableList.of(words.text("municipality"), words.text("amount")),
                cost.parts().entrySet().stream()
                        .map(part -> TableView.Row.of(
                                ImmutableList.of(part.getKey().value()),
                                ImmutableList.of(
                                        TableView.Cell.text(words.name(part.getKey())),
                                        words.amountCell(part.getValue()))))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(TableView.Cell.text(language.title("name.total")), words.amountCell(cost.total())));
    }

    /** How the parts came about, and what a municipality pays to the organisation; a line for each municipality. */
    private ImmutableList<Node> explanations(PurchasePlan plan, Sources sources) {
        if (plan.amounts().size() > Municipalities.MOST_IN_FULL) {
            return ImmutableList.of();
        }
        Nodes nodes = new Nodes(words, ProductCatalogue.of(ImmutableList.of()), sources);
        PlanStory story = new PlanStory(region, organisation);
        return plan.amounts().rowMap().entrySet().stream()
                .map(row -> Node.of(
                        words.name(row.getKey()),
                        words.euro(PlanWords.sum(row.getValue().values())),
                        story.of(plan, row.getKey()).stream()
                                .map(explanation -> nodes.of(explanation, 0))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }
}
