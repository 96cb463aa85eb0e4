package nl.regiokas.exchange.region;

import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code plan.csv}: a municipality's plan for a kind of care.
 *
 * <p>Dutch: inkoopplan.
 */
@Value.Immutable
@ValueStyle
public abstract class PlanRow {

    PlanRow() {}

    /**
     * Year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Municipality.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * Kind of care.
     *
     * @return the kind of care
     */
    public abstract Segment segment();

    /**
     * Amount.
     *
     * @return the amount in cents
     */
    public abstract long amountCents();

    /**
     * Amount.
     *
     * @return the amount
     */
    public final MonetaryAmount amount() {
        return Euro.ofCents(amountCents());
    }

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlanRow}. */
    public static final class Builder extends ImmutablePlanRow.Builder {
        Builder() {}
    }
}
