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
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.plan.Cooperation;
import nl.regiokas.program.plan.OrganisationShare;
import nl.regiokas.program.plan.PlanStory;

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
                        words.euro(sum(plan.amounts().values())),
                        words.euro(sum(region.budgets().stream()
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
                Stream.of(
                                Stream.of(words.text("municipality")),
                                scopes.stream().map(this::scope),
                                Stream.of(language.text("plan.budget")))
                        .flatMap(titles -> titles)
                        .collect(ImmutableList.toImmutableList()),
                plan.amounts().rowMap().entrySet().stream()
                        .map(row -> TableView.Row.of(
                                ImmutableList.of(
                                        Integer.toString(plan.year()),
                                        row.getKey().value()),
                                cells(
                                        words.name(row.getKey()),
                                        scopes.stream()
                                                .map(scope -> sum(List.of(Objects.requireNonNull(
                                                        row.getValue().get(scope)))))
                                                .toList())))
                        .collect(ImmutableList.toImmutableList()),
                cells(
                        language.title("name.total"),
                        scopes.stream()
                                .map(scope -> sum(plan.amounts().column(scope).values()))
                                .toList()));
    }

    private String scope(String scope) {
        return scope.equals(PurchasePlan.OWN)
                ? language.text("plan.own")
                : cooperation.map(one -> one.names(language).get(scope)).orElse(scope);
    }

    private ImmutableList<TableView.Cell> cells(String name, List<Long> amounts) {
        return Stream.of(
                        Stream.of(TableView.Cell.text(name)),
                        amounts.stream().map(words::amountCell),
                        Stream.of(words.amountCell(ExactSum.of(amounts))))
                .flatMap(cells -> cells)
                .collect(ImmutableList.toImmutableList());
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
                                        words.amountCell(sum(List.of(part.getValue()))))))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(
                        TableView.Cell.text(language.title("name.total")),
                        words.amountCell(sum(List.of(cost.total())))));
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
                        words.euro(sum(row.getValue().values())),
                        story.of(plan, row.getKey()).stream()
                                .map(explanation -> nodes.of(explanation, 0))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private static long sum(Iterable<? extends MonetaryAmount> amounts) {
        long sum = 0;
        for (MonetaryAmount amount : amounts) {
            sum = Math.addExact(sum, Euro.cents(amount, "planned budget"));
        }
        return sum;
    }
}
