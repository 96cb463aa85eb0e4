package nl.regiokas.exchange.iv3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The taakvelden of a scope in a year, and what the use of each municipality and of the region cost on them: the weights
 * by which charges are apportioned.
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
     * Costs by taakveld; at least one is not zero.
     *
     * @param taakvelden the taakvelden
     * @param cents the cost on each of them
     * @param isOwn whether they are those of the municipality, or else of the region
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Costs(ImmutableList<String> taakvelden, long[] cents, boolean isOwn) {

        /**
         * The weights: the costs in the direction of their sum; what is against it weighs nothing.
         *
         * @throws ArithmeticException if the costs together do not fit
         */
        long[] weights() {
            boolean isTurned = Arrays.stream(cents).reduce(0, Math::addExact) < 0;
            return Arrays.stream(cents)
                    .map(cost -> Math.max(0, isTurned ? Math.negateExact(cost) : cost))
                    .toArray();
        }
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

    /** The costs that charges of a municipality follow: its own, without any those of the region. */
    Optional<Costs> costs(MunicipalityCode municipality) {
        return Optional.ofNullable(own.get(municipality))
                .filter(TaakveldShares::isCost)
                .map(cents -> new Costs(taakvelden, cents, true))
                .or(() -> Optional.of(new Costs(taakvelden, region, false)).filter(costs -> isCost(costs.cents)));
    }

    private static boolean isCost(long[] cents) {
        return Arrays.stream(cents).anyMatch(cost -> cost != 0);
    }
}
