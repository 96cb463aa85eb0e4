package nl.regiokas.program.plan;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.plan.PlanRegion;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.output.TextTable;

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
            page.append(Paragraph.of(
                    language.text("plan.control", year, amount(cents(plan)), amount(budget(plan.year())))));
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
                amount(Euro.cents(share.of(year, region).total(), "total")))));
    }

    private TextTable table(PurchasePlan plan) {
        ImmutableList<String> scopes = plan.amounts().columnKeySet().asList();
        TextTable table = new TextTable(
                1,
                Stream.of(
                                Stream.of(language.text("name.municipality")),
                                scopes.stream().map(this::scope),
                                Stream.of(language.text("plan.budget")))
                        .flatMap(titles -> titles)
                        .toList());
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
                .sorted(Comparator.comparingLong((MunicipalityCode code) ->
                                sum(plan.amounts().row(code).values()))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> sums(String name, PurchasePlan plan, List<MunicipalityCode> codes) {
        return cells(
                name,
                plan.amounts().columnKeySet().stream()
                        .map(scope -> sum(codes.stream()
                                .map(code ->
                                        Objects.requireNonNull(plan.amounts().get(code, scope)))
                                .toList()))
                        .toList());
    }

    private ImmutableList<String> cells(String name, List<Long> amounts) {
        return Stream.of(Stream.of(name), amounts.stream().map(this::amount), Stream.of(amount(ExactSum.of(amounts))))
                .flatMap(cells -> cells)
                .collect(ImmutableList.toImmutableList());
    }

    private String scope(String scope) {
        return scope.equals(PurchasePlan.OWN)
                ? language.text("plan.own")
                : cooperation.map(one -> one.names(language).get(scope)).orElse(scope);
    }

    private static long cents(PurchasePlan plan) {
        return sum(plan.amounts().values());
    }

    private long budget(int year) {
        return ExactSum.of(region.budgets().stream()
                .filter(budget -> budget.year() == year)
                .mapToLong(Budget::totalCents));
    }

    private static long sum(Collection<MonetaryAmount> amounts) {
        return ExactSum.of(amounts, amount -> Euro.cents(amount, "planned budget"));
    }

    private String amount(long cents) {
        return language.amount(cents, 2);
    }
}
