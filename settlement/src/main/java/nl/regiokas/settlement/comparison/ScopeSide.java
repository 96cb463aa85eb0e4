package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.BookedScope;
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
        this(scope, costs, booked(scope));
    }

    private ScopeSide(BookedScope scope, YearCosts costs, ImmutableList<Dependence> shapes) {
        this.scope = scope;
        this.costs = costs;
        this.codes = scope.participants();
        this.participants = ImmutableSet.copyOf(codes);
        this.collects = Stream.concat(
                        columns(scope).flatMap(column -> shapes(column.basis().dependence())), shapes.stream())
                .anyMatch(Dependence.Volume.class::isInstance);
        this.shapes = shapes;
        this.volume = all(Dependence.Volume.class).stream()
                .map(one -> AllocatedTotal.of(Rational.of(one.cents()), shares(one.weights())))
                .reduce(AllocatedTotal.NOTHING, AllocatedTotal::plus);
        this.cost = costs.of(participants, products(), CostClass.ALL);
    }

    private static Stream<Column> columns(BookedScope scope) {
        return scope.shared().stream().flatMap(shared -> shared.sharing().columns().stream());
    }

    private static ImmutableList<Dependence> booked(BookedScope scope) {
        return columns(scope)
                .flatMap(column -> shapes(column.basis().dependence()).filter(shape -> reports(shape, column)))
                .collect(ImmutableList.toImmutableList());
    }

    /** What the model put off to later years: amounts that it books later in portions, if all of them are. */
    ScopeSide putOff() {
        Map<Dependence, Rational> booked = new LinkedHashMap<>();
        scope.shared().stream()
                .flatMap(shared -> shared.sharing().later().stream())
                .map(later -> later.column().basis().dependence())
                .filter(Dependence.Portion.class::isInstance)
                .map(Dependence.Portion.class::cast)
                .forEach(one -> booked.merge(one.of(), one.fraction(), Rational::plus));
        return new ScopeSide(
                scope,
                costs,
                booked.entrySet().stream()
                        .filter(one -> one.getValue().equals(Rational.ONE))
                        .flatMap(one -> shapes(one.getKey()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** What the model decided over the year: what it booked, and what it put off. */
    ScopeSide decided() {
        return new ScopeSide(
                scope,
                costs,
                ImmutableList.<Dependence>builder()
                        .addAll(shapes)
                        .addAll(putOff().shapes)
                        .build());
    }

    private static Stream<Dependence> shapes(Dependence dependence) {
        return dependence instanceof Dependence.Parts sum
                ? sum.parts().stream().flatMap(ScopeSide::shapes)
                : Stream.of(dependence);
    }

    /** Shares are unknown for a volume of nothing, and for a shared cost without a booked cent. */
    private static boolean reports(Dependence shape, Column column) {
        return shape instanceof Dependence.Volume volume
                ? volume.cents() != 0
                : !(shape instanceof Dependence.SharedCost)
                        || IntStream.range(0, column.size()).anyMatch(row -> column.cents(row) != 0);
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

    /** What is pooled by some members, term by term; who leaves takes along what it cedes. */
    ImmutableMap<Pooled.Key, Pooled> pooled(ImmutableSet<MunicipalityCode> members) {
        Map<Pooled.Key, Pooled> pooled = new LinkedHashMap<>();
        for (Dependence shape : shapes) {
            if (!(shape instanceof Dependence.Own
                    || shape instanceof Dependence.SharedCost
                    || shape instanceof Dependence.Volume)) {
                new PooledTerms(this, members).of(shape).forEach(one -> {
                    int number = 0;
                    while (pooled.containsKey(one.key(number))) {
                        number++;
                    }
                    pooled.put(one.key(number), one);
                });
            }
        }
        return ImmutableMap.copyOf(pooled);
    }

    /** What each participant follows of its own cost. */
    Map<MunicipalityCode, Rational> ownCosts(Dependence.Own own) {
        return byCode(row -> own.fraction().times(costs.of(codes.get(row), products(), own.which())));
    }

    /** What all participants follow of their common cost. */
    Rational commonCost(Dependence.SharedCost shared) {
        return shared.fraction().times(costs.of(participants, products(), shared.which()));
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
