package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code published.csv} of an RTA table.
 *
 * <p>Dutch: gepubliceerde RTA-verdeling.
 */
@Value.Immutable
@ValueStyle
public abstract class PublishedRtaRow {

    PublishedRtaRow() {}

    /**
     * Municipality or total.
     *
     * @return the municipality or total
     */
    public abstract String municipality();

    /**
     * Personal budgets.
     *
     * @return the personal budgets in cents
     */
    public abstract long pgbCents();

    /**
     * Personal budgets.
     *
     * @return the personal budgets
     */
    public final MonetaryAmount pgb() {
        return Euro.ofCents(pgbCents());
    }

    /**
     * Execution.
     *
     * @return the execution in cents
     */
    public abstract long executionCents();

    /**
     * Execution.
     *
     * @return the execution
     */
    public final MonetaryAmount execution() {
        return Euro.ofCents(executionCents());
    }

    /**
     * Strengthening.
     *
     * @return the strengthening in cents
     */
    public abstract long strengtheningCents();

    /**
     * Strengthening.
     *
     * @return the strengthening
     */
    public final MonetaryAmount strengthening() {
        return Euro.ofCents(strengtheningCents());
    }

    /**
     * Contribution.
     *
     * @return the contribution in cents
     */
    public abstract long contributionCents();

    /**
     * Contribution.
     *
     * @return the contribution
     */
    public final MonetaryAmount contribution() {
        return Euro.ofCents(contributionCents());
    }

    /**
     * Total.
     *
     * @return the total in cents
     */
    public abstract long totalCents();

    /**
     * Total.
     *
     * @return the total
     */
    public final MonetaryAmount total() {
        return Euro.ofCents(totalCents());
    }

    /**
     * Stream VWS.
     *
     * @return the stream VWS, if there is one in cents
     */
    public abstract Optional<Long> vwsCents();

    /**
     * Stream VWS.
     *
     * @return the stream VWS, if there is one
     */
    public final Optional<MonetaryAmount> vws() {
        return vwsCents().map(Euro::ofCents);
    }

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ, if there is one in cents
     */
    public abstract Optional<Long> awbzCents();

    /**
     * Stream AWBZ.
     *
     * @return the stream AWBZ, if there is one
     */
    public final Optional<MonetaryAmount> awbz() {
        return awbzCents().map(Euro::ofCents);
    }

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw, if there is one in cents
     */
    public abstract Optional<Long> zvwCents();

    /**
     * Stream Zvw.
     *
     * @return the stream Zvw, if there is one
     */
    public final Optional<MonetaryAmount> zvw() {
        return zvwCents().map(Euro::ofCents);
    }

    /**
     * Share of personal budgets in percent.
     *
     * @return the share of personal budgets in percent, if there is one
     */
    public abstract Optional<BigDecimal> pgbShare();

    /**
     * Care in kind.
     *
     * @return the care in kind, if there is one in cents
     */
    public abstract Optional<Long> zinCents();

    /**
     * Care in kind.
     *
     * @return the care in kind, if there is one
     */
    public final Optional<MonetaryAmount> zin() {
        return zinCents().map(Euro::ofCents);
    }

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PublishedRtaRow}. */
    public static final class Builder extends ImmutablePublishedRtaRow.Builder {
        Builder() {}
    }
}
