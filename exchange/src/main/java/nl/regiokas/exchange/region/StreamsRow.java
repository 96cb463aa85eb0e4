package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code streams.csv}: what a municipality receives.
 *
 * <p>Dutch: geldstromen.
 */
@Value.Immutable
@ValueStyle
public abstract class StreamsRow {

    StreamsRow() {}

    /**
     * Municipality.
     *
     * @return the municipality
     */
    public abstract String municipality();

    /**
     * Stream VWS.
     *
     * @return the stream VWS in cents
     */
    public abstract long vwsCents();

    /**
     * Stream VWS.
     *
     * @return the stream VWS
     */
    public final MonetaryAmount vws() {
        return Euro.ofCents(vwsCents());
    }

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ in cents
     */
    public abstract long awbzCents();

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ
     */
    public final MonetaryAmount awbz() {
        return Euro.ofCents(awbzCents());
    }

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw in cents
     */
    public abstract long zvwCents();

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw
     */
    public final MonetaryAmount zvw() {
        return Euro.ofCents(zvwCents());
    }

    /**
     * Share of personal budgets in percent, at most six decimals.
     *
     * @return the share of personal budgets in percent, at most six decimals
     */
    public abstract BigDecimal pgbShare();

    /**
     * Total as the circular has it.
     *
     * @return the total as the circular has it, if there is one in cents
     */
    public abstract Optional<Long> totalCents();

    /**
     * Total as the circular has it.
     *
     * @return the total as the circular has it, if there is one
     */
    public final Optional<MonetaryAmount> total() {
        return totalCents().map(Euro::ofCents);
    }

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StreamsRow}. */
    public static final class Builder extends ImmutableStreamsRow.Builder {
        Builder() {}
    }
}
