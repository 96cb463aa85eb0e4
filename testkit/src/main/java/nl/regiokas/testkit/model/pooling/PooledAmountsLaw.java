package nl.regiokas.testkit.model.pooling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.law.Breach;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.Trial;

/**
 * Every amount gained or paid in a pool is less than a cent from the exact amount.
 *
 * <p>The exact amounts are calculated anew in fractions, from the pooling terms that the scenario has for the scope and from
 * the facts of the year (cost, cost of clients, keys, series, the burdens of the year before); nothing that the model
 * calculated is used. What is held:
 *
 * <ul>
 * <li>contributions sum to the volume, and each is less than a unit from volume x share;
 * <li>the outside party pays its share of what is ceded, half up, at most its maximum;
 * <li>gains sum to volume - cost + what the outside party pays, and each is less than a cent from (p - c) + a - (P - o) x k,
 *     or from what the limit leaves of it; p are the contributions in whole cents;
 * <li>over a schedule the parts of a gain make up the gain, each less than a cent from its part of it, in the years in which
 *     they are due;
 * <li>the burden remembered for the year after is what was paid.
 * </ul>
 *
 * <p>It says nothing where the scenario has another model, nor of outcomes without a settlement.
 *
 * @since 0.2.0
 */
public final class PooledAmountsLaw implements SettlementLaw {

    private PooledAmountsLaw() {}

    /**
     * Returns the law.
     *
     * @return the law
     */
    public static PooledAmountsLaw of() {
        return new PooledAmountsLaw();
    }

    @Override
    public String name() {
        return "pooled-amounts-exact";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        ImmutableMap<String, Scope> scopes = trial.scenario().scheme().scopes().stream()
                .collect(ImmutableMap.toImmutableMap(Scope::name, scope -> scope));
        return trial.outcome().settlement().stream()
                .flatMap(settlement -> settlement.settledYears().years().stream())
                .flatMap(year -> year.scopes().stream().flatMap(booked -> breaches(scopes, year, booked)))
                .findFirst();
    }

    private static Stream<Breach> breaches(
            ImmutableMap<String, Scope> scopes, YearSettlement year, BookedScope booked) {
        return Stream.ofNullable(scopes.get(booked.name()))
                .flatMap(scope -> scope.model().find(year.year()).stream())
                .filter(PoolingModel.class::isInstance)
                .map(PoolingModel.class::cast)
                .flatMap(terms -> booked.shared().stream()
                        .flatMap(shared -> Booking.of(booked.name(), terms, shared.sharing())
                                .breaches()));
    }

    /** What was booked for a year of a scope, and what it must be close to. */
    private record Booking(String scope, Sharing sharing, ScopeYear year, ExactPool exact) {

        static Booking of(String scope, PoolingModel terms, Sharing sharing) {
            ScopeYear year = sharing.year();
            ImmutableList<Rational> paid = IntStream.range(0, year.size())
                    .mapToObj(row -> booked(sharing, ChargeKind.CONTRIBUTION, row))
                    .collect(ImmutableList.toImmutableList());
            return new Booking(scope, sharing, year, new ExactPool(terms, year, paid));
        }

        private static Rational booked(Sharing sharing, ChargeKind kind, int row) {
            return sum(sharing.columns().stream().filter(column -> column.kind().equals(kind)), row);
        }

        private static Rational sum(Stream<Column> columns, int row) {
            return columns.map(column -> Rational.of(column.cents(row))).reduce(Rational.ZERO, Rational::plus);
        }

        private Rational later(int row) {
            return sum(sharing.later().stream().map(Sharing.Later::column), row);
        }

        private Rational later(int row, int due) {
            return sum(
                    sharing.later().stream().filter(later -> later.due() == due).map(Sharing.Later::column), row);
        }

        private Rational gain(int row) {
            return booked(sharing, PoolingModel.POOL_SHARE, row)
                    .plus(later(row))
                    .negate();
        }

        private Stream<Breach> breaches() {
            return Stream.of(contributions(), outside(), gains(), times(), memory())
                    .flatMap(breaches -> breaches);
        }

        private Stream<Breach> contributions() {
            ImmutableList<Rational> contributions = exact.exactContributions();
            return Stream.concat(
                    sums("the contributions", exact.contributions()::get, Rational.of(exact.volume())),
                    rows(
                            "a contribution",
                            exact.contributions()::get,
                            contributions::get,
                            Rational.of(year.unitCents())));
        }

        private Stream<Breach> gains() {
            if (exact.terms().key().isEmpty() && exact.toShare().signum() != 0) {
                return Stream.of(
                        new Breach(place(), exact.toShare() + " cents of ceded cost cannot be shared without a key"));
            }
            ImmutableList<Rational> gains = exact.gains();
            return Stream.concat(
                    sums("the gains", this::gain, exact.result()),
                    rows("a gain", this::gain, gains::get, Rational.ONE));
        }

        private Stream<Breach> outside() {
            Rational paid = sum(sharing.outside().stream().map(Sharing.Outside::column), 0);
            return unlessEqual("what the outside party pays", paid, exact.outside());
        }

        /** At once without a schedule, and with one in its years alone. */
        private Stream<Breach> times() {
            if (exact.terms().schedule().isEmpty()) {
                return rows("what is booked in later years", this::later, row -> Rational.ZERO, Rational.ONE);
            }
            int first = year.year() + exact.terms().schedule().get().lag();
            Stream<Breach> all = unlessAll(
                    "a gain in the years of the schedule",
                    row -> IntStream.range(0, exact.dues())
                            .mapToObj(number -> later(row, first + number))
                            .reduce(Rational.ZERO, Rational::plus)
                            .negate(),
                    this::gain);
            return Stream.concat(
                    all,
                    IntStream.range(0, exact.dues())
                            .boxed()
                            .flatMap(number -> rows(
                                    "what is due of a gain in " + (first + number),
                                    row -> later(row, first + number).negate(),
                                    row -> gain(row).times(exact.due(number)),
                                    Rational.ONE)));
        }

        private Stream<Breach> memory() {
            return sharing.memory().stream()
                    .flatMap(burdens -> unlessAll(
                            "the burden to remember",
                            burdens::get,
                            row -> exact.contributions().get(row).minus(gain(row))));
        }

        private Stream<Breach> sums(String what, IntFunction<Rational> amount, Rational expected) {
            Rational sum = IntStream.range(0, year.size()).mapToObj(amount).reduce(Rational.ZERO, Rational::plus);
            return unlessEqual("the sum of " + what, sum, expected);
        }

        private Stream<Breach> unlessEqual(String what, Rational found, Rational expected) {
            return found.equals(expected)
                    ? Stream.of()
                    : Stream.of(new Breach(place(), what + " must be " + expected + " cents but was " + found));
        }

        private Stream<Breach> unlessAll(String what, IntFunction<Rational> found, IntFunction<Rational> expected) {
            return IntStream.range(0, year.size())
                    .filter(row -> !found.apply(row).equals(expected.apply(row)))
                    .mapToObj(row -> new Breach(
                            place(row),
                            what + " must be " + expected.apply(row) + " cents but was " + found.apply(row)));
        }

        private Stream<Breach> rows(
                String what, IntFunction<Rational> found, IntFunction<Rational> expected, Rational unit) {
            return IntStream.range(0, year.size())
                    .filter(row ->
                            found.apply(row).minus(expected.apply(row)).abs().compareTo(unit) >= 0)
                    .mapToObj(row -> new Breach(
                            place(row),
                            what + " of " + found.apply(row) + " cents must be less than "
                                    + (unit.equals(Rational.ONE) ? "a cent" : unit + " cents") + " from "
                                    + expected.apply(row)));
        }

        private String place(int row) {
            return place() + ", municipality " + year.participants().get(row);
        }

        private String place() {
            return "scope " + scope + ", " + year.year();
        }
    }
}
