package nl.regiokas.benchmarks.money;

import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Two-way rounding as a min-cost flow: every unit of flow from a row over a cell to a column is a cell that goes up.
 *
 * <p>The cost of a cell is how far it goes up, x denominator: as many cells go up in every table, so the least sum of costs
 * is the least sum of |cell - exact|. The costs are the weights of the graph, because the algorithm does not look at the cost function of the problem.
 */
final class MinCostFlowRounding {

    private final long[][] numerators;
    private final long denominator;
    private final int columns;
    private final int sink;
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final int[] supply;
    private final long[] columnFractions;

    MinCostFlowRounding(long[][] numerators, long denominator) {
        this.numerators = numerators;
        this.denominator = denominator;
        this.columns = numerators[0].length;
        this.sink = numerators.length + columns;
        this.supply = new int[sink + 1];
        this.columnFractions = new long[columns];
    }

    long[][] round() {
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        for (int row = 0; row < numerators.length; row++) {
            addRow(row);
        }
        for (int column = 0; column < columns; column++) {
            graph.addEdge(numerators.length + column, sink);
        }
        Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem())
                .getFlowMap();
        return rounded(flow);
    }

    private void addRow(int row) {
        long fractions = 0;
        for (int column = 0; column < columns; column++) {
            long fraction = Math.floorMod(numerators[row][column], denominator);
            fractions += fraction;
            columnFractions[column] += fraction;
            if (fraction > 0) {
                DefaultWeightedEdge cell = graph.addEdge(row, numerators.length + column);
                graph.setEdgeWeight(cell, (double) (denominator - fraction));
            }
        }
        supply[row] = (int) (fractions / denominator);
        supply[sink] -= supply[row];
    }

    private MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem() {
        return new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph, node -> supply[node], this::most, this::least);
    }

    private int most(DefaultWeightedEdge edge) {
        int column = graph.getEdgeSource(edge) - numerators.length;
        return column < 0 ? 1 : (int) ((columnFractions[column] + denominator - 1) / denominator);
    }

    private int least(DefaultWeightedEdge edge) {
        int column = graph.getEdgeSource(edge) - numerators.length;
        return column < 0 ? 0 : (int) (columnFractions[column] / denominator);
    }

    private long[][] rounded(Map<DefaultWeightedEdge, Double> flow) {
        long[][] rounded = new long[numerators.length][columns];
        for (int row = 0; row < rounded.length; row++) {
            for (int column = 0; column < columns; column++) {
                rounded[row][column] = Math.floorDiv(numerators[row][column], denominator);
            }
        }
        flow.forEach((edge, units) -> {
            int row = graph.getEdgeSource(edge);
            if (row < rounded.length) {
                rounded[row][graph.getEdgeTarget(edge) - rounded.length] += Math.round(units);
            }
        });
        return rounded;
    }
}
