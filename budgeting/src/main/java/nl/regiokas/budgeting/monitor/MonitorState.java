package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.regiokas.budgeting.chainladder.ChainLadder;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * Where the year stood on a day.
 * Dutch: stand op een datum.
 *
 * <p>Law: the amounts of every total are the sums of the amounts of its cells.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class MonitorState {

    MonitorState() {}

    /**
     * Returns the day.
     *
     * @return the last day that counts
     */
    public abstract LocalDate until();

    /**
     * Returns the part of the year that had passed.
     *
     * @return W of the profile
     */
    public abstract Rational elapsed();

    /**
     * Returns the factors by which care becomes known late.
     *
     * @return segment to its ladder, empty for all segments together
     */
    public abstract ImmutableMap<Optional<Segment>, ChainLadder> ladders();

    /**
     * Returns the cells.
     *
     * @return the cells, the totals, in the order of municipalities and segments
     */
    public abstract ImmutableList<MonitorCell> cells();

    /**
     * Returns the totals of the municipalities over their segments.
     *
     * @return the totals, in the order of municipalities
     */
    public abstract ImmutableList<MonitorCell> municipalities();

    /**
     * Returns the totals of the segments over the municipalities.
     *
     * @return the totals, in the order of segments
     */
    public abstract ImmutableList<MonitorCell> segments();

    /**
     * Returns the total of all.
     *
     * @return the sum of the cells
     */
    public abstract MonitorCell total();

    /**
     * Returns a cell or a total.
     *
     * @param municipality the municipality, empty for all
     * @param segment the segment, empty for all
     * @return the cell, empty where there is none
     */
    public Optional<MonitorCell> find(Optional<MunicipalityCode> municipality, Optional<Segment> segment) {
        if (municipality.isEmpty()) {
            return segment.isEmpty() ? Optional.of(total()) : find(segments(), municipality, segment);
        }
        return segment.isEmpty() ? find(municipalities(), municipality, segment) : find(cells(), municipality, segment);
    }

    private static Optional<MonitorCell> find(
            ImmutableList<MonitorCell> cells, Optional<MunicipalityCode> municipality, Optional<Segment> segment) {
        return cells.stream()
                .filter(cell ->
                        Objects.equals(cell.municipality(), municipality) && Objects.equals(cell.segment(), segment))
                .findFirst();
    }
}
