package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableList;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.clients.ClientUse;
import nl.regiokas.budgeting.pgb.PgbCheck;
import nl.regiokas.budgeting.pgb.PgbCost;
import nl.regiokas.budgeting.pgb.PgbDifference;
import nl.regiokas.budgeting.pgb.PgbFinding;
import nl.regiokas.budgeting.pgb.PgbFindings;
import nl.regiokas.budgeting.pgb.PgbFunction;
import nl.regiokas.budgeting.pgb.PgbUse;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.ColumnRule;
import nl.regiokas.budgeting.rta.ContributionReading;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;

/**
 * How the values of budgeting are written in JSON: declarations, and results that can be made again. Results that only
 * a calculation makes have no form in JSON; their inputs have one.
 */
final class BudgetingTables {

    private static final Shape<MonetaryAmount> AMOUNT = Scalars.AMOUNT;
    private static final Shape<ImmutableList<String>> WORDS = Shapes.list(Scalars.WORDS);

    // ---- RTA

    static final Fields<AmountTable> AMOUNT_TABLE = Tables.of(
            AmountTable.class,
            (columns, amounts, totals, source) -> AmountTable.builder()
                    .columns(columns)
                    .amounts(amounts)
                    .totals(totals)
                    .source(source)
                    .build(),
            part("columns", WORDS, AmountTable::columns),
            part("amounts", Shapes.map(Scalars.NAME_KEY, Shapes.list(AMOUNT)), AmountTable::amounts),
            part("totals", Shapes.list(AMOUNT), AmountTable::totals),
            optional("source", CoreTables.SOURCE, AmountTable::source));

    static final Fields<CellDifference> CELL_DIFFERENCE = Tables.of(
            CellDifference.class,
            CellDifference::new,
            part("row", Scalars.WORDS, CellDifference::row),
            part("column", Scalars.WORDS, CellDifference::column),
            part("published", AMOUNT, CellDifference::published),
            part("expected", AMOUNT, CellDifference::expected));

    static final Fields<ColumnRule> COLUMN_RULE = Tables.of(
            ColumnRule.class,
            ColumnRule::new,
            part("target", Scalars.WORDS, ColumnRule::target),
            part("plus", WORDS, ColumnRule::plus),
            part("minus", WORDS, ColumnRule::minus));

    static final Fields<MunicipalFunding> FUNDING = Tables.of(
            MunicipalFunding.class,
            (municipality, vws, awbz, zvw, circularTotal, pgbShare) -> MunicipalFunding.builder()
                    .municipality(municipality)
                    .vws(vws)
                    .awbz(awbz)
                    .zvw(zvw)
                    .circularTotal(circularTotal)
                    .pgbShare(pgbShare)
                    .build(),
            part("municipality", Scalars.WORDS, MunicipalFunding::municipality),
            part("vws", AMOUNT, MunicipalFunding::vws),
            part("awbz", AMOUNT, MunicipalFunding::awbz),
            part("zvw", AMOUNT, MunicipalFunding::zvw),
            optional("circularTotal", AMOUNT, MunicipalFunding::circularTotal),
            part("pgbShare", Scalars.PERCENTAGE, MunicipalFunding::pgbShare));

    static final Fields<RtaYear> RTA_YEAR = Tables.of(
            RtaYear.class,
            (year, cut, shares) ->
                    RtaYear.builder().year(year).cut(cut).shares(shares).build(),
            part("year", Scalars.YEAR, RtaYear::year),
            part("cut", Scalars.PERCENTAGE, RtaYear::cut),
            part("shares", Shapes.map(Scalars.NAME_KEY, Scalars.PERCENTAGE), RtaYear::shares));

    static final Fields<RtaArrangement> ARRANGEMENT = Tables.of(
            RtaArrangement.class,
            (cutInBase, years, contribution, source) -> RtaArrangement.builder()
                    .cutInBase(cutInBase)
                    .years(years)
                    .contribution(contribution)
                    .source(source)
                    .build(),
            part("cutInBase", Scalars.PERCENTAGE, RtaArrangement::cutInBase),
            part("years", Shapes.list(RTA_YEAR), RtaArrangement::years),
            part("contribution", Scalars.constant(ContributionReading.class), RtaArrangement::contribution),
            optional("source", CoreTables.SOURCE, RtaArrangement::source));

    // ---- personal budgets and use per client

    static final Fields<PgbCost> PGB_COST = Tables.of(
            PgbCost.class,
            PgbCost::new,
            part("municipality", Scalars.WORDS, PgbCost::municipality),
            part("function", Scalars.constant(PgbFunction.class), PgbCost::function),
            part("cost", AMOUNT, PgbCost::cost));

    static final Fields<PgbDifference> PGB_DIFFERENCE = Tables.of(
            PgbDifference.class,
            PgbDifference::new,
            part("cell", CELL_DIFFERENCE, PgbDifference::cell),
            part("exact", AMOUNT, PgbDifference::exact),
            part("isImplied", Scalars.FLAG, PgbDifference::isImplied));

    static final Fields<PgbUse> PGB_USE = Tables.of(
            PgbUse.class,
            (place, date, segment, careForm, closed, fosterCare, until) -> PgbUse.builder()
                    .place(place)
                    .date(date)
                    .segment(segment)
                    .careForm(careForm)
                    .isClosed(closed)
                    .isFosterCare(fosterCare)
                    .indicationUntil(until)
                    .build(),
            part("place", ReportedTables.PLACE, PgbUse::place),
            part("date", Scalars.DAY, PgbUse::date),
            part("segment", CoreTables.SEGMENT, PgbUse::segment),
            part("careForm", Scalars.constant(CareForm.class), PgbUse::careForm),
            part("isClosed", Scalars.FLAG, PgbUse::isClosed),
            part("isFosterCare", Scalars.FLAG, PgbUse::isFosterCare),
            optional("indicationUntil", Scalars.DAY, PgbUse::indicationUntil));

    private static final Shape<PgbCheck> CHECK = Scalars.constant(PgbCheck.class);

    static final Fields<PgbFinding> PGB_FINDING = Tables.of(
            PgbFinding.class,
            PgbFinding::new,
            part("check", CHECK, PgbFinding::check),
            part("use", PGB_USE, PgbFinding::use));

    static final Fields<PgbFindings> PGB_FINDINGS = Tables.of(
            PgbFindings.class,
            PgbFindings::new,
            part("found", Shapes.list(PGB_FINDING), PgbFindings::found),
            part("notMade", Shapes.set(CHECK), PgbFindings::notMade));

    static final Fields<ClientUse> CLIENT_USE = Tables.of(
            ClientUse.class,
            (municipality, kind, clients, cost, counted) -> ClientUse.builder()
                    .municipality(municipality)
                    .kind(kind)
                    .clients(clients)
                    .cost(cost)
                    .isCounted(counted)
                    .build(),
            part("municipality", Scalars.WORDS, ClientUse::municipality),
            part("kind", Scalars.WORDS, ClientUse::kind),
            part("clients", Scalars.COUNT, ClientUse::clients),
            optional("cost", AMOUNT, ClientUse::cost),
            part("isCounted", Scalars.FLAG, ClientUse::isCounted));

    private BudgetingTables() {}

    static void register(Registry registry) {
        registry.addAll(
                AMOUNT_TABLE,
                CELL_DIFFERENCE,
                COLUMN_RULE,
                FUNDING,
                RTA_YEAR,
                ARRANGEMENT,
                PGB_COST,
                PGB_DIFFERENCE,
                PGB_USE,
                PGB_FINDING,
                PGB_FINDINGS,
                CLIENT_USE);
        PurchasingTables.register(registry);
    }
}
