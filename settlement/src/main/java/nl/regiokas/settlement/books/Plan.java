package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Who takes part in what, and what it costs, worked out once: the check and the run both read it. */
final class Plan {

    private static final int IN_NONE = -1;

    private final SolidarityScheme scheme;
    private final SettlementFacts facts;
    private final Timeline timeline;
    private final ImmutableList<ScopePlan> scopes;
    private final Overlay overlay;
    private final Map<CostsOf, Costs> costs = new ConcurrentHashMap<>();
    private final Map<Integer, int[]> places = new ConcurrentHashMap<>();
    private final Map<Integer, ImmutableList<ImmutableList<Product>>> held = new ConcurrentHashMap<>();
    private final SeriesValues series;

    /** Products held, and the municipalities that have their cost; years of equal municipalities share one. */
    private record CostsOf(ImmutableList<Product> products, int year) {}

    /** What is laid over the costs of the facts. */
    interface Overlay {

        /** The costs of the facts as they are. */
        Overlay NONE = (known, products) -> known;

        /** The costs of some products, given those that the facts know. */
        Costs over(Costs known, ImmutableList<Product> products);
    }

    private Plan(SolidarityScheme scheme, SettlementFacts facts, Overlay overlay) {
        this.scheme = scheme;
        this.facts = facts;
        this.overlay = overlay;
        this.timeline = facts.timeline();
        this.series = new SeriesValues(facts.series(), timeline);
        ImmutableList.Builder<ScopePlan> all = ImmutableList.builder();
        for (int i = 0; i < scheme.scopes().size(); i++) {
            all.add(new ScopePlan(this, scheme.scopes().get(i), i));
        }
        this.scopes = all.build();
    }

    static Plan of(SolidarityScheme scheme, SettlementFacts facts) {
        return of(scheme, facts, Overlay.NONE);
    }

    static Plan of(SolidarityScheme scheme, SettlementFacts facts, Overlay overlay) {
        return new Plan(scheme, facts, overlay);
    }

    SolidarityScheme scheme() {
        return scheme;
    }

    SettlementFacts facts() {
        return facts;
    }

    Timeline timeline() {
        return timeline;
    }

    SeriesValues series() {
        return series;
    }

    ImmutableList<ScopePlan> scopes() {
        return scopes;
    }

    ImmutableList<MunicipalityCode> municipalities(int year) {
        return timeline.in(year);
    }

    /** The place of the first scope in force that names a product of the catalogue, or its segment, in a year. */
    OptionalInt scopeOf(Product product, int year) {
        int place = places.computeIfAbsent(year, this::places)[facts.catalogue().ordinal(product.code())];
        return place == IN_NONE ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private int[] places(int year) {
        ImmutableList<Product> products = facts.catalogue().products();
        int[] first = new int[products.size()];
        Arrays.fill(first, IN_NONE);
        for (ScopePlan one : scopes) {
            if (one.isInForce(year)) {
                Predicate<Product> named = one.scope().named(year);
                for (int i = 0; i < first.length; i++) {
                    if (first[i] == IN_NONE && named.test(products.get(i))) {
                        first[i] = one.place();
                    }
                }
            }
        }
        return first;
    }

    /** The products that a scope holds in a year. */
    ImmutableList<Product> held(ScopePlan scope, int year) {
        return held.computeIfAbsent(year, this::held).get(scope.place());
    }

    private ImmutableList<ImmutableList<Product>> held(int year) {
        ImmutableList.Builder<Product>[] byScope = builders();
        for (Product product : facts.catalogue().products()) {
            scopeOf(product, year).ifPresent(place -> byScope[place].add(product));
        }
        ImmutableList.Builder<ImmutableList<Product>> all = ImmutableList.builder();
        for (ImmutableList.Builder<Product> one : byScope) {
            all.add(one.build());
        }
        return all.build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of builders is never seen outside
    private ImmutableList.Builder<Product>[] builders() {
        ImmutableList.Builder<Product>[] builders = new ImmutableList.Builder[scopes.size()];
        Arrays.setAll(builders, i -> ImmutableList.builder());
        return builders;
    }

    /** What products cost the municipalities of a year. */
    Costs costs(int year, ImmutableList<Product> products) {
        int like = year;
        while (like > scheme.firstYear() - 1 && timeline.isSame(like - 1, like)) {
            like--;
        }
        CostsOf which = new CostsOf(products, like);
        Costs known = costs.get(which);
        if (known == null) {
            known = overlay.over(new CostMatrix(facts.ledger(), timeline, year, products), products);
            costs.put(which, known);
        }
        return known;
    }
}
