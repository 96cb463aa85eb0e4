package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;

/**
 * The statement of one party and year. Dutch: afrekening van een gemeente.
 *
 * <p>The first page says what is to be paid and, in short, why. The annex shows how every amount came about, the
 * agreement in full, and the papers in which it is found.
 */
public final class StatementReport {

    private static final String ALL_SCOPES = "allscopes";

    private final SettledRegion region;
    private final Settlement settlement;
    private final Settlement.Year year;
    private final Party party;
    private final Words words;

    /**
     * A statement.
     *
     * @param region the settled region
     * @param year a settled year
     * @param party a party of that year
     * @param words the words of the page
     */
    public StatementReport(SettledRegion region, int year, Party party, Words words) {
        this.region = region;
        this.settlement = region.settlement();
        this.year = settlement.year(year);
        this.party = party;
        this.words = words;
    }

    /**
     * The line below the title.
     *
     * @param scheme the name of the scheme
     * @param day the day of the statement
     * @return code, young inhabitants, agreement, day and reference
     */
    public String sub(String scheme, LocalDate day) {
        String young = row().young()
                .map(number -> words.text("statement.young", words.number(number)))
                .orElse("");
        return words.text("statement.subtitle", party.code(), young, scheme, words.day(day), reference());
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
        FirstPage first = FirstPage.of(settlement, year, party.code());
        ImmutableList.Builder<Section> sections = ImmutableList.<Section>builder()
                .add(new Section("payable", "", Templates.content("payable", words, payable(position))))
                .add(section("scopes", scopes.view(position, first)))
                .add(section("ledger", ledger(position, annex, first)))
                .add(section("terms", terms(first)))
                .add(section("annex", annex.view()));
        if (!first.others().isEmpty()) {
            StatementView.Scopes all = new StatementView.Scopes(scopes.all(position), words.text("statement.sides"));
            sections.add(new Section(
                    ALL_SCOPES, words.text("statement.allscopes"), Templates.content("scopes", words, all)));
        }
        return sections.add(section("agreed", new AgreedTerms(settlement.scheme(), words).lines()))
                .build();
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
                region.way() == PaymentWay.CASHIER ? ImmutableList.of() : payments());
    }

    /** The payments of the party in the year, as payments.csv has them. */
    private ImmutableList<String> payments() {
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
                        scope,
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

    /** The scopes that do not stand by name, with all their charges in one amount. */
    private Optional<StatementView.Group> others(List<StatementAnnex.Numbered> charges, List<String> scopes) {
        long cents = charges.stream()
                .map(StatementAnnex.Numbered::charge)
                .filter(charge -> scopes.contains(charge.scope()))
                .mapToLong(Charge::amountCents)
                .reduce(0, Math::addExact);
        return scopes.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatementView.Group(
                        words.text("statement.others", scopes.size()),
                        ImmutableList.of(new StatementView.Entry(
                                ",others",
                                words.capital(words.text("charge")),
                                ALL_SCOPES,
                                words.text("statement.others.annex"),
                                words.amountCell(cents)))));
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

    private StatementView.Terms terms(FirstPage first) {
        ShortTerms terms = new ShortTerms(settlement, year.year(), words);
        Stream<StatementView.Term> named = settlement.scheme().scopes().stream()
                .filter(scope -> first.named().contains(scope.name()))
                .map(terms::of);
        Stream<StatementView.Term> others = first.others().isEmpty()
                ? Stream.of()
                : Stream.of(new StatementView.Term(
                        words.text("statement.others", first.others().size()), words.text("statement.others.terms")));
        return new StatementView.Terms(Stream.concat(named, others).collect(ImmutableList.toImmutableList()));
    }
}
