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

    /** Checks one column against the law. */
    private record OfColumn(YearSettlement booked, BookedScope scope, ScopeYear year, Column column) {

        /** An amount set off against one that was already rounded is rounded twice. */
        private static final int OWN_AND_SET_OFF = 2;

        Stream<Breach> breaches() {
            Dependence dependence = column.basis().dependence();
            if (dependence instanceof Dependence.SharedCost shared) {
                return over(shared.fraction().times(all(shared.which())), shared.weights());
            }
            if (dependence instanceof Dependence.Volume volume) {
                return over(Rational.of(volume.cents()), volume.weights());
            }
            return IntStream.range(0, column.size())
                            .allMatch(row -> exact(dependence, row).isPresent())
                    ? rows(row -> exact(dependence, row).orElseThrow(), roundings(dependence))
                    : Stream.of();
        }

        /** How often an amount is rounded; a portion of one that was rounded once more. */
        private static int roundings(Dependence dependence) {
            if (dependence instanceof Dependence.Portion portion) {
                return roundings(portion.of()) + (portion.fraction().equals(Rational.ONE) ? 0 : 1);
            }
            return dependence instanceof Dependence.Parts ? OWN_AND_SET_OFF : 1;
        }

        /** What a row bears before rounding; empty where its basis does not say. */
        private Optional<Rational> exact(Dependence dependence, int row) {
            if (dependence instanceof Dependence.Own own) {
                return Optional.of(own.fraction().times(Rational.of(cost(row, own.which()))));
            }
            if (dependence instanceof Dependence.SharedCost shared) {
                return Optional.of(shared.fraction().times(all(shared.which())).times(part(shared.weights(), row)));
            }
            if (dependence instanceof Dependence.Volume volume) {
                return Optional.of(Rational.of(volume.cents()).times(part(volume.weights(), row)));
            }
            if (dependence instanceof Dependence.Ceded ceded) {
                return ceded(ceded, row);
            }
            if (dependence instanceof Dependence.Portion portion) {
                return exact(portion.of(), row).map(portion.fraction()::times);
            }
            if (dependence instanceof Dependence.SharedAmount shared) {
                return Optional.of(shared.cents().times(part(shared.weights(), row)));
            }
            if (dependence instanceof Dependence.Fixed fixed) {
                return Optional.of(fixed.cents().get(row));
            }
            return dependence instanceof Dependence.Parts parts ? sum(parts, row) : Optional.empty();
        }

        private Optional<Rational> ceded(Dependence.Ceded ceded, int row) {
            Rational sum = Rational.ZERO;
            for (int i = 0; i < column.size(); i++) {
                Optional<Rational> one = exact(ceded.what(), i);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(one.get());
            }
            Rational borne = sum.times(part(ceded.weights(), row));
            return exact(ceded.what(), row).map(borne::minus);
        }

        private Optional<Rational> sum(Dependence.Parts parts, int row) {
            Rational sum = Rational.ZERO;
            for (Dependence part : parts.parts()) {
                Optional<Rational> one = exact(part, row);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(one.get());
            }
            return Optional.of(sum);
        }

        private static Rational part(Weights weights, int row) {
            return weights.isZero() ? Rational.ZERO : weights.share(row);
        }

        private Rational all(Dependence.CostClass which) {
            return Rational.of(IntStream.range(0, column.size())
                    .mapToLong(row -> cost(row, which))
                    .reduce(0, Math::addExact));
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
            return weights.isZero() ? sum : Stream.concat(sum, rows(row -> booked.times(weights.share(row)), 1));
        }

        private Stream<Breach> rows(IntFunction<Rational> exact, int roundings) {
            long unit = Math.multiplyExact(year.unitCents(), roundings);
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
