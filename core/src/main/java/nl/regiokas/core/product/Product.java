package nl.regiokas.core.product;

import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * Something that is bought for young people, in exactly one segment.
 *
 * <p>Dutch: product, voorziening. Code, name and segment must be given; for the rest see the defaults.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Product {

    Product() {}

    /**
     * The code that names it.
     *
     * @return the code
     */
    public abstract ProductCode code();

    /**
     * What people call it.
     *
     * @return the name, never blank
     */
    public abstract String name();

    /**
     * The kind of care it belongs to.
     *
     * @return the segment
     */
    public abstract Segment segment();

    /**
     * Whether it is delivered in kind or by a personal budget.
     *
     * @return the form, care in kind by default
     */
    @Value.Default
    public CareForm careForm() {
        return CareForm.IN_KIND;
    }

    /**
     * The scale at which it is bought.
     *
     * @return the scale, the usual one of the segment by default
     */
    @Value.Default
    public PurchaseScale scale() {
        return segment().usualScale();
    }

    /**
     * Whether it is kept up for all regardless of use.
     *
     * <p>Dutch: beschikbaarheidsvoorziening.
     *
     * @return true for a standing facility, false by default
     */
    @Value.Default
    public boolean standing() {
        return false;
    }

    /**
     * What a quantity counts.
     *
     * @return the unit, a piece of effort by default
     */
    @Value.Default
    public Unit unit() {
        return Unit.PIECE_OF_EFFORT;
    }

    /**
     * An ordinary product with all defaults.
     *
     * @param code its code
     * @param name what people call it
     * @param segment the kind of care
     * @return the product
     */
    public static Product of(String code, String name, Segment segment) {
        return builder().code(ProductCode.of(code)).name(name).segment(segment).build();
    }

    /**
     * Starts a product. Code, name and segment must be given.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this product.
     *
     * @return a builder with all its attributes
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    @Value.Check
    void check() {
        Faults.require(!name().isBlank(), ProductFault.PRODUCT_NAME_BLANK, code());
    }

    /** Code and name, such as {@code 45A03 ambulant help}. */
    @Override
    public final String toString() {
        return code() + " " + name();
    }

    /**
     * Builds a {@link Product}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableProduct.Builder attributes = new ImmutableProduct.Builder();

        Builder() {}

        /**
         * Sets the code that names it.
         *
         * @param code the code
         * @return this builder
         */
        public Builder code(ProductCode code) {
            attributes.code(Attributes.given(code, "code of product"));
            return this;
        }

        /**
         * Sets what people call it.
         *
         * @param name the name, never blank
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of product"));
            return this;
        }

        /**
         * Sets the kind of care it belongs to.
         *
         * @param segment the segment
         * @return this builder
         */
        public Builder segment(Segment segment) {
            attributes.segment(Attributes.given(segment, "segment of product"));
            return this;
        }

        /**
         * Sets whether it is delivered in kind or by a personal budget.
         *
         * @param careForm the form, care in kind by default
         * @return this builder
         */
        public Builder careForm(CareForm careForm) {
            attributes.careForm(Attributes.given(careForm, "care form of product"));
            return this;
        }

        /**
         * Sets the scale at which it is bought.
         *
         * @param scale the scale, the usual one of the segment by default
         * @return this builder
         */
        public Builder scale(PurchaseScale scale) {
            attributes.scale(Attributes.given(scale, "scale of product"));
            return this;
        }

        /**
         * Sets whether it is kept up for all regardless of use.
         *
         * @param standing true for a standing facility, false by default
         * @return this builder
         */
        public Builder standing(boolean standing) {
            attributes.standing(standing);
            return this;
        }

        /**
         * Sets what a quantity counts.
         *
         * @param unit the unit, a piece of effort by default
         * @return this builder
         */
        public Builder unit(Unit unit) {
            attributes.unit(Attributes.given(unit, "unit of product"));
            return this;
        }

        private Builder like(Product other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the product.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Product build() {
            return Attributes.built("product", attributes::build);
        }
    }
}
