package nl.regiokas.core.money;

import java.util.Arrays;

/**
 * Cheapest ways from the columns with a surplus to the nearest node with a shortage: Dijkstra's search with potentials,
 * which keep every arc from costing less than nothing.
 */
final class ColumnPaths {

    private final ColumnBalance balance;
    private final SwapArcs arcs;
    private final int nodes;
    private final long[] potential;
    private final long[] distance;
    private final int[] previous;
    private final boolean[] reached;

    ColumnPaths(ColumnBalance balance, SwapArcs arcs) {
        this.balance = balance;
        this.arcs = arcs;
        this.nodes = balance.slack() + 1;
        this.potential = new long[nodes];
        this.distance = new long[nodes];
        this.previous = new int[nodes];
        this.reached = new boolean[nodes];
    }

    /** Finds the nearest node with a shortage, or -1 if a surplus reaches none. */
    int nearestShortage() {
        Arrays.fill(reached, false);
        for (int node = 0; node < nodes; node++) {
            distance[node] = balance.surplus(node) > 0 ? 0 : SwapArcs.NONE;
            previous[node] = -1;
        }
        for (int node = nearest(); node >= 0; node = nearest()) {
            if (balance.surplus(node) < 0) {
                lift(distance[node]);
                return node;
            }
            reached[node] = true;
            relax(node);
        }
        return -1;
    }

    /** Returns for each node the one before it on the last paths found, -1 at a start. */
    int[] previous() {
        return previous;
    }

    /** Returns the nodes reached by the last search. */
    boolean[] reached() {
        return reached;
    }

    private int nearest() {
        int nearest = -1;
        long least = SwapArcs.NONE;
        for (int node = 0; node < nodes; node++) {
            if (!reached[node] && distance[node] < least) {
                least = distance[node];
                nearest = node;
            }
        }
        return nearest;
    }

    private void relax(int from) {
        int slack = balance.slack();
        for (int to = 0; to < slack; to++) {
            if (from == slack) {
                reach(from, to, balance.canLower(to) ? 0 : SwapArcs.NONE);
            } else {
                reach(from, to, arcs.cost(from, to));
            }
        }
        if (from < slack && balance.canRaise(from)) {
            reach(from, slack, 0);
        }
    }

    private void reach(int from, int to, long cost) {
        if (cost < SwapArcs.NONE && !reached[to]) {
            long length = distance[from] + cost + potential[from] - potential[to];
            if (length < distance[to]) {
                distance[to] = length;
                previous[to] = from;
            }
        }
    }

    private void lift(long end) {
        for (int node = 0; node < nodes; node++) {
            if (reached[node]) {
                potential[node] += distance[node] - end;
            }
        }
    }
}
