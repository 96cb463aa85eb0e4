package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import nl.regiokas.testkit.scenario.ScenarioPlan;
import nl.regiokas.testkit.scenario.ScopePlan;
import nl.regiokas.testkit.scenario.ScopePlan.ModelKind;
import nl.regiokas.testkit.scenario.ScopePlan.ModelPlan;
import nl.regiokas.testkit.scenario.ScopePlan.TurnPlan;

/** Draws scopes as plain numbers. */
final class ScopeArbitrary {

    private static final Arbitrary<String> KEYS =
            Arbitraries.of("equal", "youth", "budget", "history-1", "history-3", ScenarioPlan.TABLE_KEY);
    private static final Arbitrary<String> LOADINGS = Arbitraries.of("0", "1.4", "10", "3.333", "-10", "-100");
    private static final Arbitrary<String> OWN_SHARES = Arbitraries.of("0", "100", "60", "33.33", "12.5");

    private final ImmutableSet<ModelKind> models;
    private final boolean changing;
    private final Arbitrary<Long> amounts;

    ScopeArbitrary(ImmutableSet<ModelKind> models, boolean changing, Arbitrary<Long> amounts) {
        this.models = models;
        this.changing = changing;
        this.amounts = amounts;
    }

    /** All in one scope, by the simplest model. */
    static ScopePlan simplest(ImmutableSet<ModelKind> models) {
        ModelPlan model = new ModelPlan(
                models.asList().get(0),
                "equal",
                ImmutableList.of(100L),
                "0",
                Optional.empty(),
                ReserveCorridor.OPEN,
                1,
                1,
                "0");
        return new ScopePlan(ImmutableSet.of(), ImmutableList.of(), 0, model);
    }

    Arbitrary<ScopePlan> scopes() {
        Arbitrary<Long> openings = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)), Tuple.of(1, amounts), Tuple.of(1, amounts.map(cents -> -cents)));
        return Combinators.combine(
                        Arbitraries.of(Segment.class).set().map(ImmutableSet::copyOf), turns(), openings, model())
                .as(ScopePlan::new);
    }

    private Arbitrary<ImmutableList<TurnPlan>> turns() {
        if (!changing) {
            return Arbitraries.just(ImmutableList.of());
        }
        Arbitrary<Long> some = Arbitraries.longs().between(0, (1L << 40) - 1);
        Arbitrary<Long> few = Arbitraries.integers().between(0, 5).map(m -> 1L << m);
        Arbitrary<Long> outside = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(3, few),
                Tuple.of(3, some),
                Tuple.of(1, Arbitraries.just(-1L)));
        return Combinators.combine(Arbitraries.integers().between(0, 9), outside)
                .as(TurnPlan::new)
                .list()
                .ofMaxSize(3)
                .map(ImmutableList::copyOf);
    }

    Arbitrary<ModelPlan> model() {
        Arbitrary<ImmutableList<Long>> expected =
                amounts.map(Math::abs).list().ofMinSize(1).ofMaxSize(3).map(ImmutableList::copyOf);
        Arbitrary<List<Integer>> years =
                Arbitraries.integers().between(1, 4).list().ofSize(2);
        return Combinators.combine(
                        Arbitraries.of(models), KEYS, expected, LOADINGS, noClaims(), reserves(), years, OWN_SHARES)
                .as((kind, key, cents, loading, noClaim, reserve, counts, ownShare) -> new ModelPlan(
                        kind, key, cents, loading, noClaim, reserve, counts.get(0), counts.get(1), ownShare));
    }

    private static Arbitrary<Optional<NoClaim>> noClaims() {
        return Arbitraries.of(
                Optional.empty(),
                noClaim("80", "50"),
                noClaim("100", "100"),
                noClaim("66.67", "33.33"),
                noClaim("0", "9"));
    }

    private static Optional<NoClaim> noClaim(String threshold, String rate) {
        return Optional.of(new NoClaim(Percentage.of(threshold), Percentage.of(rate)));
    }

    private static Arbitrary<ReserveCorridor> reserves() {
        Arbitrary<Long> least = Arbitraries.longs().between(-1_000_000, 1_000_000);
        Arbitrary<Long> width = Arbitraries.longs().between(0, 10_000_000);
        return Arbitraries.oneOf(
                Arbitraries.of(ReserveCorridor.OPEN, ReserveCorridor.between(Euro.ZERO, Euro.ZERO)),
                least.map(cents -> ReserveCorridor.atLeast(Euro.ofCents(cents))),
                least.map(cents -> ReserveCorridor.atMost(Euro.ofCents(cents))),
                Combinators.combine(least, width)
                        .as((cents, more) -> ReserveCorridor.between(Euro.ofCents(cents), Euro.ofCents(cents + more))));
    }
}
