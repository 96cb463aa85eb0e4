package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import nl.regiokas.core.product.Product;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** One scope: when it is in force, what it holds, who takes part and what that costs, by year. */
final class ScopePlan {

    private final Plan plan;
    private final Scope scope;
    private final int place;
    private final Membership membership;
    private final Map<Integer, ImmutableList<Product>> products = new ConcurrentHashMap<>();
    private final Map<Integer, int[]> participants = new ConcurrentHashMap<>();

    ScopePlan(Plan plan, Scope scope, int place) {
        this.plan = plan;
        this.scope = scope;
        this.place = place;
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

    Membership membership() {
        return membership;
    }

    private SolidarityScheme scheme() {
        return plan.scheme();
    }

    int firstYear() {
        return scheme().firstYear(scope);
    }

    boolean isInForce(int year) {
        return scheme().isInForce(scope, year);
    }

    /** Whether a year is the scope's last. */
    boolean endsIn(int year) {
        return scope.until().filter(last -> last == year).isPresent();
    }

    /** The products that the scope holds in a year. */
    ImmutableList<Product> products(int year) {
        return products.computeIfAbsent(year, key -> plan.held(this, year));
    }

    SharingModel model(int year) {
        return scope.model().in(year);
    }

    /** The places of the participants among the municipalities of a year. */
    int[] participants(int year) {
        return participants.computeIfAbsent(year, membership::participants);
    }

    /** What the products that the scope holds in a year cost. */
    CostMatrix costs(int year) {
        return plan.costs(year, products(year));
    }
}
