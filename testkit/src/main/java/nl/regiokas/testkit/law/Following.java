package nl.regiokas.testkit.law;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ScopeYear;

/** Whether the amounts of a basis follow cost as the basis says, apart from rounding. */
record Following(ScopeYear year) {

    /**
     * The rows of a column that are not the sum of what they are said to follow. The tolerance is one unit for each
     * part, plus the part's share of one more unit where a whole may have been rounded before it was divided.
     */
    Stream<Breach> breaches(String where, Column column) {
        Dependence dependence = column.basis().dependence();
        if (dependence instanceof Dependence.None || column.size() != year.size()) {
            return Stream.of();
        }
        return IntStream.range(0, column.size())
                .boxed()
                .flatMap(row -> breach(
                        where,
                        column,
                        row,
                        exact(dependence, row),
                        roundings(dependence, row).times(Rational.of(year.unitCents())))
                        .stream());
    }

    private static Optional<Breach> breach(String where, Column column, int row, Rational exact, Rational most) {
        boolean adds = Rational.of(column.cents(row)).minus(exact).abs().compareTo(most) < 0;
        return adds
                ? Optional.empty()
                : Optional.of(new Breach(
                        where + ", " + column.kind() + ", row " + row,
                        "what it follows must add up to " + column.cents(row) + " cents but adds up to " + exact));
    }

    /** The number of units within which rounding can move a row; the bound itself is not reached. */
    private static Rational roundings(Dependence shape, int row) {
        if (shape instanceof Dependence.Parts sum) {
            return sum.parts().stream().map(part -> roundings(part, row)).reduce(Rational.ZERO, Rational::plus);
        }
        if (shape instanceof Dependence.SharedCost shared) {
            return Rational.ONE.plus(shared.weights().share(row));
        }
        if (shape instanceof Dependence.Ceded ceded) {
            return Rational.ONE.plus(ceded.weights().share(row));
        }
        if (shape instanceof Dependence.Portion portion) {
            return Rational.ONE.plus(portion.fraction().times(roundings(portion.of(), row)));
        }
        return shape instanceof Dependence.SharedAmount shared
                ? Rational.ONE.plus(shared.weights().share(row))
                : Rational.ONE;
    }

    private Rational exact(Dependence shape, int row) {
        if (shape instanceof Dependence.Parts sum) {
            return sum.parts().stream().map(part -> exact(part, row)).reduce(Rational.ZERO, Rational::plus);
        }
        if (shape instanceof Dependence.Own own) {
            return own.fraction().times(Rational.of(costs(own.which())[row]));
        }
        if (shape instanceof Dependence.SharedCost shared) {
            Rational all = IntStream.range(0, year.size())
                    .mapToObj(i -> Rational.of(costs(shared.which())[i]))
                    .reduce(Rational.ZERO, Rational::plus);
            return part(shared.fraction().times(all), shared.weights(), row);
        }
        if (shape instanceof Dependence.Ceded ceded) {
            Rational all = IntStream.range(0, year.size())
                    .mapToObj(i -> exact(ceded.what(), i))
                    .reduce(Rational.ZERO, Rational::plus);
            return part(all, ceded.weights(), row).minus(exact(ceded.what(), row));
        }
        if (shape instanceof Dependence.Portion portion) {
            return portion.fraction().times(exact(portion.of(), row));
        }
        if (shape instanceof Dependence.Volume volume) {
            return part(Rational.of(volume.cents()), volume.weights(), row);
        }
        if (shape instanceof Dependence.SharedAmount shared) {
            return part(shared.cents(), shared.weights(), row);
        }
        return shape instanceof Dependence.Fixed fixed ? fixed.cents().get(row) : Rational.ZERO;
    }

    private static Rational part(Rational whole, Weights weights, int row) {
        return weights.isZero() ? Rational.ZERO : whole.times(weights.share(row));
    }

    private long[] costs(Dependence.CostClass which) {
        if (which == Dependence.CostClass.ALL) {
            return year.costsCents();
        }
        long[] costs = year.standingCostsCents().clone();
        for (int i = 0; which == Dependence.CostClass.ORDINARY && i < costs.length; i++) {
            costs[i] = year.costsCents()[i] - costs[i];
        }
        return costs;
    }
}
