package nl.regiokas.settlement.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A key says before what it looks at, and looks at nothing else. */
class ReachProperties {

    @Property
    void aKeyAsksWithinItsReach(@ForAll("keys") AllocationKey key) {
        AskedFacts facts = new AskedFacts(2018, "0001", "0002", "0003");
        key.weights(facts);
        for (int i = 0; i < 3; i++) {
            key.explain(i, facts);
        }
        Reach reach = key.reach();
        assertThat(reach.cost()).containsAll(facts.costAsked());
        assertThat(texts(reach.charges().entries())).containsAll(facts.chargesAsked());
        assertThat(texts(reach.series().entries())).containsAll(facts.seriesAsked());
    }

    /** Apart from a path, which asks one or two of its knots, a key asks all that it says. */
    @Property
    void aKeyOfTheLibraryAsksAllThatItSays(@ForAll("plain") AllocationKey key) {
        AskedFacts facts = new AskedFacts(2018, "0001", "0002");
        key.weights(facts);
        Reach reach = key.reach();
        assertThat(facts.costAsked()).isEqualTo(reach.cost());
        assertThat(facts.chargesAsked()).isEqualTo(texts(reach.charges().entries()));
        assertThat(facts.seriesAsked()).isEqualTo(texts(reach.series().entries()));
        assertThat(reach.costYears())
                .isEqualTo(facts.costAsked().stream().mapToInt(one -> one).max().orElse(0));
    }

    private static ImmutableSet<String> texts(ImmutableSet<? extends Map.Entry<String, Integer>> entries) {
        return entries.stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.collectingAndThen(Collectors.toSet(), ImmutableSet::copyOf));
    }

    @Provide
    Arbitrary<AllocationKey> plain() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1, 4);
        Arbitrary<String> names = Arbitraries.of("a", "b", "history-3");
        return Arbitraries.oneOf(
                Arbitraries.just(AllocationKeys.equal()),
                Combinators.combine(years, years).as(AllocationKeys::cost),
                Combinators.combine(names, years, years)
                        .as((name, window, lag) -> AllocationKeys.series(name, window, lag - 1)),
                Combinators.combine(names.set().ofMinSize(1), years)
                        .as((scopes, lag) -> AllocationKeys.charges(scopes, lag - 1)));
    }

    @Provide
    Arbitrary<AllocationKey> keys() {
        return nested(nested(plain()));
    }

    private static Arbitrary<AllocationKey> nested(Arbitrary<AllocationKey> inner) {
        Arbitrary<List<AllocationKey>> several = inner.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                inner,
                several.map(keys -> AllocationKeys.blend(parts(keys))),
                several.map(keys -> AllocationKeys.path(knots(keys))));
    }

    private static List<BlendKey.Part> parts(List<AllocationKey> keys) {
        return keys.stream()
                .map(key -> new BlendKey.Part(BigDecimal.valueOf(1 + keys.indexOf(key)), key))
                .toList();
    }

    /** Knots in 2015, 2017, 2019. */
    private static List<PathKey.Knot> knots(List<AllocationKey> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new PathKey.Knot(2015 + 2 * i, keys.get(i)))
                .toList();
    }
}
