package nl.regiokas.exchange.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.budgeting.monitor.MonitorOptions;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.UsageControl;
import nl.regiokas.settlement.model.ModelTypes;

/**
 * How the year of a region goes.
 * Dutch: monitor van een regio.
 *
 * @param report budget compared with use, with the forecast
 * @param isPlanned whether each segment has a budget of its own
 * @param input what is to be settled, if the folder has a scheme
 * @param names the names of the municipalities
 * @param control what became of the usage that was read: settled stands for what counts as used in the year, after for what is
 *     dated or became known after the day
 * @param notices what is reported about budgets, plans and claims
 * @since 0.2.0
 */
public record MonitorRegion(
        MonitorReport report,
        boolean isPlanned,
        Optional<RegionInput> input,
        ImmutableMap<MunicipalityCode, String> names,
        UsageControl control,
        ImmutableList<Fault> notices) {

    /**
     * Refuses a component that is null.
     *
     * @param report budget compared with use, with the forecast
     * @param isPlanned whether each segment has a budget of its own
     * @param input what is to be settled, if the folder has a scheme
     * @param names the names of the municipalities
     * @param control what became of the usage that was read: settled stands for what counts as used in the year, after for
     *     what is dated or became known after the day
     * @param notices what is reported about budgets, plans and claims
     */
    public MonitorRegion {
        Attributes.given(report, "report of monitor region");
        Attributes.given(input, "input of monitor region");
        Attributes.given(names, "names of monitor region");
        Attributes.given(control, "control of monitor region");
        Attributes.given(notices, "notices of monitor region");
    }

    /**
     * Reads a folder, its usage in one pass, and makes the report.
     *
     * @param folder the folder
     * @param types the models and keys that its scheme may name
     * @param until the last day that counts
     * @param options how the year is monitored
     * @param progress receives how far the reading is
     * @param faults receives what is wrong with the files
     * @return the report, or nothing when there is a fault in the files
     * @throws RefusalException if date, options and usage do not fit together
     */
    public static Optional<MonitorRegion> read(
            Path folder,
            ModelTypes types,
            LocalDate until,
            MonitorOptions options,
            ReadingProgress progress,
            InputFaults faults) {
        Attributes.given(folder, "folder of monitor region");
        Attributes.given(types, "types of monitor region");
        Attributes.given(until, "until of monitor region");
        Attributes.given(options, "options of monitor region");
        Attributes.given(progress, "progress of monitor region");
        Attributes.given(faults, "faults of monitor region");
        return new MonitorReader(until, options, faults).read(folder, types, progress);
    }
}
