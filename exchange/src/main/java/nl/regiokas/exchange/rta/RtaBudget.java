package nl.regiokas.exchange.rta;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.InputFaults;

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
        return Stream.of(StreamsReader.FILE, RtaSettingsReader.FILE, PublishedReader.FILE)
                .anyMatch(name -> Files.exists(folder.resolve(name)));
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
        StreamsReader streams = StreamsReader.read(folder, settings.unit(), faults);
        Optional<AmountTable> published = PublishedReader.read(folder, streams.municipalities(), faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        RtaSettings known = settings.settings();
        return Optional.of(new RtaBudget(
                MunicipalRtaCalculator.table(
                        known.arrangement(), known.year(), streams.fundings(), Euro.ofCents(known.unit())),
                known.arrangement(),
                published));
    }
}
