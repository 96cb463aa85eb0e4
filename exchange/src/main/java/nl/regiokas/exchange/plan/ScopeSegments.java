package nl.regiokas.exchange.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Which segments the scopes of a scheme hold in a year.
 * Dutch: segmenten per onderdeel.
 *
 * <p>A segment belongs to the first scope in force that names it.
 */
final class ScopeSegments {

    private final SolidarityScheme scheme;

    ScopeSegments(SolidarityScheme scheme) {
        this.scheme = scheme;
    }

    /** Scope to segments; scopes that hold no segment as a whole are left out. */
    ImmutableMap<String, ImmutableSet<Segment>> of(int year) {
        Set<Segment> taken = EnumSet.noneOf(Segment.class);
        ImmutableMap.Builder<String, ImmutableSet<Segment>> scopes = ImmutableMap.builder();
        for (Scope scope : inForce(year)) {
            ImmutableSet<Segment> own =
                    scope.segments().find(year).map(ImmutableSet::copyOf).orElse(ImmutableSet.of());
            ImmutableSet<Segment> free = own.stream().filter(taken::add).collect(ImmutableSet.toImmutableSet());
            if (!free.isEmpty()) {
                scopes.put(scope.name(), free);
            }
        }
        return scopes.buildOrThrow();
    }

    /** The scopes that name single products. */
    ImmutableList<String> withProducts(int year) {
        return inForce(year).stream()
                .filter(scope -> scope.products()
                        .find(year)
                        .filter(codes -> !codes.isEmpty())
                        .isPresent())
                .map(Scope::name)
                .collect(ImmutableList.toImmutableList());
    }

    private List<Scope> inForce(int year) {
        return scheme.scopes().stream()
                .filter(scope -> scheme.years().contains(year) && scheme.isInForce(scope, year))
                .toList();
    }
}
