package nl.regiokas.exchange.iv3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The taakvelden of a scope in a year, and how its charges are apportioned over them: by the cost of the municipality's
 * own use, otherwise by the cost of the region's use.
 */
final class TaakveldShares {

    private final ImmutableList<String> taakvelden;
    private final Map<MunicipalityCode, long[]> own = new HashMap<>();
    private final long[] region;

    private TaakveldShares(ImmutableList<String> taakvelden) {
        this.taakvelden = taakvelden;
        this.region = new long[taakvelden.size()];
    }

    /**
     * Weighs the taakvelden.
     *
     * @param costs the costs of the scope that count; those of a product without taakveld are left out
     * @param mapping the taakvelden of products
     * @param year the year whose taakvelden hold
     * @throws ArithmeticException if the costs together do not fit
     */
    static TaakveldShares of(List<ScopeCosts.Cell> costs, TaakveldMapping mapping, int year) {
        ImmutableSortedSet<String> names = costs.stream()
                .map(cell -> mapping.taakveld(cell.product(), year))
                .flatMap(Optional::stream)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        TaakveldShares shares = new TaakveldShares(names.asList());
        costs.forEach(cell -> mapping.taakveld(cell.product(), year)
                .ifPresent(taakveld -> shares.add(cell, names.asList().indexOf(taakveld))));
        return shares;
    }

    private void add(ScopeCosts.Cell cell, int at) {
        long[] costs = own.computeIfAbsent(cell.municipality(), code -> new long[taakvelden.size()]);
        costs[at] = Math.addExact(costs[at], cell.cents());
        region[at] = Math.addExact(region[at], cell.cents());
    }

    ImmutableList<String> taakvelden() {
        return taakvelden;
    }

    /** Whether the region has cost to apportion by. */
    boolean hasCost() {
        return Arrays.stream(region).anyMatch(cents -> cents > 0);
    }

    /** Apportions an amount of a municipality: a part for each taakveld. */
    long[] apportion(long cents, MunicipalityCode municipality) {
        long[] costs = own.getOrDefault(municipality, region);
        boolean isOwn = Arrays.stream(costs).anyMatch(cost -> cost > 0);
        return Apportionment.cents(
                cents,
                Arrays.stream(isOwn ? costs : region)
                        .map(cost -> Math.max(0, cost))
                        .toArray());
    }
}
