package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.exchange.shape.Tagged;
import nl.regiokas.risk.draw.ClientCost;
import nl.regiokas.risk.draw.ClientCount;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.HistoryFit;
import nl.regiokas.risk.draw.LognormalSeverity;
import nl.regiokas.risk.draw.ObservedSeverity;
import nl.regiokas.risk.draw.ParetoTail;
import nl.regiokas.risk.draw.Severity;
import nl.regiokas.risk.draw.YearUnderWay;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.CostRisk;
import nl.regiokas.risk.result.FundRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.OutsideRisk;
import nl.regiokas.risk.result.Quantiles;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * How the values of risk are written in JSON. What was never exact, such as a probability or a deviation, is a number.
 */
final class RiskTables {

    private static final Shape<Integer> DRAW = Scalars.whole(0, 100_000_000);

    // ---- results

    static final Fields<Quantiles> QUANTILES = Tables.of(
            Quantiles.class,
            Quantiles::new,
            part("low", Scalars.CENTS, Quantiles::lowCents),
            part("tenth", Scalars.CENTS, Quantiles::tenthCents),
            part("median", Scalars.CENTS, Quantiles::medianCents),
            part("ninetieth", Scalars.CENTS, Quantiles::ninetiethCents),
            part("high", Scalars.CENTS, Quantiles::highCents));

    static final Fields<Spread> SPREAD = Tables.of(
            Spread.class,
            Spread::new,
            part("draws", DRAW, Spread::draws),
            part("meanCents", Scalars.EXACT, Spread::meanCents),
            part("deviationCents", Scalars.INEXACT, Spread::deviationCents),
            part("least", Scalars.CENTS, Spread::leastCents),
            part("quantiles", QUANTILES, Spread::quantiles),
            part("largest", Scalars.CENTS, Spread::largestCents),
            part("largestDraw", DRAW, Spread::largestDraw));

    static final Fields<CostRisk> COST_RISK = Tables.of(
            CostRisk.class,
            CostRisk::new,
            part("municipality", Scalars.MUNICIPALITY, CostRisk::municipality),
            part("year", Scalars.YEAR, CostRisk::year),
            part("cost", SPREAD, CostRisk::cost));

    static final Fields<ChargeRisk> CHARGE_RISK = Tables.of(
            ChargeRisk.class,
            (scheme, municipality, year, charge, excess) -> new ChargeRisk(
                    scheme,
                    municipality,
                    year,
                    charge,
                    excess.map(OptionalDouble::of).orElse(OptionalDouble.empty())),
            part("scheme", Scalars.NAME, ChargeRisk::scheme),
            part("municipality", Scalars.MUNICIPALITY, ChargeRisk::municipality),
            part("year", Scalars.YEAR, ChargeRisk::year),
            part("charge", SPREAD, ChargeRisk::charge),
            optional("excessProbability", Scalars.INEXACT, RiskTables::excess));

    private static Optional<Double> excess(ChargeRisk risk) {
        return risk.excessProbability().isPresent()
                ? Optional.of(risk.excessProbability().getAsDouble())
                : Optional.empty();
    }

    static final Fields<HorizonRisk> HORIZON_RISK = Tables.of(
            HorizonRisk.class,
            HorizonRisk::new,
            part("scheme", Scalars.NAME, HorizonRisk::scheme),
            part("municipality", Scalars.MUNICIPALITY, HorizonRisk::municipality),
            part("total", SPREAD, HorizonRisk::total),
            part("largestYearCharge", Scalars.CENTS, HorizonRisk::largestYearCents),
            part("largestYear", Scalars.YEAR, HorizonRisk::largestYear),
            part("largestDraw", DRAW, HorizonRisk::largestDraw));

    static final Fields<OutsideRisk> OUTSIDE_RISK = Tables.of(
            OutsideRisk.class,
            OutsideRisk::new,
            part("scheme", Scalars.NAME, OutsideRisk::scheme),
            part("party", SettlementTables.PARTY, OutsideRisk::party),
            part("year", Scalars.YEAR, OutsideRisk::year),
            part("charge", SPREAD, OutsideRisk::charge));

    static final Fields<FundRisk> FUND_RISK = Tables.of(
            FundRisk.class,
            FundRisk::new,
            part("scheme", Scalars.NAME, FundRisk::scheme),
            part("scope", Scalars.NAME, FundRisk::scope),
            part("year", Scalars.YEAR, FundRisk::year),
            part("closing", SPREAD, FundRisk::closing),
            part("shortageProbability", Scalars.INEXACT, FundRisk::shortageProbability));

    static final Fields<RiskResult> RESULT = Tables.of(
            RiskResult.class,
            (draws, seed, excess, costs, charges, horizons, outside, funds, notices) -> RiskResult.builder()
                    .draws(draws)
                    .seed(seed)
                    .excess(excess)
                    .costs(costs)
                    .charges(charges)
                    .horizons(horizons)
                    .outside(outside)
                    .funds(funds)
                    .notices(notices)
                    .build(),
            part("draws", DRAW, RiskResult::draws),
            part("seed", Scalars.BITS, RiskResult::seed),
            part("excess", Scalars.PERCENTAGE, RiskResult::excess),
            part("costs", Shapes.list(COST_RISK), RiskResult::costs),
            part("charges", Shapes.list(CHARGE_RISK), RiskResult::charges),
            part("horizons", Shapes.list(HORIZON_RISK), RiskResult::horizons),
            part("outside", Shapes.list(OUTSIDE_RISK), RiskResult::outside),
            part("funds", Shapes.list(FUND_RISK), RiskResult::funds),
            part("notices", Shapes.list(SettlementTables.NOTICE), RiskResult::notices));

    // ---- what is drawn

    static final Fields<ParetoTail> TAIL = Tables.of(
            ParetoTail.class,
            ParetoTail::new,
            part("share", Scalars.INEXACT, ParetoTail::share),
            part("exponent", Scalars.INEXACT, ParetoTail::exponent));

    static final Fields<ClientCount> COUNT = Tables.of(
            ClientCount.class,
            ClientCount::new,
            part("mean", Scalars.INEXACT, ClientCount::mean),
            part("dispersion", Scalars.INEXACT, ClientCount::dispersion));

    static final Tagged<Severity> SEVERITY = new Tagged<>(
            ImmutableMap.of(
                    "lognormal",
                    severity(
                            LognormalSeverity.class,
                            Tables.of(
                                    LognormalSeverity.class,
                                    LognormalSeverity::new,
                                    part("mean", Scalars.AMOUNT, LognormalSeverity::mean),
                                    part("variation", Scalars.INEXACT, LognormalSeverity::variation),
                                    optional("tail", TAIL, LognormalSeverity::tail))),
                    "observed",
                    severity(
                            ObservedSeverity.class,
                            Tables.of(
                                    ObservedSeverity.class,
                                    ObservedSeverity::new,
                                    part("amounts", Shapes.longs(Scalars.CENTS), ObservedSeverity::cents)))),
            other -> RefusalException.of(
                    ShapeFault.TYPE_NOT_WRITABLE, other.getClass().getName()));

    private static <V extends Severity> Tagged.Tag<Severity, V> severity(Class<V> type, Fields<V> fields) {
        return new Tagged.Tag<>(type, fields);
    }

    static final Fields<ClientCost> CLIENT_COST = Tables.of(
            ClientCost.class,
            ClientCost::new,
            part("clients", COUNT, ClientCost::clients),
            part("severity", SEVERITY, ClientCost::severity));

    static final Fields<CostModel> COST_MODEL = Tables.of(
            CostModel.class,
            CostModel::new,
            part("cells", Shapes.table(Scalars.MUNICIPALITY, CoreTables.PRODUCT_CODE, CLIENT_COST), CostModel::cells));

    static final Fields<HistoryFit> HISTORY_FIT = Tables.of(
            HistoryFit.class,
            (ledger, first, last, variation, tail, least) -> HistoryFit.builder()
                    .ledger(ledger)
                    .firstYear(first)
                    .lastYear(last)
                    .variation(variation)
                    .tail(tail)
                    .leastClientCost(least)
                    .build(),
            part("ledger", CoreTables.COST_LEDGER, HistoryFit::ledger),
            part("firstYear", Scalars.YEAR, HistoryFit::firstYear),
            part("lastYear", Scalars.YEAR, HistoryFit::lastYear),
            part("variation", Scalars.INEXACT, HistoryFit::variation),
            optional("tail", TAIL, HistoryFit::tail),
            part("leastClientCost", Scalars.AMOUNT, HistoryFit::leastClientCost));

    static final Fields<YearUnderWay> YEAR_UNDER_WAY = Tables.of(
            YearUnderWay.class,
            YearUnderWay::new,
            part("known", CoreTables.COST_LEDGER, YearUnderWay::known),
            part("costModel", COST_MODEL, YearUnderWay::costModel));

    private RiskTables() {}

    static Fields<RiskStudy> study(Fields<SolidarityScheme> scheme, StateTables states) {
        return Tables.of(
                RiskStudy.class,
                (facts, schemes, open, seed, draws, model, excess, firstYear, known) -> RiskStudy.builder()
                        .facts(facts)
                        .schemes(schemes)
                        .openItemCents(open)
                        .seed(seed)
                        .draws(draws)
                        .costModel(model)
                        .excess(excess)
                        .firstYear(firstYear)
                        .known(known)
                        .build(),
                part("facts", SettlementTables.FACTS, RiskStudy::facts),
                part("schemes", Shapes.list(scheme), RiskStudy::schemes),
                part("openItems", Shapes.map(Scalars.NAME_KEY, states.open()), RiskStudy::openItemCents),
                part("seed", Scalars.BITS, RiskStudy::seed),
                part("draws", DRAW, RiskStudy::draws),
                part("costModel", COST_MODEL, RiskStudy::costModel),
                part("excess", Scalars.PERCENTAGE, RiskStudy::excess),
                part("firstYear", Scalars.YEAR, RiskStudy::firstYear),
                optional("known", CoreTables.COST_LEDGER, RiskStudy::known));
    }

    static void register(Registry registry) {
        registry.add(SEVERITY, Severity.class);
        registry.addAll(
                QUANTILES,
                SPREAD,
                COST_RISK,
                CHARGE_RISK,
                HORIZON_RISK,
                OUTSIDE_RISK,
                FUND_RISK,
                TAIL,
                COUNT,
                CLIENT_COST,
                COST_MODEL,
                HISTORY_FIT,
                YEAR_UNDER_WAY);
    }
}
