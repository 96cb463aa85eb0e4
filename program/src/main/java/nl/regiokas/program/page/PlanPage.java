package nl.regiokas.program.page;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.plan.Cooperation;
import nl.regiokas.program.plan.OrganisationShare;
import nl.regiokas.program.plan.PlanWords;

/** Purchase plans on a terminal: a table for each year, a row for each municipality, a column for each scope. */
public final class PlanPage {

    private final PlanRegion region;
    private final Optional<OrganisationShare> organisation;
    private final Optional<Cooperation> cooperation;
    private final ShownRows shown;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    /**
     * A page.
     *
     * @param region the plans
     * @param organisation the share of the organisation that buys, if it is given
     * @param cooperation the model of cooperation, if one is asked for
     * @param shown which municipalities have a row of their own
     * @param language the language of the page
     */
    public PlanPage(
            PlanRegion region,
            Optional<OrganisationShare> organisation,
            Optional<Cooperation> cooperation,
            ShownRows shown,
            Language language) {
        this.region = region;
        this.shown = shown;
        this.organisation = organisation;
        this.cooperation = cooperation;
        this.language = language;
    }

    /**
     * Returns the page.
     *
     * @return its lines
     */
    public String text() {
        for (PurchasePlan plan : region.plans()) {
            String year = Integer.toString(plan.year());
            page.append(Paragraph.of(language.text(
                    region.historic().containsKey(plan.year()) ? "plan.title.history" : "plan.title", year)));
            page.append('\n').append(table(plan).text());
            page.append(ShownRows.more(shown.others(largest(plan)).isEmpty(), language))
                    .append('\n');
            page.append(Paragraph.of(language.text(
                    "plan.control",
                    year,
                    amount(PlanWords.sum(plan.amounts().values())),
                    amount(budget(plan.year())))));
            organisation.ifPresent(share -> addOrganisation(share, plan.year()));
            page.append('\n');
        }
        cooperation.ifPresent(
                one -> page.append(Paragraph.of(one.sentence(language))).append('\n'));
        return page.toString();
    }

    private void addOrganisation(OrganisationShare share, int year) {
        page.append(Paragraph.of(language.text(
                "plan.organisation",
                Wording.in(language.locale()).percentage(share.share()),
                amount(share.of(year, region).total()))));
    }

    private TextTable table(PurchasePlan plan) {
        TextTable table =
                new TextTable(1, new PlanWords(cooperation, language).titles(language.text("name.municipality"), plan));
        ImmutableList<MunicipalityCode> largest = largest(plan);
        shown.first(largest).stream()
                .sorted()
                .forEach(code ->
                        table.row(sums(region.names().getOrDefault(code, code.value()), plan, ImmutableList.of(code))));
        List<MunicipalityCode> others = shown.others(largest);
        if (!others.isEmpty()) {
            table.row(sums(language.text("settlement.others", others.size()), plan, others));
        }
        return table.row(sums(language.text("name.total"), plan, largest));
    }

    /** The municipalities of a plan, who has most to spend first. */
    private static ImmutableList<MunicipalityCode> largest(PurchasePlan plan) {
        return plan.amounts().rowKeySet().stream()
                .sorted(Comparator.comparing((MunicipalityCode code) ->
                                PlanWords.sum(plan.amounts().row(code).values()))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> sums(String name, PurchasePlan plan, List<MunicipalityCode> codes) {
        return PlanWords.cells(
                name,
                plan.amounts().columnKeySet().stream()
                        .map(scope -> PlanWords.sum(codes.stream()
                                .map(code ->
                                        Objects.requireNonNull(plan.amounts().get(code, scope)))
                                .toList()))
                        .toList(),
                this::amount);
    }

    private MonetaryAmount budget(int year) {
        return PlanWords.sum(region.budgets().stream()
                .filter(budget -> budget.year() == year)
                .map(Budget::total)
                .toList());
    }

    private String amount(MonetaryAmount amount) {
        return language.amount(amount, 2);
    }
}
