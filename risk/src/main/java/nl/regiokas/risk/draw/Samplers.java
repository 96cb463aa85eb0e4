package nl.regiokas.risk.draw;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the cells of municipalities ready for drawing; equal counts, and curves that differ in scale alone, share a table. */
final class Samplers {

    private final Map<ClientCount, CountTable> counts = new HashMap<>();
    private final Map<Shape, TabulatedCurve> curves = new HashMap<>();
    private final Map<ObservedSeverity, ObservedTable> observed = new HashMap<>();

    private record Shape(double variation, Optional<ParetoTail> tail) {
        static Shape of(LognormalSeverity severity) {
            return new Shape(severity.variation(), severity.tail());
        }
    }

    /** The cells of one municipality by product ordinal, ascending. */
    ImmutableList<Sampler> of(Map<Integer, ClientCost> cells) {
        Map<Shape, List<PooledSampler.PooledCell>> pools = new LinkedHashMap<>();
        List<Sampler> samplers = new ArrayList<>();
        cells.forEach((product, cost) -> {
            if (cost.clients().mean() > 0) {
                cost.severity()
                        .match(
                                severity -> lognormal(product, cost.clients(), severity, pools, samplers),
                                severity -> samplers.add(new CellSampler(
                                        product,
                                        count(cost.clients()),
                                        observed.computeIfAbsent(severity, ObservedTable::new),
                                        1)));
            }
        });
        pools.forEach((shape, pool) -> Lists.partition(pool, AliasTable.MOST_CELLS)
                .forEach(part -> samplers.add(new PooledSampler(part, curve(shape)))));
        return samplers.stream().collect(toImmutableList());
    }

    /** Puts a cell into the pool of its shape, or apart when its clients are not Poisson. */
    private boolean lognormal(
            int product,
            ClientCount clients,
            LognormalSeverity severity,
            Map<Shape, List<PooledSampler.PooledCell>> pools,
            List<Sampler> samplers) {
        Shape shape = Shape.of(severity);
        if (clients.dispersion() > 1) {
            return samplers.add(
                    new CellSampler(product, count(clients), curve(shape), severity.meanCents() / TabulatedCurve.MEAN));
        }
        return pools.computeIfAbsent(shape, none -> new ArrayList<>())
                .add(new PooledSampler.PooledCell(product, clients.mean(), severity.meanCents()));
    }

    private CountTable count(ClientCount clients) {
        return counts.computeIfAbsent(clients, CountTable::of);
    }

    private TabulatedCurve curve(Shape shape) {
        return curves.computeIfAbsent(
                shape, each -> new TabulatedCurve(SeverityCurve.of(each.variation(), each.tail())));
    }
}
