package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * Which care is shared by whom and how, over a range of years: an ordered list of scopes.
 * Dutch: solidariteitsregeling.
 *
 * <p>A product belongs to the first scope that names it or its segment. A product in no scope is refused when a
 * settlement is made ready, together with all others.
 */
@Value.Immutable
@ValueStyle
public abstract class SolidarityScheme {

    SolidarityScheme() {}

    /**
     * The name by which people know the scheme.
     *
     * @return the name, {@code scheme} unless given
     */
    @Value.Default
    public String name() {
        return "scheme";
    }

    /**
     * The first year that is settled.
     *
     * @return a year
     */
    public abstract int firstYear();

    /**
     * The last year that is settled.
     *
     * @return a year, not before {@link #firstYear}
     */
    public abstract int lastYear();

    /**
     * The scopes, in the order in which they claim products.
     *
     * @return at least one scope, names unique
     */
    public abstract ImmutableList<Scope> scopes();

    /**
     * Where the scheme was decided or proposed.
     *
     * @return the paper, empty for a scheme of the user's own
     */
    public abstract Optional<Source> source();

    /**
     * The years that are settled, ascending.
     *
     * @return first to last year, both included
     */
    public ImmutableList<Integer> years() {
        return IntStream.rangeClosed(firstYear(), lastYear()).boxed().collect(ImmutableList.toImmutableList());
    }

    /**
     * The scope a product belongs to.
     *
     * @param product the product asked for
     * @return the first scope that names it or its segment, empty when none does
     */
    public Optional<Scope> scopeOf(Product product) {
        return scopes().stream().filter(scope -> scope.names(product)).findFirst();
    }

    /**
     * The names of the scopes in their order.
     *
     * @return unique names
     */
    public ImmutableSet<String> scopeNames() {
        return scopes().stream().map(Scope::name).collect(ImmutableSet.toImmutableSet());
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (firstYear() > lastYear()) {
            faults.add(
                    "first year of the scheme must not be after its last year %s but was %s", lastYear(), firstYear());
        }
        if (scopes().isEmpty()) {
            faults.add("scopes of the scheme must be at least one but were none");
        }
        Set<String> seen = new HashSet<>();
        for (Scope scope : scopes()) {
            if (!seen.add(scope.name())) {
                faults.add("name of a scope must be unique in the scheme but %s stands twice", scope.name());
            }
        }
        faults.throwIfAny();
    }

    /**
     * A builder without values; first year, last year and a scope must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this scheme.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /** Collects the values of a {@link SolidarityScheme}. */
    public static final class Builder extends ImmutableSolidarityScheme.Builder {
        Builder() {}
    }
}
