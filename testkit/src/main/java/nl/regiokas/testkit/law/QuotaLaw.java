package nl.regiokas.testkit.law;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;

/** See {@link SettlementLaw#QUOTA}. */
final class QuotaLaw implements SettlementLaw {

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.outcome().settlement().stream()
                .flatMap(settlement -> settlement.settledYears().years().stream())
                .flatMap(year -> year.scopes().stream().flatMap(scope -> breaches(year, scope)))
                .findFirst();
    }

    private static Stream<Breach> breaches(YearSettlement year, BookedScope scope) {
        return scope.shared().stream()
                .flatMap(shared -> Stream.concat(
                                shared.sharing().columns().stream(),
                                shared.sharing().later().stream().map(Sharing.Later::column))
                        .flatMap(column -> new OfColumn(year, scope, shared.year(), column).breaches()));
    }

    /** One column under the law. */
    private record OfColumn(YearSettlement booked, BookedScope scope, ScopeYear year, Column column) {

        Stream<Breach> breaches() {
            Dependence dependence = column.basis().dependence();
            if (dependence instanceof Dependence.Own own) {
                return rows(row -> own.fraction().times(Rational.of(cost(row, own.which()))));
            }
            if (dependence instanceof Dependence.SharedCost shared) {
                Rational whole = shared.fraction()
                        .times(Rational.of(IntStream.range(0, column.size())
                                .mapToLong(row -> cost(row, shared.which()))
                                .sum()));
                return over(whole, shared.weights());
            }
            if (dependence instanceof Dependence.Volume volume) {
                return over(Rational.of(volume.cents()), volume.weights());
            }
            return dependence instanceof Dependence.Parts parts
                    ? rows(row -> parts.rows().get(row).values().stream().reduce(Rational.ZERO, Rational::plus))
                    : Stream.of();
        }

        private long cost(int row, Dependence.CostClass which) {
            long standing = year.standingCostsCents()[row];
            return switch (which) {
                case STANDING -> standing;
                case ORDINARY -> year.costsCents()[row] - standing;
                case ALL -> year.costsCents()[row];
            };
        }

        private Stream<Breach> over(Rational whole, Weights weights) {
            Rational booked = Rational.of(
                    IntStream.range(0, column.size()).mapToLong(column::cents).reduce(0, Math::addExact));
            Stream<Breach> sum = isNear(booked, whole)
                    ? Stream.of()
                    : Stream.of(new Breach(
                            place(),
                            "the sum of the shares must be " + whole + " cents but was " + booked + ": "
                                    + whole.minus(booked) + " cents missing"));
            return weights.isZero() ? sum : Stream.concat(sum, rows(row -> booked.times(weights.share(row))));
        }

        private Stream<Breach> rows(IntFunction<Rational> exact) {
            long unit = year.unitCents();
            return IntStream.range(0, column.size())
                    .filter(row -> Rational.of(column.cents(row))
                                    .minus(exact.apply(row))
                                    .abs()
                                    .compareTo(Rational.of(unit))
                            >= 0)
                    .mapToObj(row -> new Breach(
                            place() + ", municipality " + year.participants().get(row),
                            "a share of " + column.cents(row) + " cents must be less than "
                                    + (unit == 1 ? "a cent" : unit + " cents") + " from " + exact.apply(row)));
        }

        private static boolean isNear(Rational one, Rational other) {
            return one.minus(other).abs().compareTo(Rational.ONE) < 0;
        }

        private String place() {
            return "scope " + scope.name() + ", " + booked.year() + ", " + column.kind();
        }
    }
}
