package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiokas.budgeting.monitor.ForecastLedger;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.settlement.KnownThen;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * What the forecast of a year would mean: the year settled under the scheme as if the forecast were its cost.
 * Dutch: doorrekening van de prognose.
 *
 * <p>Earlier years count with their cost as known, the monitored year with its forecast by product ({@link
 * ForecastLedger}), and nothing after it counts. Late lines of closed years that count in the monitored year add to its
 * forecast. Weights that stand since a closing stand here too.
 *
 * @param year the monitored year
 * @param settlement the settlement through that year
 * @param forecast the forecast by product
 * @param late the cost of earlier years that counts in the monitored year, since they were closed before it was known
 * @param range how the charges may swing, if the rest of the year was drawn
 */
public record Projection(
        int year, Settlement settlement, ForecastLedger forecast, CostLedger late, ProjectionRange range) {

    /**
     * What the year would cost a municipality or an outside party, or several of them together.
     *
     * @param party who; none for several together
     * @param costCents its own forecast, and the late lines of earlier years
     * @param contributionCents premiums and contributions, which are charged whatever the year costs
     * @param chargeCents everything it would be charged
     * @param advanceCents what it paid in advance
     * @param spread how its charge may swing, if that was drawn
     */
    public record Row(
            Optional<Party> party,
            long costCents,
            long contributionCents,
            long chargeCents,
            long advanceCents,
            Optional<Spread> spread) {

        /**
         * Returns what would still be paid.
         *
         * @return cents, negative when it is received
         */
        public long balanceCents() {
            return Math.subtractExact(chargeCents, advanceCents);
        }

        /**
         * Returns the code of the party.
         *
         * @return the code, empty for several together
         */
        public String code() {
            return party.map(Party::code).orElse("");
        }
    }

    /** Settles a forecast; refused if the scheme has layers by client in that year, or cannot be settled on it. */
    static Projection of(RegionInput all, ForecastLedger forecast, ProjectionDraws draws, LocalDate until) {
        int year = until.getYear();
        RegionInput input = until(all, until);
        refuseClients(input.scheme(), year);
        CostLedger late = all.movedCost().between(year, year);
        CostLedger cost = input.facts()
                .ledger()
                .between(CostLedger.EARLIEST_YEAR, year - 1)
                .merge(forecast.ledger())
                .merge(late);
        return new Projection(
                year,
                StandingWeights.settled(
                        input.toBuilder().facts(input.facts().withLedger(cost)).build()),
                forecast,
                late,
                draws.range(input, forecast, late, year));
    }

    /** The scheme, the facts and the closings through the year of a day, as if no later one were known. */
    private static RegionInput until(RegionInput all, LocalDate until) {
        int year = until.getYear();
        return all.toBuilder()
                .scheme(all.scheme().toBuilder().lastYear(year).build())
                .facts(all.facts().withAdvancesThrough(year))
                .closings(all.closings().stream()
                        .filter(one -> !one.closing().day().isAfter(until))
                        .map(one -> new KnownThen(
                                new Closing(
                                        one.closing().day(),
                                        Math.min(one.closing().through(), year)),
                                false,
                                one.facts().withAdvancesThrough(year)))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    /**
     * Returns what of earlier years counts in the monitored year.
     *
     * @return cents
     */
    public long lateCents() {
        return Euro.cents(late.total(year), "late lines");
    }

    private static void refuseClients(SolidarityScheme scheme, int year) {
        Faults faults = new Faults();
        scheme.scopes().stream()
                .filter(scope -> scheme.isInForce(scope, year))
                .filter(scope -> scope.model()
                        .find(year)
                        .filter(model -> model.needs().contains(Need.CLIENT_COST))
                        .isPresent())
                .forEach(scope -> faults.at(Place.SCOPE, scope.name()).add(ProgramFault.PROJECTION_CLIENT_LAYERS));
        faults.throwIfAny();
    }

    /**
     * Returns what the year would cost each party.
     *
     * @return a row for each municipality and outside party of the year
     */
    public ImmutableList<Row> rows() {
        Settlement.Year settled = settlement.year(year);
        return settled.books().positions().stream()
                .map(position -> new Row(
                        Optional.of(position.party()),
                        position.costCents(),
                        ExactSum.of(settled.charges().stream()
                                .filter(charge -> charge.party().equals(position.party())
                                        && charge.kind().cause().equals(Cause.VOLUME))
                                .mapToLong(Charge::amountCents)),
                        position.chargeCents(),
                        position.advanceCents(),
                        range.spread(position.party())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Adds rows.
     *
     * @param rows the rows
     * @return their sum, without a party
     */
    public static Row total(List<Row> rows) {
        return new Row(
                Optional.empty(),
                ExactSum.of(rows, Row::costCents),
                ExactSum.of(rows, Row::contributionCents),
                ExactSum.of(rows, Row::chargeCents),
                ExactSum.of(rows, Row::advanceCents),
                Optional.empty());
    }

    /**
     * Returns the file {@code projection.csv}.
     *
     * @return the file under its name
     */
    public OutputFiles files() {
        return OutputFiles.of(ImmutableMap.of("projection.csv", OutputFiles.csv(csv -> {
            csv.writeRecord(
                    "year", "municipality", "cost", "contribution", "charge", "advance", "balance", "low", "high");
            for (Row row : rows()) {
                csv.writeRecord(
                        Integer.toString(year),
                        row.code(),
                        Euro.text(row.costCents()),
                        Euro.text(row.contributionCents()),
                        Euro.text(row.chargeCents()),
                        Euro.text(row.advanceCents()),
                        Euro.text(row.balanceCents()),
                        row.spread()
                                .map(spread -> Euro.text(spread.tenthCents()))
                                .orElse(""),
                        row.spread()
                                .map(spread -> Euro.text(spread.ninetiethCents()))
                                .orElse(""));
            }
        })));
    }
}
