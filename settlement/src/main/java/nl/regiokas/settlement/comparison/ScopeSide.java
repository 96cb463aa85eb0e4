package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.Dependence.CostClass;

/** One scope of one scheme in one year: what it holds, who takes part, and how its charges follow cost. */
final class ScopeSide {

    private final BookedScope scope;
    private final YearCosts costs;
    private final ImmutableList<MunicipalityCode> codes;
    private final ImmutableSet<MunicipalityCode> participants;
    private final ImmutableList<Dependence> shapes;
    private final boolean collects;
    private final AllocatedTotal volume;
    private final Rational cost;

    ScopeSide(BookedScope scope, YearCosts costs) {
        this.scope = scope;
        this.costs = costs;
        this.codes = scope.participants();
        this.participants = ImmutableSet.copyOf(codes);
        List<Column> columns =
                scope.shared().map(shared -> shared.sharing().columns()).orElse(ImmutableList.of());
        this.collects = columns.stream()
                .flatMap(column -> shapes(column.basis().dependence()))
                .anyMatch(Dependence.Volume.class::isInstance);
        this.shapes = columns.stream()
                .flatMap(column -> shapes(column.basis().dependence()).filter(shape -> tells(shape, column)))
                .collect(ImmutableList.toImmutableList());
        this.volume = all(Dependence.Volume.class).stream()
                .map(one -> AllocatedTotal.of(Rational.of(one.cents()), shares(one.weights())))
                .reduce(AllocatedTotal.NOTHING, AllocatedTotal::plus);
        this.cost = costs.of(participants, products(), CostClass.ALL);
    }

    private static Stream<Dependence> shapes(Dependence dependence) {
        return dependence instanceof Dependence.Parts sum
                ? sum.parts().stream().flatMap(ScopeSide::shapes)
                : Stream.of(dependence);
    }

    /** Shares are unknown for a volume or a shared cost without a booked cent. */
    private static boolean tells(Dependence shape, Column column) {
        boolean divides = shape instanceof Dependence.Volume || shape instanceof Dependence.SharedCost;
        return !divides || IntStream.range(0, column.size()).anyMatch(row -> column.cents(row) != 0);
    }

    ImmutableList<Product> products() {
        return scope.products();
    }

    YearCosts costs() {
        return costs;
    }

    ImmutableSet<MunicipalityCode> participants() {
        return participants;
    }

    /** Whether both sides share by the same model; false when nobody shares on one of them. */
    boolean isOfFamily(ScopeSide other) {
        return scope.shared().isPresent()
                && scope.shared()
                        .map(one -> one.model().name())
                        .equals(other.scope.shared().map(one -> one.model().name()));
    }

    /** Whether the model collects a volume that is fixed before the use is known. */
    boolean collects() {
        return collects;
    }

    /** What the volumes are together; their shares are unknown when no cent was booked. */
    AllocatedTotal volume() {
        return volume;
    }

    /** The shapes of one kind. */
    <D extends Dependence> ImmutableList<D> all(Class<D> kind) {
        return shapes.stream().filter(kind::isInstance).map(kind::cast).collect(ImmutableList.toImmutableList());
    }

    /** The weights of all participants. */
    Shares shares(Weights weights) {
        return Shares.of(byCode(weights::fraction));
    }

    /** What is pooled by some members, by cause; who leaves takes along what it cedes. */
    ImmutableSortedMap<Cause, AllocatedTotal> pooled(ImmutableSet<MunicipalityCode> members) {
        SortedMap<Cause, AllocatedTotal> pooled = new TreeMap<>();
        for (Dependence.Ceded one : all(Dependence.Ceded.class)) {
            Map<MunicipalityCode, Rational> ceded = byCode(one.cents()::get);
            Map<MunicipalityCode, Rational> borne = new HashMap<>();
            members.forEach(code ->
                    borne.put(code, ceded.getOrDefault(code, Rational.ZERO).negate()));
            Rational sum = borne.values().stream()
                    .reduce(Rational.ZERO, Rational::plus)
                    .negate();
            pooled.merge(
                    one.cause(),
                    new AllocatedTotal(sum, shares(one.weights()).among(members), borne),
                    AllocatedTotal::plus);
        }
        for (Dependence.SharedAmount one : all(Dependence.SharedAmount.class)) {
            pooled.merge(
                    one.cause(),
                    AllocatedTotal.of(one.cents(), shares(one.weights()).among(members)),
                    AllocatedTotal::plus);
        }
        for (Dependence.Fixed one : all(Dependence.Fixed.class)) {
            pooled.merge(one.cause(), AllocatedTotal.of(byCode(one.cents()::get)), AllocatedTotal::plus);
        }
        return ImmutableSortedMap.copyOf(pooled);
    }

    /** Values of the rows by municipality. */
    Map<MunicipalityCode, Rational> byCode(IntFunction<Rational> ofRow) {
        Map<MunicipalityCode, Rational> byCode = new HashMap<>();
        for (int row = 0; row < codes.size(); row++) {
            byCode.put(codes.get(row), ofRow.apply(row));
        }
        return byCode;
    }

    /** Which part of the scope is for some of its products: by their cost, or by their number without any cost. */
    Rational part(Collection<Product> some) {
        return cost.signum() == 0
                ? Rational.of(some.size(), products().size())
                : costs.of(participants, some, CostClass.ALL).dividedBy(cost);
    }
}
