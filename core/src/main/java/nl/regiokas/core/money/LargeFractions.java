package nl.regiokas.core.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.regiokas.core.internal.rounding.ColumnBalance;
import nl.regiokas.core.internal.rounding.Rise;
import nl.regiokas.core.internal.rounding.RiseBounds;
import org.jspecify.annotations.Nullable;

/**
 * Fractions of any size: the same rules as {@link SmallFractions}, without its bookkeeping. Each unit of surplus searches
 * its cheapest path anew (Bellman and Ford).
 */
final class LargeFractions implements Fractions {

    private final int rows;
    private final int columns;
    private final BigInteger[] numerators;
    private final BigInteger denominator;

    LargeFractions(int rows, int columns, BigInteger[] numerators, BigInteger denominator) {
        this.rows = rows;
        this.columns = columns;
        this.numerators = numerators;
        this.denominator = denominator;
    }

    @Override
    public boolean isWhole(int cell) {
        return numerators[cell].signum() == 0;
    }

    @Override
    public Sum[] rowSums() {
        return IntStream.range(0, rows)
                .mapToObj(row -> sum(IntStream.range(row * columns, (row + 1) * columns)))
                .toArray(Sum[]::new);
    }

    @Override
    public Sum[] columnSums() {
        return IntStream.range(0, columns)
                .mapToObj(column -> sum(IntStream.range(0, rows).map(row -> row * columns + column)))
                .toArray(Sum[]::new);
    }

    private Sum sum(IntStream cells) {
        BigInteger sum = cells.mapToObj(cell -> numerators[cell]).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] parts = sum.divideAndRemainder(denominator);
        int floor = parts[0].intValueExact();
        return new Sum(floor, parts[1].signum() == 0 ? floor : floor + 1);
    }

    @Override
    public Rational deviation(long[] ups) {
        BigInteger sum = IntStream.range(0, ups.length)
                .mapToObj(cell -> ups[cell] == 1 ? denominator.subtract(numerators[cell]) : numerators[cell])
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Rational.of(sum, denominator);
    }

    @Override
    public Rise decide(RiseBounds bounds) {
        long[] ups = new long[numerators.length];
        for (int row = 0; row < bounds.rows; row++) {
            int start = row * bounds.columns;
            IntStream.range(start, start + bounds.columns)
                    .boxed()
                    .sorted(Comparator.comparing((Integer cell) -> numerators[cell])
                            .reversed())
                    .limit(bounds.rowUps[row])
                    .forEach(cell -> ups[cell] = 1);
        }
        ColumnBalance balance = new ColumnBalance(bounds, ups);
        return new Rise(ups, settle(bounds, ups, balance));
    }

    private boolean @Nullable [] settle(RiseBounds bounds, long[] ups, ColumnBalance balance) {
        while (!balance.isBalanced()) {
            Search search = new Search(bounds, ups, balance);
            int end = search.nearestShortage();
            if (end < 0) {
                return search.reached();
            }
            balance.shift(search.previous, end, (from, to) -> {
                int row = search.cheapest[from][to];
                ups[row * bounds.columns + from] = 0;
                ups[row * bounds.columns + to] = 1;
            });
        }
        return null;
    }

    /** One search for cheapest paths between the columns and the slack, over the cells as they stand. */
    private final class Search {

        private final RiseBounds bounds;
        private final long[] ups;
        private final ColumnBalance balance;
        private final int[][] cheapest;
        private final @Nullable BigInteger[] distance;
        private final int[] previous;

        Search(RiseBounds bounds, long[] ups, ColumnBalance balance) {
            this.bounds = bounds;
            this.ups = ups;
            this.balance = balance;
            this.cheapest = new int[bounds.columns][bounds.columns];
            this.distance = new @Nullable BigInteger[bounds.columns + 1];
            this.previous = new int[bounds.columns + 1];
        }

        /** Finds the cheapest node with a shortage, or -1 if a surplus reaches none. */
        int nearestShortage() {
            @Nullable BigInteger[][] costs = costs();
            Arrays.fill(previous, -1);
            for (int node = 0; node < distance.length; node++) {
                distance[node] = balance.surplus(node) > 0 ? BigInteger.ZERO : null;
            }
            boolean improved = true;
            while (improved) {
                improved = false;
                for (int arc = 0; arc < distance.length * distance.length; arc++) {
                    improved |= relax(costs, arc / distance.length, arc % distance.length);
                }
            }
            return IntStream.range(0, distance.length)
                    .filter(node -> balance.surplus(node) < 0 && distance[node] != null)
                    .boxed()
                    .min(Comparator.comparing(this::reachedAt))
                    .orElse(-1);
        }

        boolean[] reached() {
            boolean[] reached = new boolean[distance.length];
            for (int node = 0; node < reached.length; node++) {
                reached[node] = distance[node] != null;
            }
            return reached;
        }

        private BigInteger reachedAt(int node) {
            BigInteger length = distance[node];
            return length == null ? BigInteger.ZERO : length;
        }

        private boolean relax(@Nullable BigInteger[][] costs, int from, int to) {
            BigInteger start = distance[from];
            BigInteger cost = costs[from][to];
            if (start == null || cost == null) {
                return false;
            }
            BigInteger length = start.add(cost);
            BigInteger known = distance[to];
            if (known != null && known.compareTo(length) <= 0) {
                return false;
            }
            distance[to] = length;
            previous[to] = from;
            return true;
        }

        private @Nullable BigInteger[][] costs() {
            @Nullable BigInteger[][] costs = new @Nullable BigInteger[distance.length][distance.length];
            for (int from = 0; from < bounds.columns; from++) {
                costs[from][bounds.columns] = balance.canRaise(from) ? BigInteger.ZERO : null;
                costs[bounds.columns][from] = balance.canLower(from) ? BigInteger.ZERO : null;
                for (int to = 0; to < bounds.columns; to++) {
                    costs[from][to] = cheapestSwap(from, to);
                }
            }
            return costs;
        }

        private @Nullable BigInteger cheapestSwap(int from, int to) {
            BigInteger best = null;
            for (int row = 0; row < bounds.rows; row++) {
                int risen = row * bounds.columns + from;
                int fallen = row * bounds.columns + to;
                if (ups[risen] == 1 && ups[fallen] == 0 && !isWhole(fallen)) {
                    BigInteger cost = numerators[risen].subtract(numerators[fallen]);
                    if (best == null || cost.compareTo(best) <= 0) {
                        best = cost;
                        cheapest[from][to] = row;
                    }
                }
            }
            return best;
        }
    }
}
