package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * The statement of one party and year. Dutch: afrekening van een gemeente.
 *
 * <p>The first page says what is to be paid and, in short, why. The annex shows how every amount came about, the
 * agreement in full, and the papers in which it is found.
 */
public final class StatementReport {

    private static final String ALL_SCOPES = "allscopes";
    private static final int PAYMENTS = 4;

    private final SettledRegion region;
    private final Settlement settlement;
    private final Settlement.Year year;
    private final Party party;
    private final String sub;
    private final Words words;

    /**
     * A statement.
     *
     * @param region the settled region
     * @param year a settled year
     * @param party a party of that year
     * @param scheme the name of the scheme
     * @param day the day of the statement
     * @param words the words of the page
     */
    public StatementReport(SettledRegion region, int year, Party party, String scheme, LocalDate day, Words words) {
        this.region = region;
        this.settlement = region.settlement();
        this.year = settlement.year(year);
        this.party = party;
        this.words = words;
        this.sub = sub(Shortened.name(scheme), day);
    }

    private String sub(String scheme, LocalDate day) {
        String young = row().young()
                .number()
                .map(number -> words.text("statement.young", words.number(number)))
                .orElse("");
        return words.text("statement.subtitle", party.code(), young, scheme, words.day(day), reference());
    }

    /**
     * The head: whose statement it is; code, young inhabitants, agreement, day and reference; and what kind of data they
     * are, in short, since the annex has them in full.
     *
     * @param title the name of the region
     * @return the head
     */
    public Head head(String title) {
        return new Head(
                words.text("h1.statement", Integer.toString(year.year()), words.party(party)),
                Shortened.band(Status.of(settlement.scheme()), words),
                title,
                sub,
                ImmutableList.of());
    }

    /**
     * The sections of the statement.
     *
     * @return the sections in order
     */
    public ImmutableList<Section> sections() {
        Position position = year.position(party.code());
        StatementScopes scopes = new StatementScopes(settlement, year, row(), words);
        StatementAnnex annex = new StatementAnnex(settlement, year, party, words);
        StatementView.Payable payable = payable(position);
        ShortTerms terms = new ShortTerms(settlement, year.year(), words);
        FirstPage first = FirstPage.of(settlement, year, party.code(), terms, room(payable, scopes.note(position)));
        ImmutableList.Builder<Section> sections = ImmutableList.<Section>builder()
                .add(new Section("payable", "", Templates.content("payable", words, payable)))
                .add(section("scopes", scopes.view(position, first)))
                .add(section("ledger", ledger(position, annex, first)))
                .add(section("terms", terms(first, terms)))
                .add(section("annex", annex.view()));
        if (paid().size() > payable.payments().size()) {
            sections.add(new Section(
                    "payments",
                    words.text("statement.allpayments"),
                    Templates.content(
                            "agreed",
                            words,
                            paid().stream()
                                    .map(payment -> Node.line(payment, ""))
                                    .collect(ImmutableList.toImmutableList()))));
        }
        if (!first.others().isEmpty()) {
            StatementView.Scopes all = new StatementView.Scopes(scopes.all(position), words.text("statement.sides"));
            sections.add(new Section(
                    ALL_SCOPES, words.text("statement.allscopes"), Templates.content("scopes", words, all)));
        }
        return sections.add(section("agreed", new AgreedTerms(settlement.scheme(), words).lines()))
                .build();
    }

    private SheetRoom room(StatementView.Payable payable, String note) {
        Head head = head("");
        return SheetRoom.of(head.title(), words.party(party), head.sub(), head.band(), payable, note);
    }

    private Section section(String id, Object view) {
        return new Section(id, words.text("statement." + id), Templates.content(id, words, view));
    }

    private YearOverview.Row row() {
        return YearOverview.of(region, year).rows().stream()
                .filter(row -> row.party().equals(Optional.of(party)))
                .findFirst()
                .orElseThrow();
    }

    private StatementView.Payable payable(Position position) {
        long balance = position.balanceCents();
        return new StatementView.Payable(
                words.text(payee(balance), words.party(party)),
                words.euro(Math.abs(balance)),
                words.text("statement.reference", reference()),
                payments());
    }

    /** A few payments, or the first of them and how many more there are. */
    private ImmutableList<String> payments() {
        ImmutableList<String> paid = paid();
        int more = paid.size() - PAYMENTS;
        return more <= 0
                ? paid
                : Stream.concat(
                                paid.stream().limit(PAYMENTS - 1L),
                                Stream.of(words.text("statement.payments.more", more + 1)))
                        .collect(ImmutableList.toImmutableList());
    }

    /** The payments of the party in the year, as payments.csv has them; to or from the cashier there is one at most. */
    private ImmutableList<String> paid() {
        if (region.way() == PaymentWay.CASHIER) {
            return ImmutableList.of();
        }
        return region.clearings().stream()
                .filter(clearing -> clearing.year().equals(Optional.of(year.year())))
                .flatMap(clearing -> clearing.plan().payments().stream())
                .filter(payment -> payment.from().equals(party) || payment.to().equals(party))
                .map(payment -> payment.from().equals(party)
                        ? words.text(
                                "statement.payment.to", words.euro(payment.amountCents()), words.party(payment.to()))
                        : words.text(
                                "statement.payment.from",
                                words.euro(payment.amountCents()),
                                words.party(payment.from())))
                .collect(ImmutableList.toImmutableList());
    }

    private String payee(long balance) {
        if (balance == 0) {
            return "statement.nothing";
        }
        String way = region.way() == PaymentWay.CASHIER ? "cashier" : "netted";
        return "statement." + (balance > 0 ? "pays." : "receives.") + way;
    }

    private String reference() {
        return party.code() + "-" + year.year();
    }

    private StatementView.Ledger ledger(Position position, StatementAnnex annex, FirstPage first) {
        List<StatementAnnex.Numbered> charges = annex.charges();
        List<String> charged =
                charges.stream().map(one -> one.charge().scope()).distinct().toList();
        Stream<StatementView.Group> named = first.named(charged)
                .map(scope -> new StatementView.Group(
                        Shortened.name(scope),
                        charges.stream()
                                .filter(one -> one.charge().scope().equals(scope))
                                .map(this::entry)
                                .collect(ImmutableList.toImmutableList())));
        return new StatementView.Ledger(
                Stream.concat(named, others(charges, first.others(charged)).stream())
                        .collect(ImmutableList.toImmutableList()),
                words.amountCell(position.chargeCents()),
                words.amountCell(Math.negateExact(position.advanceCents())),
                words.text(balanceLabel(position.balanceCents()), words.sideLetter(position.balanceCents())),
                words.amountCell(position.balanceCents()));
    }

    /** The scopes that do not stand by name, with their charges by kind. */
    private Optional<StatementView.Group> others(List<StatementAnnex.Numbered> charges, List<String> scopes) {
        Map<ChargeKind, Long> kinds = new LinkedHashMap<>();
        charges.stream()
                .map(StatementAnnex.Numbered::charge)
                .filter(charge -> scopes.contains(charge.scope()))
                .forEach(charge -> kinds.merge(charge.kind(), charge.amountCents(), Math::addExact));
        return scopes.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatementView.Group(
                        words.text("statement.others", scopes.size()),
                        kinds.entrySet().stream()
                                .map(kind -> new StatementView.Entry(
                                        ",others," + kind.getKey().code(),
                                        words.capital(words.kind(kind.getKey())),
                                        ALL_SCOPES,
                                        words.text("statement.others.annex"),
                                        words.amountCell(kind.getValue())))
                                .collect(ImmutableList.toImmutableList())));
    }

    private static String balanceLabel(long balance) {
        return balance == 0 ? "statement.balance" : balance > 0 ? "statement.balance.pay" : "statement.balance.receive";
    }

    private StatementView.Entry entry(StatementAnnex.Numbered one) {
        return new StatementView.Entry(
                one.charge().scope() + "," + one.charge().kind().code(),
                words.capital(words.kind(one.charge().kind())),
                one.anchor(),
                one.number(),
                words.amountCell(one.charge().amountCents()));
    }

    private StatementView.Terms terms(FirstPage first, ShortTerms terms) {
        Stream<StatementView.Term> named = settlement.scheme().scopes().stream()
                .filter(scope -> first.named().contains(scope.name()))
                .filter(scope -> first.detail() != FirstPage.Detail.NONE)
                .map(scope -> terms.of(scope, first.detail()));
        Stream<StatementView.Term> others = first.others().isEmpty() || first.detail() == FirstPage.Detail.NONE
                ? Stream.of()
                : Stream.of(new StatementView.Term(
                        words.text("statement.others", first.others().size()), words.text("statement.others.terms")));
        Stream<StatementView.Term> rest = first.detail() == FirstPage.Detail.FULL
                ? Stream.of()
                : Stream.of(new StatementView.Term(
                        words.capital(words.text("statement.others.annex")), words.text("statement.terms.annex")));
        return new StatementView.Terms(
                Stream.of(named, others, rest).flatMap(some -> some).collect(ImmutableList.toImmutableList()));
    }
}
