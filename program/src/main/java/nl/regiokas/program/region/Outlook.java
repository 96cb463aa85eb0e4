package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.budgeting.monitor.ForecastLedger;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.monitor.MonitorRegion;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * What the forecast of a monitored year would mean, or why that was not computed.
 * Dutch: vooruitblik.
 *
 * @param projection the year settled on its forecast, if it could be
 * @param reasons why it was not; empty if it was, or if it was not asked for
 */
public record Outlook(Optional<Projection> projection, ImmutableList<Fault> reasons) {

    /** Nothing was asked for, or the folder has no scheme. */
    public static final Outlook NONE = new Outlook(Optional.empty(), ImmutableList.of());

    /**
     * Settles the forecast of a region. A year that the scheme does not cover, and a forecast for a segment without a
     * product, have no projection and are reported.
     *
     * @param region the monitored region
     * @param draws how the rest of the year is drawn
     * @return the projection, or why there is none
     * @throws RefusalException if the scheme has layers by client in that year, or cannot be settled on the forecast
     */
    public static Outlook of(MonitorRegion region, ProjectionDraws draws) {
        if (region.input().isEmpty()) {
            return NONE;
        }
        SolidarityScheme scheme = region.input().orElseThrow().scheme();
        LocalDate until = region.report().now().until();
        int year = until.getYear();
        if (!scheme.years().contains(year)) {
            return without(ImmutableList.of(Fault.of(
                            ProgramFault.PROJECTION_YEAR_OUTSIDE,
                            FaultValue.year(scheme.firstYear()),
                            FaultValue.year(scheme.lastYear()),
                            FaultValue.year(year))
                    .in(Place.of(Place.FILE, RegionReader.SCHEME))));
        }
        ForecastLedger forecast;
        try {
            forecast = ForecastLedger.of(region.report());
        } catch (RefusalException refusal) {
            return without(refusal.faults());
        }
        return new Outlook(
                Optional.of(Projection.of(region.input().orElseThrow(), forecast, draws, until)), ImmutableList.of());
    }

    private static Outlook without(ImmutableList<Fault> reasons) {
        return new Outlook(Optional.empty(), reasons);
    }
}
