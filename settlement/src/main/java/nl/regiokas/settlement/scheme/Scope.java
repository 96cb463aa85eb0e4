package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedSet;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A part of the care that is shared in one way: its products, its participants, its model and its fund.
 * Dutch: solidariteitskring.
 *
 * <p>A scope names whole segments, single products, or both. A municipality outside the scope pays its own use of the
 * scope's products and takes no part in its fund.
 */
@Value.Immutable
@ValueStyle
public abstract class Scope {

    Scope() {}

    /**
     * The name, unique in a scheme.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * The segments shared as a whole.
     *
     * @return segments in the order of the functional model
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<Segment> segments();

    /**
     * The products named one by one.
     *
     * @return codes in their order
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<ProductCode> products();

    /**
     * Who takes part, by year.
     *
     * @return the participation, all municipalities unless given
     */
    @Value.Default
    public Participation participation() {
        return Participation.all();
    }

    /**
     * How the participants share the cost.
     *
     * @return the model
     */
    public abstract CostSharingModel model();

    /**
     * What the fund holds before the first year.
     *
     * @return euro, 0.00 unless given; negative for a shortage
     */
    @Value.Default
    public MonetaryAmount openingFund() {
        return Euro.ZERO;
    }

    /**
     * Whether the scope names a product or its segment.
     *
     * @param product the product asked for
     * @return true when it does
     */
    public boolean names(Product product) {
        return products().contains(product.code()) || segments().contains(product.segment());
    }

    @Value.Check
    void check() {
        Faults.require(!name().isBlank(), "name of a scope must not be blank");
        Euro.cents(openingFund(), "opening fund of scope " + name());
    }

    /**
     * A builder without values; name and model must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this scope.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /** Collects the values of a {@link Scope}. */
    public static final class Builder extends ImmutableScope.Builder {
        Builder() {}
    }
}
