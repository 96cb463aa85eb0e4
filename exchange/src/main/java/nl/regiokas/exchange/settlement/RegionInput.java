package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.internal.ValueStyle;
import nl.regiokas.exchange.region.PublishedChargeRow;
import nl.regiokas.exchange.region.TaakveldRow;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.immutables.value.Value;

/**
 * What the folder of a region asks to be settled.
 * Dutch: invoer van een regio.
 */
@Value.Immutable
@ValueStyle
public abstract class RegionInput {

    RegionInput() {}

    /**
     * Returns what was agreed.
     *
     * @return the scheme
     */
    public abstract SolidarityScheme scheme();

    /**
     * Returns what is known now.
     *
     * @return the facts; late lines in the year in which they count
     */
    public abstract SettlementFacts facts();

    /**
     * Returns what the books go on from.
     *
     * @return opening funds and the open items of {@code instalments.csv}
     */
    public abstract State opening();

    /**
     * Returns the closings.
     *
     * @return the closings in the order of their days, none unless there is {@code closings.csv}
     */
    public abstract ImmutableList<KnownThen> closings();

    /**
     * Returns what became of the usage that was read.
     *
     * @return the control totals
     */
    public abstract UsageControl control();

    /**
     * Returns the published figures to compare with.
     *
     * @return the rows of {@code published.csv}
     */
    public abstract ImmutableList<PublishedChargeRow> published();

    /**
     * Returns what an earlier run booked at the first of the closings.
     *
     * @return what was booked, nothing unless an earlier output was given
     */
    public abstract Optional<BookedBefore> booked();

    /**
     * Returns the taakvelden of products.
     *
     * @return the rows of {@code iv3-mapping.csv}
     */
    public abstract ImmutableList<TaakveldRow> taakvelden();

    /**
     * Returns what is told of the reading: what was repaired, skipped or not used.
     *
     * @return the notices
     */
    public abstract ImmutableList<Fault> notices();

    /**
     * Returns the names of the municipalities.
     *
     * @return the name of each code
     */
    public final ImmutableMap<MunicipalityCode, String> names() {
        return facts().region().members().stream()
                .collect(ImmutableMap.toImmutableMap(one -> one.code(), one -> one.name()));
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with these values.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /** Collects the values of a {@link RegionInput}. */
    public static final class Builder extends ImmutableRegionInput.Builder {
        Builder() {}
    }
}
