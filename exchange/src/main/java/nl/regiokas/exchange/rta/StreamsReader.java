package nl.regiokas.exchange.rta;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.pgb.PgbCost;
import nl.regiokas.budgeting.pgb.PgbResult;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.input.Suggestion;
import nl.regiokas.exchange.region.PgbCostRow;
import nl.regiokas.exchange.region.PgbPublishedRow;
import nl.regiokas.exchange.region.PublishedRtaRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.StreamsRow;
import nl.regiokas.exchange.table.Line;

/** Makes fundings from {@code streams.csv}, and the published table from {@code published.csv}. */
final class StreamsReader {

    private static final String MUNICIPALITY = "municipality";

    private final List<Line<StreamsRow>> streams;
    private final List<Line<PublishedRtaRow>> published;
    private final List<Line<PgbCostRow>> pgbCosts;
    private final List<Line<PgbPublishedRow>> pgbPublished;
    private final boolean isPublished;
    private final ImmutableMap<String, BigDecimal> shares;
    private final InputFaults faults;

    StreamsReader(RegionFiles files, InputFaults faults) {
        this.streams = files.lines(RegionTables.STREAMS);
        this.published = files.lines(RegionTables.PUBLISHED_RTA);
        this.pgbCosts = files.lines(RegionTables.PGB_COST);
        this.pgbPublished = files.lines(RegionTables.PGB_PUBLISHED);
        this.isPublished = files.has(RegionTables.PUBLISHED_RTA);
        this.shares = streams.stream()
                .map(Line::value)
                .collect(ImmutableMap.toImmutableMap(
                        StreamsRow::municipality, StreamsRow::pgbShare, (one, same) -> one));
        this.faults = faults;
    }

    /** What personal budgets cost; the municipalities must have streams, and none is a row of totals. */
    ImmutableList<PgbCost> pgbCosts() {
        ImmutableList.Builder<PgbCost> costs = ImmutableList.builder();
        for (Line<PgbCostRow> line : pgbCosts) {
            PgbCostRow row = line.value();
            boolean isTotal = RtaTable.isTotal(row.municipality());
            String municipality = isTotal ? RtaTable.TOTAL : row.municipality();
            line.make(() -> sound(new PgbCost(municipality, row.function(), row.cost())), StreamsReader::column, faults)
                    .ifPresent(costs::add);
            if (!isTotal) {
                checkStreams(line, municipality);
            }
        }
        return costs.build();
    }

    private static PgbCost sound(PgbCost cost) {
        PgbResult.of(ImmutableMap.of(cost.municipality(), Euro.ZERO), ImmutableList.of(cost));
        return cost;
    }

    /** Reports published results of municipalities without streams, and a second row of totals. */
    void checkPgbPublished() {
        pgbPublished.stream()
                .filter(line -> !RtaTable.isTotal(line.value().municipality()))
                .forEach(line -> checkStreams(line, line.value().municipality()));
        checkTotals(pgbPublished, PgbPublishedRow::municipality);
    }

    /** Reports a second row of totals: one may be called total and the other totaal. */
    private <R> void checkTotals(List<Line<R>> lines, Function<R, String> name) {
        List<Line<R>> totals = lines.stream()
                .filter(line -> RtaTable.isTotal(name.apply(line.value())))
                .toList();
        totals.stream()
                .skip(1)
                .forEach(line -> faults.fault(
                        line.file(),
                        line.line(),
                        MUNICIPALITY,
                        InputFault.DUPLICATE_KEY,
                        ShownText.of(name.apply(line.value())),
                        totals.get(0).line()));
    }

    /** Reports a municipality without streams; where the streams have faults this is not known. */
    private void checkStreams(Line<?> line, String municipality) {
        if (!shares.containsKey(municipality)
                && !shares.isEmpty()
                && RegionFolder.isSound(RegionTables.STREAMS, faults)) {
            faults.fault(
                    line.file(),
                    line.line(),
                    MUNICIPALITY,
                    Suggestion.of(
                            InputFault.MUNICIPALITY_WITHOUT_STREAMS,
                            Nearest.near(municipality, shares.keySet()),
                            municipality));
        }
    }

    /** What every municipality receives; the bases must be whole multiples of the unit in cents, if that is known. */
    ImmutableList<MunicipalFunding> fundings(Optional<Long> unit) {
        ImmutableList.Builder<MunicipalFunding> fundings = ImmutableList.builder();
        for (Line<StreamsRow> line : streams) {
            line.make(() -> funding(line.value()), StreamsReader::column, faults)
                    .ifPresent(funding -> {
                        checkUnit(line, Euro.cents(funding.base(), "base"), unit);
                        fundings.add(funding);
                    });
        }
        return fundings.build();
    }

    /** The column of what is refused about a row of streams or of cost alone. */
    private static Optional<String> column(Fault fault) {
        return switch (fault.code()) {
            case "budgeted-amount-negative" ->
                Optional.ofNullable(fault.arguments().get("role")).map(role -> Ascii.toLowerCase(role.text()));
            case "rta-pgb-share-outside" -> Optional.of("pgbShare");
            case "pgb-cost-negative" -> Optional.of("cost");
            case "rta-municipality-name", "rta-row-named-total" -> Optional.of(MUNICIPALITY);
            default -> Optional.empty();
        };
    }

    private static MunicipalFunding funding(StreamsRow row) {
        return MunicipalFunding.builder()
                .municipality(row.municipality())
                .vws(row.vws())
                .awbz(row.awbz())
                .zvw(row.zvw())
                .pgbShare(Percentage.of(row.pgbShare()))
                .circularTotal(row.total())
                .build();
    }

    /** The base is in one column if the circular gives a total; else it is the sum of three. */
    private void checkUnit(Line<StreamsRow> line, long base, Optional<Long> unit) {
        unit.filter(cents -> base % cents != 0)
                .ifPresent(cents -> faults.fault(
                        line.file(),
                        line.line(),
                        line.value().total().isPresent() ? "total" : "",
                        InputFault.BASE_NOT_IN_UNITS,
                        FaultValue.cents(cents),
                        FaultValue.cents(base)));
    }

    /** The columns that every row has; one that only some rows have is reported. */
    private ImmutableList<String> publishedColumns() {
        ImmutableList<ImmutableSet<String>> given = published.stream()
                .map(line -> RtaFile.amounts(line.value()).keySet())
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> all = given.stream().flatMap(ImmutableSet::stream).collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<String> columns = ImmutableList.builder();
        for (String column : all) {
            if (given.stream().allMatch(some -> some.contains(column))) {
                columns.add(column);
            } else {
                faults.notice(RegionTables.PUBLISHED_RTA.file(), RtaFileFault.PUBLISHED_COLUMN_INCOMPLETE, column);
            }
        }
        return columns.build();
    }

    /** A share is no amount, and so stands in no table: where it differs it is reported. */
    private void reportShare(Line<PublishedRtaRow> line, BigDecimal share) {
        line.value()
                .pgbShare()
                .filter(published -> published.compareTo(share) != 0)
                .ifPresent(published -> faults.report(Fault.of(
                                RtaFileFault.PUBLISHED_SHARE_DIFFERS,
                                ShownText.of(line.value().municipality()),
                                published,
                                share)
                        .in(line.place())));
    }

    /** The table as it was published, with or without a row {@code total}; its municipalities must have streams. */
    Optional<AmountTable> published() {
        if (!isPublished) {
            return Optional.empty();
        }
        if (published.isEmpty() && RegionFolder.isSound(RegionTables.PUBLISHED_RTA, faults)) {
            faults.notice(RegionTables.PUBLISHED_RTA.file(), InputFault.NO_ROWS);
        }
        checkTotals(published, PublishedRtaRow::municipality);
        ImmutableList<String> columns = publishedColumns();
        AmountTable.Builder table = AmountTable.builder();
        columns.forEach(table::addColumns);
        for (Line<PublishedRtaRow> line : published) {
            PublishedRtaRow row = line.value();
            ImmutableList<MonetaryAmount> amounts = columns.stream()
                    .map(RtaFile.amounts(row)::get)
                    .flatMap(Stream::ofNullable)
                    .collect(ImmutableList.toImmutableList());
            if (RtaTable.isTotal(row.municipality())) {
                table.totals(amounts);
            } else {
                checkStreams(line, row.municipality());
                Optional.ofNullable(shares.get(row.municipality())).ifPresent(share -> {
                    table.putAmounts(row.municipality(), amounts);
                    reportShare(line, share);
                });
            }
        }
        return Optional.of(table.build());
    }
}
