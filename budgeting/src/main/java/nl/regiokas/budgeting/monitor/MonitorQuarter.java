package nl.regiokas.budgeting.monitor;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;

/**
 * A quarter of the year, for a segment over the whole region.
 * Dutch: kwartaal.
 *
 * <pre>{@code expected = B x (W at the end of the quarter - W at its beginning)
 * forecast = used + undeclared + the rest of the year as forecast, as far as it lies in the quarter}</pre>
 *
 * <p>Each amount is rounded half up to the cent on its own; the exact amounts of the four quarters sum to those of the
 * segment.
 *
 * @param quarter 1 to 4
 * @param segment the segment, empty for all together
 * @param expected the use expected in the quarter
 * @param used the care in the quarter that is known
 * @param undeclared the care in the quarter that is not declared yet
 * @param forecast what the quarter will cost; used + undeclared once it has passed
 * @since 0.2.0
 */
public record MonitorQuarter(
        int quarter,
        Optional<Segment> segment,
        MonetaryAmount expected,
        MonetaryAmount used,
        MonetaryAmount undeclared,
        MonetaryAmount forecast) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param quarter 1 to 4
     * @param segment the segment, empty for all together
     * @param expected the use expected in the quarter
     * @param used the care in the quarter that is known
     * @param undeclared the care in the quarter that is not declared yet
     * @param forecast what the quarter will cost; used + undeclared once it has passed
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public MonitorQuarter {
        Attributes.given(segment, "segment of monitor quarter");
        expected = Euro.exact(expected, "expected cost of quarter " + quarter);
        used = Euro.exact(used, "use of quarter " + quarter);
        undeclared = Euro.exact(undeclared, "undeclared care of quarter " + quarter);
        forecast = Euro.exact(forecast, "forecast of quarter " + quarter);
    }
}
