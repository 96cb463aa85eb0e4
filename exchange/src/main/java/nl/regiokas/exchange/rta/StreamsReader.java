package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.region.PublishedRtaRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.StreamsRow;
import nl.regiokas.exchange.table.Line;

/** Makes fundings from {@code streams.csv}, and the published table from {@code published.csv}. */
final class StreamsReader {

    private final List<Line<StreamsRow>> streams;
    private final List<Line<PublishedRtaRow>> published;
    private final boolean isPublished;
    private final InputFaults faults;

    StreamsReader(RegionFiles files, InputFaults faults) {
        this.streams = files.lines(RegionTables.STREAMS);
        this.published = files.lines(RegionTables.PUBLISHED_RTA);
        this.isPublished = files.has(RegionTables.PUBLISHED_RTA);
        this.faults = faults;
    }

    /** What every municipality receives; the bases must be whole multiples of the unit in cents, if that is known. */
    ImmutableList<MunicipalFunding> fundings(Optional<Long> unit) {
        ImmutableList.Builder<MunicipalFunding> fundings = ImmutableList.builder();
        for (Line<StreamsRow> line : streams) {
            try {
                MunicipalFunding funding = funding(line.value());
                checkUnit(line, Euro.cents(funding.base(), "base"), unit);
                fundings.add(funding);
            } catch (RefusalException refusal) {
                faults.add(line.file(), line.line(), refusal);
            }
        }
        return fundings.build();
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

    private void checkUnit(Line<?> line, long base, Optional<Long> unit) {
        unit.filter(cents -> base % cents != 0)
                .ifPresent(cents -> faults.fault(
                        line.file(),
                        line.line(),
                        "",
                        InputFault.BASE_NOT_IN_UNITS,
                        Euro.display(cents),
                        Euro.display(base)));
    }

    /** The table as it was published, with or without a row {@code total}; its municipalities must have streams. */
    Optional<AmountTable> published() {
        if (!isPublished) {
            return Optional.empty();
        }
        ImmutableSet<String> municipalities =
                streams.stream().map(line -> line.value().municipality()).collect(ImmutableSet.toImmutableSet());
        AmountTable.Builder table = AmountTable.builder();
        RtaFile.columns().forEach(table::addColumns);
        for (Line<PublishedRtaRow> line : published) {
            PublishedRtaRow row = line.value();
            if (row.municipality().equals(RtaTable.TOTAL)) {
                table.totals(RtaFile.amounts(row));
            } else if (municipalities.contains(row.municipality()) || municipalities.isEmpty()) {
                table.putAmounts(row.municipality(), RtaFile.amounts(row));
            } else {
                faults.fault(
                        line.file(),
                        line.line(),
                        "",
                        InputFault.MUNICIPALITY_WITHOUT_STREAMS,
                        row.municipality(),
                        Nearest.of(row.municipality(), municipalities).orElse(""));
            }
        }
        return Optional.of(table.build());
    }
}
