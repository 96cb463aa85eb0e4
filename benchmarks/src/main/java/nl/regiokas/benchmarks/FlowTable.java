package nl.regiokas.benchmarks;

import java.util.HashMap;
import java.util.Map;
import nl.regiokas.core.money.Rational;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Two-way rounding as a textbook flow of least cost on the graph of all cells, solved by JGraphT. */
final class FlowTable {

    private final Graph<Integer, DefaultWeightedEdge> graph =
            new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<Integer, Integer> supplies = new HashMap<>();
    private final Map<DefaultWeightedEdge, Integer> lower = new HashMap<>();
    private final Map<DefaultWeightedEdge, Integer> upper = new HashMap<>();
    private final long[][] table;
    private final long denominator;
    private long fractions;

    private FlowTable(long[][] table, long denominator) {
        this.table = table;
        this.denominator = denominator;
    }

    /** Sets the network up: rows supply what must go up, columns pass on what they may hold. */
    static FlowTable of(long[][] table, long denominator) {
        FlowTable flow = new FlowTable(table, denominator);
        flow.build();
        return flow;
    }

    private void build() {
        int rows = table.length;
        int columns = table[0].length;
        int sink = rows + columns;
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        long[] columnRests = new long[columns];
        long all = 0;
        for (int row = 0; row < rows; row++) {
            long rest = 0;
            for (int column = 0; column < columns; column++) {
                long fraction = Math.floorMod(table[row][column], denominator);
                rest += fraction;
                columnRests[column] += fraction;
                if (fraction > 0) {
                    arc(row, rows + column, 0, 1, denominator - fraction);
                }
            }
            supplies.put(row, (int) (rest / denominator));
            all += rest / denominator;
            fractions += rest;
        }
        for (int column = 0; column < columns; column++) {
            int floor = (int) (columnRests[column] / denominator);
            arc(rows + column, sink, floor, columnRests[column] % denominator == 0 ? floor : floor + 1, 0);
        }
        supplies.put(sink, (int) -all);
    }

    private void arc(int from, int to, int low, int high, long cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, (double) cost);
        lower.put(edge, low);
        upper.put(edge, high);
    }

    /** Solves it: the cells that go up cost 1 - f each, the others their f. */
    Rational deviation() {
        MinimumCostFlow<DefaultWeightedEdge> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> supplies.getOrDefault(node, 0), upper::get, lower::get));
        long cost = 0;
        long units = 0;
        for (DefaultWeightedEdge edge : graph.edgeSet()) {
            boolean cell = graph.getEdgeTarget(edge) != table.length + table[0].length;
            if (cell && flow.getFlow(edge) > 0) {
                cost += (long) graph.getEdgeWeight(edge);
                units++;
            }
        }
        return Rational.of(fractions - (units * denominator - cost) + cost, denominator);
    }
}
