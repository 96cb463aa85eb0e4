package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;

/**
 * The flat-tax model by formula.
 *
 * @param <T> the type of amounts
 */
final class FormulaFlatTax<T> {

    private final Amounts<T> amounts;
    private final FormulaRounding<T> rounding;
    private final FlatTaxModel model;
    private final Map<Integer, List<T>> due;

    /** The model in a scope; instalments are remembered under the year in which they fall due. */
    FormulaFlatTax(Amounts<T> amounts, FlatTaxModel model, Map<Integer, List<T>> due) {
        this.amounts = amounts;
        this.rounding = new FormulaRounding<>(amounts);
        this.model = model;
        this.due = due;
    }

    /** Books contributions and the instalments that fall due, and spreads the gains over later years. */
    void book(int year, T expected, List<BigDecimal> window, List<T> costs, Map<ChargeKind, List<T>> charges) {
        List<T> contributions = rounding.apportioned(expected, window);
        charges.put(ChargeKind.CONTRIBUTION, contributions);
        List<T> instalments = due.remove(year);
        if (instalments != null) {
            charges.put(ChargeKind.INSTALMENT, rounding.negated(instalments));
        }
        spread(year, gains(contributions, costs, expected, window));
    }

    private List<T> gains(List<T> contributions, List<T> costs, T expected, List<BigDecimal> window) {
        T result = amounts.minus(expected, rounding.sum(costs));
        T shared = amounts.times(result, model.ownShare().complement().fraction());
        BigDecimal sum = window.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<T> exact = new ArrayList<>();
        for (int m = 0; m < costs.size(); m++) {
            T own = amounts.times(
                    amounts.minus(contributions.get(m), costs.get(m)),
                    model.ownShare().fraction());
            exact.add(amounts.plus(own, amounts.share(shared, window.get(m), sum)));
        }
        return rounding.conserved(exact, result);
    }

    private void spread(int year, List<T> gains) {
        List<List<T>> parts = gains.stream().map(this::instalments).toList();
        for (int j = 0; j < model.spread(); j++) {
            int number = j;
            due.merge(year + 1 + j, parts.stream().map(each -> each.get(number)).toList(), rounding::added);
        }
    }

    /** Equal instalments, the extra cents in the earlier ones. */
    private List<T> instalments(T gain) {
        BigDecimal count = BigDecimal.valueOf(model.spread());
        T part = amounts.rounded(amounts.share(gain, BigDecimal.ONE, count), RoundingMode.DOWN);
        T larger = amounts.plus(part, amounts.ofCents(rounding.isNegative(gain) ? -1 : 1));
        int extras = amounts.number(amounts.minus(gain, amounts.times(part, count)))
                .movePointRight(2)
                .abs()
                .intValueExact();
        return IntStream.range(0, model.spread())
                .mapToObj(j -> j < extras ? larger : part)
                .toList();
    }
}
