package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;

/**
 * The RTA table of a scenario folder.
 *
 * @param rta the table
 * @param arrangement the arrangement behind it
 * @param published the published table, if there is one
 */
public record RtaBudget(MunicipalRta rta, RtaArrangement arrangement, Optional<AmountTable> published) {

    /**
     * Tells whether a folder asks for an RTA table.
     *
     * @param folder the scenario folder
     * @return true if it holds one of the files that only this table needs
     */
    public static boolean isBudget(Path folder) {
        try (RegionFolder region = RegionFolder.open(folder, new InputFaults())) {
            return region.has(RegionTables.STREAMS) || region.has(RtaSettingsReader.FILE) || region.hasPublishedRta();
        }
    }

    /**
     * Reads {@code rta.json}, {@code streams.csv} and {@code published.csv}, and makes the table.
     *
     * @param folder the scenario folder
     * @param faults takes what is wrong
     * @return the table, or nothing when there is a fault
     */
    public static Optional<RtaBudget> read(Path folder, InputFaults faults) {
        RtaSettingsReader settings = RtaSettingsReader.read(folder, faults);
        RegionFiles files;
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.STREAMS);
            files = region.read(RegionTables.STREAMS, RegionTables.PUBLISHED_RTA);
        }
        StreamsReader streams = new StreamsReader(files, faults);
        ImmutableList<MunicipalFunding> fundings = streams.fundings(settings.unit());
        if (fundings.isEmpty() && faults.isEmpty()) {
            faults.fault(RegionTables.STREAMS.file(), 0, "", InputFault.NO_ROWS);
        }
        Optional<AmountTable> published = streams.published();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        RtaSettings known = settings.settings();
        return Optional.of(new RtaBudget(
                MunicipalRtaCalculator.table(known.arrangement(), known.year(), fundings, Euro.ofCents(known.unit())),
                known.arrangement(),
                published));
    }
}
