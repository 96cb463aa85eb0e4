package nl.regiokas.exchange.monitor;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.usage.UsedDays;

/**
 * What counts as used in the year of a monitor but is refused by the budgets of providers.
 *
 * <p>Claims are decided on by what is known on the day of the monitor.
 */
final class RefusedUse {

    private final LocalDate until;
    private BigInteger claimed = BigInteger.ZERO;
    private BigInteger refused = BigInteger.ZERO;

    RefusedUse(LocalDate until) {
        this.until = until;
    }

    void add(UsedDays days, long claimedCents, long acceptedCents) {
        if (days.date().getYear() == until.getYear()) {
            claimed = claimed.add(BigInteger.valueOf(claimedCents));
            refused = refused.add(BigInteger.valueOf(claimedCents)).subtract(BigInteger.valueOf(acceptedCents));
        }
    }

    /** Returns the notice, if anything is refused. */
    Optional<Fault> notice() {
        return refused.signum() == 0
                ? Optional.empty()
                : Optional.of(Fault.of(
                                MonitorInputFault.REFUSED_CLAIMS_USED,
                                until,
                                FaultValue.cents(claimed),
                                FaultValue.cents(refused))
                        .in(Place.of(Place.FILE, RegionTables.PROVIDER_BUDGETS.file())));
    }
}
