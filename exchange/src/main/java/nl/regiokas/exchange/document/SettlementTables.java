package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.orElse;
import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.FormShapes;
import nl.regiokas.exchange.shape.Mapped;
import nl.regiokas.exchange.shape.Scalar;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.exchange.shape.Text;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.SchemeForms;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;

/** How the values of settlement are written in JSON, with the models and keys of a registry. */
final class SettlementTables {

    static final Text<Party> PARTY = Scalars.named(".*\\S.*", "0014", Party::new);

    static final Fields<Position> POSITION = Tables.of(
            Position.class,
            Position::new,
            part("year", Scalars.YEAR, Position::year),
            part("party", PARTY, Position::party),
            part("cost", Scalars.CENTS, Position::costCents),
            part("charge", Scalars.CENTS, Position::chargeCents),
            part("advance", Scalars.CENTS, Position::advanceCents));

    static final Fields<FundYear> FUND_YEAR = Tables.of(
            FundYear.class,
            FundYear::new,
            part("year", Scalars.YEAR, FundYear::year),
            part("scope", Scalars.NAME, FundYear::scope),
            part("opening", Scalars.CENTS, FundYear::openingCents),
            part("charged", Scalars.CENTS, FundYear::chargedCents),
            part("cost", Scalars.CENTS, FundYear::costCents),
            part("closing", Scalars.CENTS, FundYear::closingCents));

    static final Fields<Due> DUE = Tables.of(
            Due.class, Due::new, part("party", PARTY, Due::party), part("amount", Scalars.CENTS, Due::amountCents));

    static final Fields<Closing> CLOSING = Tables.of(
            Closing.class,
            Closing::new,
            part("day", Scalars.DAY, Closing::day),
            part("through", Scalars.YEAR, Closing::through));

    static final Fields<Notice> NOTICE =
            Tables.of(Notice.class, Notice::new, part("what", ReportedTables.FAULT, Notice::what));

    static final Fields<Readiness> READINESS = Tables.of(
            Readiness.class,
            Readiness::new,
            part("faults", Shapes.list(ReportedTables.FAULT), Readiness::faults),
            part("notices", Shapes.list(NOTICE), Readiness::notices));

    static final Fields<Payment> PAYMENT = Tables.of(
            Payment.class,
            Payment::new,
            part("from", PARTY, Payment::from),
            part("to", PARTY, Payment::to),
            part("amount", Scalars.CENTS, Payment::amountCents));

    static final Shape<Balances> BALANCES =
            new Mapped<>(Shapes.sortedMap(PARTY, Scalars.CENTS), Balances::new, Balances::cents);

    static final Fields<PaymentPlan> PAYMENT_PLAN = Tables.of(
            PaymentPlan.class,
            PaymentPlan::new,
            part("balances", BALANCES, PaymentPlan::balances),
            part("payments", Shapes.list(PAYMENT), PaymentPlan::payments));

    static final Fields<Cause> CAUSE = Tables.of(
            Cause.class,
            Cause::new,
            part("code", Scalars.NAME, Cause::code),
            part("rank", Scalars.whole(-100_000_000, 100_000_000), Cause::rank));

    private static final Shape<ImmutableSet<Integer>> YEARS_BACK = Shapes.set(Scalars.whole(0, 1_000));

    private static final Shape<ImmutableSetMultimap<String, Integer>> YEARS_BY_NAME =
            new Mapped<>(Shapes.map(Scalars.NAME_KEY, YEARS_BACK), SettlementTables::years, SettlementTables::byName);

    private static ImmutableSetMultimap<String, Integer> years(ImmutableMap<String, ImmutableSet<Integer>> byName) {
        ImmutableSetMultimap.Builder<String, Integer> years = ImmutableSetMultimap.builder();
        byName.forEach(years::putAll);
        return years.build();
    }

    private static ImmutableMap<String, ImmutableSet<Integer>> byName(ImmutableSetMultimap<String, Integer> years) {
        ImmutableMap.Builder<String, ImmutableSet<Integer>> byName = ImmutableMap.builder();
        years.keySet().forEach(name -> byName.put(name, years.get(name)));
        return byName.buildOrThrow();
    }

    static final Fields<SettlementFacts> FACTS = Tables.of(
            SettlementFacts.class,
            SettlementTables::facts,
            part("region", CoreTables.REGION, SettlementFacts::region),
            part("reorganisations", CoreTables.REORGANISATIONS, SettlementFacts::reorganisations),
            part("catalogue", CoreTables.CATALOGUE, SettlementFacts::catalogue),
            part(
                    "series",
                    Shapes.list(CoreTables.SERIES),
                    facts -> facts.series().values().asList()),
            part("advances", Shapes.table(Scalars.YEAR_KEY, PARTY, Scalars.AMOUNT), SettlementFacts::advances),
            part(
                    "decisions",
                    Shapes.table(Scalars.YEAR_KEY, Scalars.MUNICIPALITY, Scalars.constant(Stance.class)),
                    SettlementFacts::decisions),
            part("ledger", CoreTables.COST_LEDGER, SettlementFacts::ledger),
            optional("clients", CoreTables.CLIENT_LEDGER, SettlementFacts::clients),
            optional("plan", CoreTables.BUDGET_PLAN, SettlementFacts::plan));

    private static SettlementFacts facts(
            Region region,
            Reorganisations reorganisations,
            ProductCatalogue catalogue,
            ImmutableList<Series> series,
            ImmutableTable<Integer, Party, MonetaryAmount> advances,
            ImmutableTable<Integer, MunicipalityCode, Stance> decisions,
            CostLedger ledger,
            Optional<ClientLedger> clients,
            Optional<BudgetPlan> plan) {
        SettlementFacts.Builder facts = SettlementFacts.builder()
                .region(region)
                .reorganisations(reorganisations)
                .catalogue(catalogue)
                .ledger(ledger);
        clients.ifPresent(facts::clients);
        plan.ifPresent(facts::plan);
        Faults.require(
                series.stream().map(Series::name).distinct().count() == series.size(),
                ShapeFault.ELEMENT_TWICE,
                "series");
        series.forEach(facts::series);
        advances.rowMap().forEach((year, row) -> row.forEach((party, amount) -> facts.advance(year, party, amount)));
        decisions.rowMap().forEach((year, row) -> row.forEach((code, stance) -> facts.decision(year, code, stance)));
        return facts.build();
    }

    private final FormShapes forms;
    private final Fields<SolidarityScheme> scheme;
    private final Shape<ChargeKind> kind;
    private final StateTables states;
    private final Fields<Charge> charge;
    private final Fields<SettledYears> settled;

    SettlementTables(ModelTypes types) {
        this.forms = new FormShapes(types);
        this.scheme = forms.fields(SolidarityScheme.class, SchemeForms.scheme());
        this.kind = kind(types);
        this.states = new StateTables(kind);
        this.charge = charge();
        this.settled = settledYears();
    }

    Fields<SolidarityScheme> scheme() {
        return scheme;
    }

    StateTables states() {
        return states;
    }

    Fields<SettledYears> settled() {
        return settled;
    }

    // ---- charges

    /** A kind of charge by its code: a kind that a model of the registry, or the books, can book. */
    private static Shape<ChargeKind> kind(ModelTypes types) {
        ImmutableMap<String, ChargeKind> kinds = Maps.uniqueIndex(types.kinds(), ChargeKind::code);
        return new Scalar<>(
                value -> value.text().flatMap(code -> {
                    Optional<ChargeKind> known = Optional.ofNullable(kinds.get(code));
                    if (known.isEmpty()) {
                        value.fault(ShapeFault.KIND_UNKNOWN, code);
                    }
                    return known;
                }),
                one -> {
                    Faults.require(kinds.containsKey(one.code()), ShapeFault.KIND_UNKNOWN, one.code());
                    return one.code();
                },
                ImmutableMap.of("type", "string", "pattern", "^[A-Z][A-Z0-9_]{0,39}$"));
    }

    private Fields<Charge> charge() {
        return Tables.of(
                Charge.class,
                Charge::recorded,
                part("year", Scalars.YEAR, Charge::year),
                part("scope", Scalars.NAME, Charge::scope),
                part("party", PARTY, Charge::party),
                part("kind", kind, Charge::kind),
                part("amount", Scalars.CENTS, Charge::amountCents),
                orElse("inFund", Scalars.FLAG, true, Charge::isInFund));
    }

    // ---- settled years: what they follow from, and what was settled

    /** The results of a year, for readers of the document. */
    private record Result(
            int year, ImmutableList<Charge> charges, ImmutableList<FundYear> funds, ImmutableList<Position> positions) {

        static Result of(YearSettlement year) {
            return new Result(year.year(), year.charges(), year.funds(), year.positions());
        }
    }

    private Fields<SettledYears> settledYears() {
        Fields<Result> result = Tables.of(
                Result.class,
                Result::new,
                part("year", Scalars.YEAR, Result::year),
                part("charges", Shapes.list(charge), Result::charges),
                part("funds", Shapes.list(FUND_YEAR), Result::funds),
                part("positions", Shapes.list(POSITION), Result::positions));
        return Tables.of(
                        SettledYears.class,
                        SettlementTables::settle,
                        part("scheme", scheme, SettledYears::scheme),
                        part("facts", FACTS, SettledYears::facts),
                        part("opening", states.state(), SettledYears::opening),
                        part("through", Scalars.YEAR, SettlementTables::through))
                .with(
                        "years",
                        Shapes.list(result),
                        settled -> settled.years().stream().map(Result::of).collect(ImmutableList.toImmutableList()))
                .with("notices", Shapes.list(NOTICE), SettledYears::notices);
    }

    /** The last year; refused when the years do not follow from what is written. */
    private static int through(SettledYears settled) {
        int through = settled.closing().after();
        boolean follows = settle(settled.scheme(), settled.facts(), settled.opening(), through)
                .equals(settled);
        Faults.require(
                follows, ShapeFault.SETTLEMENT_NOT_WRITABLE, settled.scheme().name());
        return through;
    }

    static SettledYears settle(
            SolidarityScheme scheme, SettlementFacts facts, nl.regiokas.settlement.books.State opening, int through) {
        SettledYears all = SettledYears.settle(scheme, facts, opening);
        return new SettledYears(
                scheme,
                facts,
                opening,
                all.years().stream().filter(year -> year.year() <= through).collect(ImmutableList.toImmutableList()),
                all.notices());
    }

    // ---- all of them

    void register(Registry registry) {
        registry.add(PARTY, Party.class);
        registry.add(BALANCES, Balances.class);
        registry.add(kind, ChargeKind.class);
        registry.add(forms.model(), SharingModel.class);
        registry.add(forms.key(), AllocationKey.class);
        registry.add(forms.yearly(), nl.regiokas.settlement.dated.YearlyAmount.class);
        registry.add(forms.of(SchemeForms.WHO), Participants.class);
        registry.add(forms.of(SchemeForms.AT_END_TYPE), AtEnd.class);
        registry.addAll(
                POSITION,
                FUND_YEAR,
                DUE,
                CLOSING,
                NOTICE,
                READINESS,
                PAYMENT,
                PAYMENT_PLAN,
                CAUSE,
                charge,
                StateTables.MEMORY,
                states.scope(),
                Tables.of(
                        Reach.class,
                        Reach::new,
                        part("cost", YEARS_BACK, Reach::cost),
                        part("charges", YEARS_BY_NAME, Reach::charges),
                        part("series", YEARS_BY_NAME, Reach::series)),
                Tables.of(
                        OpenItem.class,
                        OpenItem::of,
                        part("municipality", Scalars.MUNICIPALITY, OpenItem::municipality),
                        part("due", Scalars.YEAR, OpenItem::due),
                        part("origin", Scalars.YEAR, OpenItem::origin),
                        part("kind", kind, OpenItem::kind)),
                Tables.of(
                        Booking.class,
                        Booking::new,
                        part("year", Scalars.YEAR, Booking::year),
                        part("scope", Scalars.NAME, Booking::scope),
                        part("party", PARTY, Booking::party),
                        part("kind", kind, Booking::kind),
                        part("amount", Scalars.CENTS, Booking::amountCents)));
        forms.nested().forEach(registry::addAll);
        registry.addMissing(forms.texts());
    }

    /** The years of a settlement, and a settlement of years. */
    static Fields<Settlement> settlement(Fields<SettledYears> settled) {
        return settled.in(Settlement.class, Settlement::of, Settlement::settledYears);
    }
}
