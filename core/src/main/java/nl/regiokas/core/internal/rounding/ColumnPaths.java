package nl.regiokas.core.internal.rounding;

import java.util.Arrays;

/**
 * Moves units from columns with a surplus to nodes with a shortage along cheapest paths: Dijkstra's search with potentials,
 * which keep every arc from costing less than nothing.
 *
 * <p>One search finds the paths to all nodes. The paths to several shortages are used as long as none of their arcs has
 * changed, which shows in what it costs.
 */
public final class ColumnPaths {

    private final ColumnBalance balance;
    private final SwapArcs arcs;
    private final int nodes;
    private final long[] potential;
    private final long[] distance;
    private final int[] previous;
    private final boolean[] reached;

    /** The nodes with a shortage in the order in which the search reached them. */
    private final int[] shortages;

    public ColumnPaths(ColumnBalance balance, SwapArcs arcs) {
        this.balance = balance;
        this.arcs = arcs;
        this.nodes = balance.slack() + 1;
        this.potential = new long[nodes];
        this.distance = new long[nodes];
        this.previous = new int[nodes];
        this.reached = new boolean[nodes];
        this.shortages = new int[nodes];
    }

    /** Moves at least one unit from a surplus to the nearest shortage; false if there is no way to one. */
    public boolean settleSome() {
        int count = search();
        for (int i = 0; i < count; i++) {
            if (isOpen(shortages[i])) {
                balance.shift(previous, shortages[i], arcs::swap);
            }
        }
        return count > 0;
    }

    /** Returns the potentials of the columns and the slack: what a unit is worth in each. */
    public long[] prices() {
        return potential;
    }

    /** Returns the nodes reached by the last search. */
    public boolean[] reached() {
        return reached;
    }

    /** Searches from all surpluses, sets the potentials, and returns how many shortages were reached. */
    private int search() {
        int count = 0;
        long last = 0;
        Arrays.fill(reached, false);
        Arrays.fill(previous, -1);
        for (int node = 0; node < nodes; node++) {
            distance[node] = balance.surplus(node) > 0 ? 0 : SwapArcs.NONE;
        }
        for (int node = nearest(); node >= 0; node = nearest()) {
            if (balance.surplus(node) < 0) {
                shortages[count++] = node;
                last = distance[node];
            }
            reached[node] = true;
            relax(node);
        }
        for (int node = 0; node < nodes; node++) {
            potential[node] += Math.min(distance[node], last) - last;
        }
        return count;
    }

    /** Returns whether the path found to a node can still be used, at the same cost. */
    private boolean isOpen(int end) {
        int node = end;
        boolean open = true;
        for (int from = previous[node]; open && from >= 0; from = previous[node]) {
            open = cost(from, node) + potential[from] == potential[node];
            node = from;
        }
        return open && balance.surplus(node) > 0;
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
        long start = distance[from] + potential[from];
        for (int to = 0; to < nodes; to++) {
            long cost = cost(from, to);
            long length = start + cost - potential[to];
            if (cost < SwapArcs.NONE && length < distance[to] && !reached[to]) {
                distance[to] = length;
                previous[to] = from;
            }
        }
    }

    private long cost(int from, int to) {
        int slack = nodes - 1;
        if (from < slack && to < slack) {
            return arcs.cost(from, to);
        }
        boolean open = from == to ? false : to == slack ? balance.canRaise(from) : balance.canLower(to);
        return open ? 0 : SwapArcs.NONE;
    }
}
