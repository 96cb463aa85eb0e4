package nl.regiokas.testkit.model.pooling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.PoolingModel;

/**
 * What a pool comes to before any cent of a gain is rounded, from its terms and the facts of a year, in fractions alone.
 * It follows the words of the agreement and shares no step with the model.
 *
 * @param terms the terms
 * @param year the facts: cost, keys, series, burdens of the year before
 * @param contributions what each participant paid beforehand, in cents
 */
record ExactPool(PoolingModel terms, ScopeYear year, ImmutableList<Rational> contributions) {

    private static final Rational CENTS = Rational.of(100);

    private static final Rational HALF = Rational.of(1, 2);

    /** A bound below and a bound above. */
    private record Room(Optional<Rational> least, Optional<Rational> most) {

        static final Room OPEN = new Room(Optional.empty(), Optional.empty());

        Rational nearest(Rational burden) {
            Rational low = least.filter(bound -> bound.compareTo(burden) > 0).orElse(burden);
            return most.filter(bound -> bound.compareTo(low) < 0).orElse(low);
        }
    }

    /** What all pay beforehand, in cents. */
    long volume() {
        return terms.contribution()
                .map(amounts -> amounts.cents(year.year()).orElseThrow())
                .orElse(0L);
    }

    /** What each participant would pay beforehand, before rounding. */
    ImmutableList<Rational> exactContributions() {
        return volume() == 0
                ? each(row -> Rational.ZERO)
                : shared(
                        Rational.of(volume()),
                        terms.contributionKey().or(terms::key).orElseThrow());
    }

    private ImmutableList<Rational> shared(Rational whole, AllocationKey key) {
        Weights weights = year.weights(key);
        return each(row -> whole.times(weights.fraction(row)).dividedBy(weights.total()));
    }

    private Rational cost(int row) {
        return Rational.of(year.costsCents()[row]);
    }

    private ImmutableList<Rational> each(IntFunction<Rational> amount) {
        return IntStream.range(0, year.size()).mapToObj(amount).collect(ImmutableList.toImmutableList());
    }

    private static Rational sum(ImmutableList<Rational> amounts) {
        return amounts.stream().reduce(Rational.ZERO, Rational::plus);
    }

    private Rational ceded(int row) {
        Rational degree = part(terms.degree().in(year.year()));
        Rational cedable = terms.layer()
                .map(layer -> inLayer(layer, row))
                .orElseGet(() -> cost(row).minus(contributions.get(row)));
        return degree.times(cedable);
    }

    private static Rational part(Percentage percentage) {
        return Rational.of(percentage.percent()).dividedBy(CENTS);
    }

    private Rational inLayer(Layer layer, int row) {
        if (layer.grain() == Layer.Grain.CLIENT) {
            return year.clientCostsCents(row)
                    .mapToObj(cents -> inBands(layer, row, Rational.of(cents)))
                    .reduce(Rational.ZERO, Rational::plus);
        }
        Rational less = layer.deficit().map(name -> euros(name, row)).orElse(Rational.ZERO);
        return inBands(layer, row, cost(row).minus(less));
    }

    private Rational series(String name, int row) {
        return year.series(name, year.participants().get(row), year.year());
    }

    private Rational euros(String name, int row) {
        return series(name, row).times(CENTS);
    }

    private Rational inBands(Layer layer, int row, Rational measured) {
        Rational unit = layer.per().map(name -> series(name, row)).orElse(Rational.ONE);
        Rational inside = Rational.ZERO;
        for (int k = 0; k < layer.bands().size(); k++) {
            Rational until = measured;
            if (k + 1 < layer.bands().size()) {
                until = least(until, from(layer, k + 1, unit));
            }
            Rational length = until.minus(from(layer, k, unit));
            if (length.signum() > 0) {
                inside = inside.plus(part(layer.bands().get(k).share()).times(length));
            }
        }
        return inside;
    }

    private static Rational from(Layer layer, int band, Rational unit) {
        return Rational.of(layer.bands().get(band).from()).times(CENTS).times(unit);
    }

    private static Rational least(Rational one, Rational other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What the outside party pays: its share of what is ceded in whole cents, half up, at most its maximum. */
    Rational outside() {
        Rational pool = sum(each(this::ceded));
        if (terms.outside().isEmpty() || pool.signum() <= 0) {
            return Rational.ZERO;
        }
        Rational exact = part(terms.outside().get().share()).times(pool);
        Rational cents = whole(exact.plus(HALF).floor());
        return terms.outside()
                .get()
                .maximum()
                .map(most -> least(cents, Rational.of(Euro.cents(most, "maximum"))))
                .orElse(cents);
    }

    private static Rational whole(BigInteger cents) {
        return Rational.of(cents, BigInteger.ONE);
    }

    /** What all gain together: the volume less the cost, and what the outside party pays. */
    Rational result() {
        return Rational.of(volume()).minus(sum(each(this::cost))).plus(outside());
    }

    /** What is left of the ceded cost to be shared. */
    Rational toShare() {
        return sum(each(this::ceded)).minus(outside());
    }

    /** What each participant gains, before rounding; not without a key where something is to be shared. */
    ImmutableList<Rational> gains() {
        ImmutableList<Rational> bearing = toShare().signum() == 0
                ? each(row -> Rational.ZERO)
                : shared(toShare(), terms.key().orElseThrow());
        ImmutableList<Rational> gains = each(
                row -> contributions.get(row).minus(cost(row)).plus(ceded(row)).minus(bearing.get(row)));
        return terms.limit().map(limit -> limited(limit, gains)).orElse(gains);
    }

    private ImmutableList<Rational> limited(Limit limit, ImmutableList<Rational> gains) {
        ImmutableList<Room> rooms = IntStream.range(0, year.size())
                .mapToObj(row -> room(limit, row))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Rational> burdens = each(row -> contributions.get(row).minus(gains.get(row)));
        boolean isFree = IntStream.range(0, year.size())
                .allMatch(row -> rooms.get(row).nearest(burdens.get(row)).equals(burdens.get(row)));
        if (isFree) {
            return gains;
        }
        ImmutableList<Rational> held =
                new Held(burdens, rooms, shared(Rational.ONE, terms.key().orElseThrow())).burdens();
        return each(row -> contributions.get(row).minus(held.get(row)));
    }

    private Room room(Limit limit, int row) {
        Optional<Rational> known =
                limit.prior().isPresent() ? limit.prior().map(name -> euros(name, row)) : year.remembered(row);
        return known.map(prior -> room(limit, row, prior)).orElse(Room.OPEN);
    }

    private Room room(Limit limit, int row, Rational prior) {
        Rational unit = limit.per().map(name -> series(name, row)).orElse(Rational.ONE);
        Optional<Rational> low = limit.decrease().map(bound -> prior.minus(move(bound, unit, prior)));
        Optional<Rational> high = limit.increase().map(bound -> prior.plus(move(bound, unit, prior)));
        Optional<Rational> least =
                low.map(bound -> whole(bound.negate().floor()).negate());
        Optional<Rational> most = high.map(bound -> whole(bound.floor()));
        boolean crossed = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        return crossed ? new Room(low.map(ExactPool::halfUp), high.map(ExactPool::halfUp)) : new Room(least, most);
    }

    private static Rational move(LimitBound bound, Rational unit, Rational prior) {
        Rational number = Rational.of(bound.value());
        return bound.percent()
                ? prior.abs().times(number).dividedBy(CENTS)
                : unit.times(number).times(CENTS);
    }

    /** Halves away from zero. */
    private static Rational halfUp(Rational bound) {
        Rational size = whole(bound.abs().plus(HALF).floor());
        return bound.signum() < 0 ? size.negate() : size;
    }

    /** Which part of a gain is due so many years after the first year in which anything is. */
    Rational due(int number) {
        if (terms.schedule().orElseThrow().spread().isPresent()) {
            int years = terms.schedule().get().spread().get();
            return number < years ? Rational.of(1, years) : Rational.ZERO;
        }
        ImmutableList<BigDecimal> parts = terms.schedule().get().parts();
        return number < parts.size()
                ? Rational.of(parts.get(number))
                        .dividedBy(Rational.of(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                : Rational.ZERO;
    }

    /** In how many years a gain is due. */
    int dues() {
        return terms.schedule()
                .map(schedule -> schedule.spread().orElse(schedule.parts().size()))
                .orElse(0);
    }

    /**
     * Burdens moved by lambda x share and held in their rooms, with the lambda that keeps the sum: the sum rises along a
     * line between any two lambdas at which a burden begins or stops to move.
     */
    private record Held(ImmutableList<Rational> free, ImmutableList<Room> rooms, ImmutableList<Rational> shares) {

        ImmutableList<Rational> burdens() {
            Rational sum = sum(free);
            ImmutableList<Rational> turns = IntStream.range(0, free.size())
                    .filter(row -> shares.get(row).signum() > 0)
                    .boxed()
                    .flatMap(row -> Stream.of(
                                    rooms.get(row).least(), rooms.get(row).most())
                            .flatMap(Optional::stream)
                            .map(bound -> bound.minus(free.get(row)).dividedBy(shares.get(row))))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Rational::compareTo))
                    .asList();
            int below = -1;
            int above = turns.size();
            while (above - below > 1) {
                int middle = (below + above) / 2;
                if (sum(at(turns.get(middle))).compareTo(sum) <= 0) {
                    below = middle;
                } else {
                    above = middle;
                }
            }
            Rational from = Rational.ZERO;
            if (below >= 0) {
                from = turns.get(below);
            } else if (above < turns.size()) {
                from = turns.get(above).minus(Rational.ONE);
            }
            Rational until = above < turns.size() ? turns.get(above) : from.plus(Rational.ONE);
            Rational rise = sum(at(until)).minus(sum(at(from)));
            Rational missing = sum.minus(sum(at(from)));
            return at(
                    rise.signum() == 0
                            ? from
                            : from.plus(until.minus(from).times(missing).dividedBy(rise)));
        }

        private ImmutableList<Rational> at(Rational lambda) {
            return IntStream.range(0, free.size())
                    .mapToObj(row -> rooms.get(row).nearest(free.get(row).plus(lambda.times(shares.get(row)))))
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
