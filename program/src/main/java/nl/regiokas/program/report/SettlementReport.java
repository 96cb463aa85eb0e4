package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.Clearing;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.payment.Payment;

/** The sections of the page that show a settlement. */
public final class SettlementReport {

    private static final int MOST_PAYMENTS = 30;
    private static final int LARGEST_PAYMENTS = 10;

    private final SettledRegion region;
    private final Settlement settlement;
    private final Words words;
    private final Sources sources = new Sources("source-");

    /**
     * A report.
     *
     * @param region what is shown
     * @param words the words of the page
     */
    public SettlementReport(SettledRegion region, Words words) {
        this.region = region;
        this.settlement = region.settlement();
        this.words = words;
    }

    /** What the section about the municipalities shows. */
    public record MunicipalitiesView(
            ImmutableList<MunicipalityView> municipalities, String limit, ImmutableList<String> oddCents) {}

    /** What the section about the agreement shows: every term, and which terms can be tried with other values. */
    public record AgreementView(ImmutableList<Node> terms, String command, TableView levers) {}

    /**
     * The payments of a year or of a closing. The class shows them with their year; of many, the largest are shown first,
     * and the table can be searched; a large page has no explanations.
     */
    public record PaymentsView(
            String when, String shown, boolean isLong, TableView table, ImmutableList<Node> explanations) {}

    /** What the section about more and less shows. */
    public record SharesView(BarPicture picture, ImmutableList<MunicipalityView> municipalities) {

        /**
         * Returns the own cost of all together.
         *
         * @return the cost in cents
         */
        public long costCents() {
            return ExactSum.of(municipalities, MunicipalityView::costCents);
        }

        /**
         * Returns what all are charged together.
         *
         * @return the charges in cents
         */
        public long chargeCents() {
            return ExactSum.of(municipalities, MunicipalityView::chargeCents);
        }
    }

    /**
     * The sections.
     *
     * @return the sections in order
     */
    public ImmutableList<Section> sections() {
        Nodes nodes = Nodes.withoutOddCents(words, settlement.facts().catalogue(), sources);
        Municipalities municipalities = new Municipalities(settlement, words, nodes);
        ImmutableList<MunicipalityView> views = municipalities.views();
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(new Section(
                "summary", "", Templates.content("summary", words, new Summary(region, views, words).view())));
        boolean isInFull = municipalities.limit().isEmpty();
        sections.add(section(
                "funds",
                new FundsView(funds(), settlement.funds(), isInFull ? fundExplanations(nodes) : ImmutableList.of())));
        sections.add(section("kinds", new Kinds(region, words).views()));
        sections.add(section("shares", new SharesView(shares(views), views)));
        sections.add(section("flows", new Flows(settlement, words).years()));
        sections.add(new Section("agreed", words.text("agreed"), Templates.content("agreement", words, agreement())));
        sections.add(section("payments", payments(nodes, isInFull)));
        region.closings().ifPresent(books -> sections.add(new ClosingsReport(books, words, nodes).section()));
        if (!region.input().published().isEmpty()) {
            sections.add(new ReconciliationReport(region.reconciliation(), words).section());
        }
        sections.add(section(
                "municipalities",
                new MunicipalitiesView(
                        views,
                        municipalities.limit(),
                        isInFull ? new OddCents(settlement, words).sentences() : ImmutableList.of())));
        sections.add(section("sources", sources.list(words)));
        return sections.build();
    }

    private AgreementView agreement() {
        TableView levers = new Levers(settlement.scheme(), words).table();
        String first = levers.rows().stream()
                .findFirst()
                .map(row -> row.cells().get(row.cells().size() - 1).text())
                .orElse("--set ...");
        return new AgreementView(
                new AgreedTerms(settlement.scheme(), words).lines(), words.text("whatif.command", first), levers);
    }

    private Section section(String id, Object view) {
        return new Section(id, words.text(id + ".title"), Templates.content(id, words, view));
    }

    private BarPicture shares(ImmutableList<MunicipalityView> views) {
        ImmutableList<BarPicture.Entry> entries = views.stream()
                .sorted(Comparator.comparingLong(MunicipalityView::differenceCents)
                        .reversed()
                        .thenComparing(MunicipalityView::code))
                .map(view -> new BarPicture.Entry(view.name(), view.differenceCents()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<BarPicture.Entry> shown = BarPicture.largest(entries, words);
        Axis scale = BarPicture.scale(shown);
        return new BarPicture(
                "shares-picture",
                words.text("shares.picture", words.text("unit." + scale.unit())),
                words.text("shares.description"),
                words.text("shares.less"),
                words.text("shares.more"),
                BarPicture.ticks(scale, words),
                BarPicture.bars(shown, words));
    }

    /** A fund that stays empty has no picture; its rows are in the table. */
    private ImmutableList<FundPicture> funds() {
        Map<String, List<FundYear>> byScope = settlement.funds().stream()
                .collect(Collectors.groupingBy(FundYear::scope, LinkedHashMap::new, Collectors.toList()));
        ImmutableList.Builder<FundPicture> pictures = ImmutableList.builder();
        int number = 0;
        for (List<FundYear> years : byScope.values()) {
            if (years.stream().anyMatch(year -> year.openingCents() != 0 || year.closingCents() != 0)) {
                pictures.add(FundPicture.of("fund-" + number++, years, Corridor.of(settlement, years), words));
            }
        }
        return pictures.build();
    }

    private ImmutableList<PaymentsView> payments(Nodes nodes, boolean isInFull) {
        return region.clearings().stream()
                .map(clearing -> new PaymentsView(
                        written(clearing),
                        shown(clearing.when()),
                        clearing.plan().payments().size() > MOST_PAYMENTS,
                        table(clearing),
                        isInFull && clearing.year().isPresent()
                                ? paymentNodes(nodes, clearing.year().orElseThrow(), clearing)
                                : ImmutableList.of()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The year of payments, or the day of the closing as people write it. */
    private String written(Clearing clearing) {
        return clearing.year().isPresent() ? clearing.when() : words.day(LocalDate.parse(clearing.when()));
    }

    private TableView table(Clearing clearing) {
        ImmutableList<Payment> all = clearing.plan().payments();
        ImmutableList<Payment> payments = all.size() > MOST_PAYMENTS
                ? ImmutableList.sortedCopyOf(
                        Comparator.comparingLong(Payment::amountCents)
                                .reversed()
                                .thenComparing(payment -> payment.from().code())
                                .thenComparing(payment -> payment.to().code()),
                        all)
                : all;
        return new TableView(
                words.text("payments.caption", written(clearing)),
                2,
                ImmutableList.of(words.text("from"), words.text("to"), words.text("amount")),
                payments.stream()
                        .map(payment -> row(clearing.when(), payment))
                        .collect(ImmutableList.toImmutableList()),
                cells("overview.total", payments),
                new TableView.Form(
                        ImmutableSet.of(),
                        "",
                        ImmutableList.of(),
                        others(payments),
                        words.text("payments.file", clearing.when())));
    }

    private Optional<TableView.Others> others(ImmutableList<Payment> payments) {
        return payments.size() <= MOST_PAYMENTS
                ? Optional.empty()
                : Optional.of(new TableView.Others(
                        LARGEST_PAYMENTS,
                        cells("overview.others", payments.subList(LARGEST_PAYMENTS, payments.size()))));
    }

    private ImmutableList<TableView.Cell> cells(String key, ImmutableList<Payment> payments) {
        return ImmutableList.of(
                TableView.Cell.text(words.text(key, payments.size())),
                TableView.Cell.text(""),
                words.amountCell(ExactSum.of(payments, Payment::amountCents)));
    }

    /** The class of a row that is shown with its year; a row of a closing is shown with every year. */
    private String shown(String when) {
        List<String> years = settlement.years().stream()
                .map(year -> Integer.toString(year.year()))
                .toList();
        int position = years.indexOf(when);
        return position < 0 ? "" : "year y" + (years.size() - 1 - position);
    }

    private TableView.Row row(String when, Payment payment) {
        return TableView.Row.of(
                ImmutableList.of(when, payment.from().code(), payment.to().code()),
                ImmutableList.of(
                        TableView.Cell.text(words.capital(words.party(payment.from()))),
                        TableView.Cell.text(words.party(payment.to())),
                        words.amountCell(payment.amountCents())));
    }

    /** Opening, charges and cost, each by municipality; how a charge came about is shown with the municipality. */
    private ImmutableList<Node> fundExplanations(Nodes nodes) {
        return settlement.funds().stream()
                .map(fund -> nodes.of(settlement.explainer().fund(fund.year(), fund.scope()), 0)
                        .upTo(2))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Node> paymentNodes(Nodes nodes, int year, Clearing clearing) {
        return clearing.plan().payments().stream()
                .map(payment -> nodes.of(settlement.explainer().payment(year, clearing.plan(), payment), 0)
                        .upTo(1))
                .collect(ImmutableList.toImmutableList());
    }
}
