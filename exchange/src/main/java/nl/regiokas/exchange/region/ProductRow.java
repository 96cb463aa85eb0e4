package nl.regiokas.exchange.region;

import java.util.Optional;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code products.csv}.
 *
 * <p>Dutch: product.
 */
@Value.Immutable
@ValueStyle
public abstract class ProductRow {

    ProductRow() {}

    /**
     * Code.
     *
     * @return the code
     */
    public abstract ProductCode code();

    /**
     * Name.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Kind of care.
     *
     * @return the kind of care
     */
    public abstract Segment segment();

    /**
     * True for a facility that is kept up regardless of use.
     *
     * @return the true for a facility that is kept up regardless of use
     */
    public abstract boolean standing();

    /**
     * True for closed care.
     *
     * @return the true for closed care, if there is one
     */
    public abstract Optional<Boolean> closed();

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProductRow}. */
    public static final class Builder extends ImmutableProductRow.Builder {
        Builder() {}
    }
}
