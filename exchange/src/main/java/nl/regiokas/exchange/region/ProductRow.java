package nl.regiokas.exchange.region;

import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import org.immutables.value.Value;

/**
 * A row of {@code products.csv}.
 *
 * <p>Dutch: product.
 *
 * @since 0.2.0
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
     * @return true for a facility that is kept up regardless of use
     */
    public abstract boolean standing();

    /**
     * True for closed care.
     *
     * @return true for closed care, if it is given
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

    /**
     * Returns a builder that starts with the values of this row.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link ProductRow}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableProductRow.Builder attributes = new ImmutableProductRow.Builder();

        Builder() {}

        /**
         * Sets the code.
         *
         * @param code the code
         * @return this builder
         */
        public Builder code(ProductCode code) {
            attributes.code(Attributes.given(code, "code of product row"));
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of product row"));
            return this;
        }

        /**
         * Sets the kind of care.
         *
         * @param segment the kind of care
         * @return this builder
         */
        public Builder segment(Segment segment) {
            attributes.segment(Attributes.given(segment, "segment of product row"));
            return this;
        }

        /**
         * Sets whether the product is a facility that is kept up regardless of use.
         *
         * @param standing true for a facility that is kept up regardless of use
         * @return this builder
         */
        public Builder standing(boolean standing) {
            attributes.standing(standing);
            return this;
        }

        /**
         * Sets whether the product is closed care.
         *
         * @param closed true for closed care
         * @return this builder
         */
        public Builder closed(boolean closed) {
            attributes.closed(closed);
            return this;
        }

        /**
         * As {@link #closed(boolean)}; empty leaves it out.
         *
         * @param closed true for closed care, if it is given
         * @return this builder
         */
        public Builder closed(Optional<Boolean> closed) {
            attributes.closed(Attributes.given(closed, "closed of product row"));
            return this;
        }

        private Builder like(ProductRow other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the product row.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ProductRow build() {
            return Attributes.built("product row", attributes::build);
        }
    }
}
