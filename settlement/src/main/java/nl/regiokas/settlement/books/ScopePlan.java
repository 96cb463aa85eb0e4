package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;

/** One scope: when it is in force, what it holds, who takes part and what that costs, by year. */
final class ScopePlan {

    private final Plan plan;
    private final Scope scope;
    private final int place;
    private final Membership membership;
    private final long unitCents;
    private final int firstYear;
    private final int lastYear;
    private final Map<Integer, ImmutableList<Product>> products = new ConcurrentHashMap<>();
    private final Map<Integer, int[]> places = new ConcurrentHashMap<>();
    private final Map<Integer, ImmutableList<MunicipalityCode>> participants = new ConcurrentHashMap<>();
    private final Map<Integer, Costs> costs = new ConcurrentHashMap<>();

    ScopePlan(Plan plan, Scope scope, int place) {
        this.plan = plan;
        this.scope = scope;
        this.place = place;
        this.unitCents = scope.unitCents();
        this.firstYear = plan.scheme().firstYear(scope);
        this.lastYear = scope.until().orElse(Integer.MAX_VALUE);
        this.membership = new Membership(plan.scheme(), scope, plan.facts(), plan.timeline());
    }

    Plan plan() {
        return plan;
    }

    Scope scope() {
        return scope;
    }

    String name() {
        return scope.name();
    }

    /** The place of the scope in the scheme. */
    int place() {
        return place;
    }

    /** The unit in which premiums and contributions are apportioned. */
    long unitCents() {
        return unitCents;
    }

    Membership membership() {
        return membership;
    }

    int firstYear() {
        return firstYear;
    }

    boolean isInForce(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /** Whether a year is the scope's last. */
    boolean endsIn(int year) {
        return lastYear == year;
    }

    /** The products that the scope holds in a year. */
    ImmutableList<Product> products(int year) {
        return products.computeIfAbsent(year, key -> plan.held(this, year));
    }

    SharingModel model(int year) {
        return scope.model().in(year);
    }

    /** The places of the participants among the municipalities of a year; not to be changed. */
    int[] places(int year) {
        return places.computeIfAbsent(year, membership::participants);
    }

    /** The participants of a year, in the order of their codes. */
    ImmutableList<MunicipalityCode> participants(int year) {
        return participants.computeIfAbsent(year, key -> participants(places(year), plan.municipalities(year)));
    }

    private static ImmutableList<MunicipalityCode> participants(int[] places, ImmutableList<MunicipalityCode> all) {
        return places.length == all.size()
                ? all
                : Arrays.stream(places).mapToObj(all::get).collect(ImmutableList.toImmutableList());
    }

    /** What the products that the scope holds in a year cost. */
    Costs costs(int year) {
        return costs.computeIfAbsent(year, key -> plan.costs(year, products(year)));
    }
}
