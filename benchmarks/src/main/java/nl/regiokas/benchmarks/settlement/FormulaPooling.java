package nl.regiokas.benchmarks.settlement;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.PoolingModel;

/**
 * The pooling model by formula: a layer by municipality, an outside party, a limit in percent of last year's burden, its key
 * young inhabitants, all booked at once.
 *
 * @param <T> the type of amounts
 */
final class FormulaPooling<T> {

    private final Amounts<T> amounts;
    private final FormulaRounding<T> rounding;
    private final PoolingModel model;
    private final List<BigDecimal> youth;
    private final BigDecimal allYouth;

    FormulaPooling(Amounts<T> amounts, PoolingModel model, List<BigDecimal> youth) {
        this.amounts = amounts;
        this.rounding = new FormulaRounding<>(amounts);
        this.model = model;
        this.youth = youth;
        this.allYouth = youth.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Books the shares in the pool; returns what the outside party pays. */
    T book(int year, List<T> costs, List<T> prior, Map<ChargeKind, List<T>> charges) {
        BigDecimal degree = model.degree().in(year).fraction();
        List<T> ceded =
                costs.stream().map(cost -> amounts.times(layered(cost), degree)).toList();
        T pooled = rounding.sum(ceded);
        T outside = outside(pooled);
        T shared = amounts.minus(pooled, outside);
        List<T> burdens = new ArrayList<>();
        for (int m = 0; m < costs.size(); m++) {
            burdens.add(amounts.plus(
                    amounts.minus(costs.get(m), ceded.get(m)), amounts.share(shared, youth.get(m), allYouth)));
        }
        T total = amounts.minus(rounding.sum(costs), outside);
        if (model.limit().isPresent() && !prior.isEmpty()) {
            limit(model.limit().get(), prior, burdens, total);
        }
        charges.put(
                PoolingModel.POOL_SHARE,
                rounding.negated(rounding.conserved(rounding.negated(burdens), rounding.negated(total))));
        return outside;
    }

    private T layered(T cost) {
        T ceded = amounts.ofCents(0);
        ImmutableList<Band> bands = model.layer().map(Layer::bands).orElse(ImmutableList.of());
        for (int b = 0; b < bands.size(); b++) {
            T above = above(cost, bands.get(b));
            T length = b + 1 < bands.size() ? amounts.minus(above, above(cost, bands.get(b + 1))) : above;
            ceded = amounts.plus(
                    ceded, amounts.times(length, bands.get(b).share().fraction()));
        }
        return ceded;
    }

    private T above(T cost, Band band) {
        T above = amounts.minus(cost, amounts.times(amounts.ofCents(100), band.from()));
        return rounding.isNegative(above) ? amounts.ofCents(0) : above;
    }

    private T outside(T pooled) {
        return model.outside().isEmpty() || amounts.number(pooled).signum() <= 0
                ? amounts.ofCents(0)
                : amounts.rounded(
                        amounts.times(pooled, model.outside().get().share().fraction()), RoundingMode.HALF_UP);
    }

    /** Moves burdens within their bounds by a multiple of the weights: the side that is overshot most is fixed first. */
    private void limit(Limit limit, List<T> prior, List<T> burdens, T total) {
        List<T> least = bounds(prior, limit.decrease().orElseThrow().value().negate(), RoundingMode.CEILING);
        List<T> most = bounds(prior, limit.increase().orElseThrow().value(), RoundingMode.FLOOR);
        List<Integer> free = new ArrayList<>();
        for (int m = 0; m < burdens.size(); m++) {
            free.add(m);
        }
        List<T> start = new ArrayList<>(burdens);
        boolean moved = true;
        while (moved && !free.isEmpty()) {
            T rest = amounts.minus(total, rounding.sum(burdens));
            for (int m : free) {
                rest = amounts.plus(rest, amounts.minus(burdens.get(m), start.get(m)));
            }
            BigDecimal weights = free.stream().map(youth::get).reduce(BigDecimal.ZERO, BigDecimal::add);
            T low = amounts.ofCents(0);
            T high = amounts.ofCents(0);
            for (int m : free) {
                T burden = amounts.plus(start.get(m), amounts.share(rest, youth.get(m), weights));
                burdens.set(m, burden);
                low = amounts.plus(low, positive(amounts.minus(least.get(m), burden)));
                high = amounts.plus(high, positive(amounts.minus(burden, most.get(m))));
            }
            boolean fixLow = amounts.number(low).compareTo(amounts.number(high)) >= 0;
            List<T> side = fixLow ? least : most;
            moved = free.removeIf(m -> {
                T over = fixLow
                        ? amounts.minus(side.get(m), burdens.get(m))
                        : amounts.minus(burdens.get(m), side.get(m));
                boolean beyond = amounts.number(over).signum() > 0;
                if (beyond) {
                    burdens.set(m, side.get(m));
                }
                return beyond;
            });
        }
    }

    private List<T> bounds(List<T> prior, BigDecimal percent, RoundingMode inward) {
        return prior.stream()
                .map(burden -> amounts.plus(
                        burden,
                        amounts.times(
                                amounts.number(burden).signum() < 0 ? rounding.negated(burden) : burden,
                                percent.movePointLeft(2))))
                .map(bound -> amounts.rounded(bound, inward))
                .toList();
    }

    private T positive(T amount) {
        return rounding.isNegative(amount) ? amounts.ofCents(0) : amount;
    }
}
