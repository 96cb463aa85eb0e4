package nl.regiokas.exchange.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;

/**
 * Which segments the scopes of a scheme hold in a year, and who takes part.
 * Dutch: segmenten per onderdeel.
 *
 * <p>A segment belongs to the first scope in force that names it. A municipality without a decision takes no part.
 */
final class ScopeSegments {

    private final SolidarityScheme scheme;
    private final ImmutableTable<Integer, MunicipalityCode, Stance> decisions;

    ScopeSegments(SolidarityScheme scheme, RegionFiles files) {
        this.scheme = scheme;
        ImmutableTable.Builder<Integer, MunicipalityCode, Stance> all = ImmutableTable.builder();
        files.rows(RegionTables.DECISIONS).forEach(row -> all.put(row.year(), row.municipality(), row.stance()));
        this.decisions = all.buildOrThrow();
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

    /** Whether a municipality takes part in a scope. */
    boolean takesPart(String scope, MunicipalityCode municipality, int year) {
        return scheme.scope(scope)
                .flatMap(one -> one.participants().find(year))
                .filter(who -> isAmong(who, municipality))
                .isPresent();
    }

    private List<Scope> inForce(int year) {
        return scheme.scopes().stream()
                .filter(scope -> scheme.years().contains(year) && scheme.isInForce(scope, year))
                .toList();
    }

    private boolean isAmong(Participants who, MunicipalityCode municipality) {
        if (who instanceof Participants.Only only) {
            return only.named().contains(municipality);
        }
        if (who instanceof Participants.Except except) {
            return !except.named().contains(municipality);
        }
        if (who instanceof Participants.Decided decided) {
            Stance stance = decisions.get(decided.year(), municipality);
            return stance == Stance.SOLIDARY || (stance == Stance.DEFERRED && decided.deferredIn());
        }
        return true;
    }
}
