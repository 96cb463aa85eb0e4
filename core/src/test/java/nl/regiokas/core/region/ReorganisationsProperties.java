package nl.regiokas.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.regiokas.core.money.Rational;

/** Chains of made-up reorganisations: at every date some municipalities are split over new ones. */
class ReorganisationsProperties {

    private static final List<MunicipalityCode> FIRST =
            IntStream.range(0, 6).mapToObj(ReorganisationsProperties::code).toList();

    /** Who goes where at a date: municipality i of six gives shares to new municipalities, none means it stays. */
    record Step(List<List<Integer>> shares) {}

    @Property
    void nothingIsLost(@ForAll @Size(6) List<Long> amounts, @ForAll("steps") List<Step> steps) {
        Map<MunicipalityCode, Long> cents = cents(amounts);
        ImmutableSortedMap<MunicipalityCode, Long> moved =
                reorganisations(steps).cents(cents, 2000, 2010);
        assertThat(sum(moved)).isEqualTo(sum(cents));
    }

    @Property
    void aSplitAtOneDateIsWithinACentOfItsExactShares(
            @ForAll @Size(6) List<Long> amounts, @ForAll("steps") List<Step> steps) {
        Reorganisations one = reorganisations(steps.subList(0, 1));
        Map<MunicipalityCode, Long> cents = cents(amounts);
        ImmutableSortedMap<MunicipalityCode, Long> moved = one.cents(cents, 2000, 2010);
        ImmutableSortedMap<MunicipalityCode, Rational> exact = one.fractions(decimals(cents), 2000, 2010);
        assertThat(moved.keySet()).isEqualTo(exact.keySet());
        moved.forEach((code, part) ->
                assertThat(Rational.of(part).minus(of(exact, code)).abs()).isLessThan(Rational.of(FIRST.size())));
    }

    @Property
    void stepByStepIsTheSameAsAtOnce(@ForAll @Size(6) List<Long> amounts, @ForAll("steps") List<Step> steps) {
        Reorganisations all = reorganisations(steps);
        Map<MunicipalityCode, Long> stepwise = cents(amounts);
        for (int year = 2000; year < 2010; year++) {
            stepwise = all.cents(stepwise, year, year + 1);
        }
        assertThat(stepwise).isEqualTo(all.cents(cents(amounts), 2000, 2010));
    }

    @Property
    void weightsKeepTheirProportionsAndFractionsTheirSum(
            @ForAll @Size(6) List<Integer> amounts, @ForAll("steps") List<Step> steps) {
        Map<MunicipalityCode, BigDecimal> weights =
                decimals(cents(amounts.stream().map(Integer::longValue).toList()));
        Reorganisations all = reorganisations(steps);
        ImmutableSortedMap<MunicipalityCode, Rational> fractions = all.fractions(weights, 2000, 2010);
        assertThat(fractions.values().stream().reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(weights.values().stream().map(Rational::of).reduce(Rational.ZERO, Rational::plus));
        ImmutableSortedMap<MunicipalityCode, BigDecimal> decimals = all.weights(weights, 2000, 2010);
        MunicipalityCode some = fractions.firstKey();
        fractions.forEach(
                (code, fraction) -> assertThat(Rational.of(of(decimals, code)).times(of(fractions, some)))
                        .isEqualTo(fraction.times(Rational.of(of(decimals, some)))));
    }

    @Property
    void everyoneIsReachedAndNobodyWhoIsGone(@ForAll("steps") List<Step> steps) {
        Reorganisations all = reorganisations(steps);
        assertThat(all.codes(FIRST, 2000, 2010))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(all.absence(code, 2010)).isEmpty());
        assertThat(all.cents(cents(List.of(1L, 1L, 1L, 1L, 1L, 1L)), 2000, 2010).keySet())
                .isEqualTo(all.codes(FIRST, 2000, 2010));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<List<Integer>> shares =
                Arbitraries.integers().between(0, 9).list().ofSize(3);
        return shares.list()
                .ofSize(FIRST.size())
                .map(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Step k lies in year 2001 + k; its new municipalities have codes 1000 x (k + 1) and on, those of before 1000 x k. */
    private static Reorganisations reorganisations(List<Step> steps) {
        ImmutableList.Builder<Reorganisation> all = ImmutableList.builder();
        for (int k = 0; k < steps.size(); k++) {
            ImmutableList.Builder<Succession> successions = ImmutableList.builder();
            for (int i = 0; i < FIRST.size(); i++) {
                List<Integer> shares = steps.get(k).shares().get(i);
                String from = code(1000 * k + i).value();
                for (int to = 0; to < shares.size(); to++) {
                    if (shares.get(to) > 0) {
                        successions.add(Succession.of(
                                from, code(1000 * (k + 1) + to).value(), BigDecimal.valueOf(shares.get(to), 1)));
                    }
                }
            }
            all.add(Reorganisation.of(LocalDate.of(2001 + k, 1, 1), successions.build()));
        }
        return Reorganisations.of(all.build());
    }

    private static MunicipalityCode code(int number) {
        return MunicipalityCode.of(String.format("%04d", number));
    }

    private static Map<MunicipalityCode, Long> cents(List<Long> amounts) {
        return IntStream.range(0, FIRST.size())
                .boxed()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), FIRST::get, i -> amounts.get(i) / FIRST.size()));
    }

    private static Map<MunicipalityCode, BigDecimal> decimals(Map<MunicipalityCode, Long> cents) {
        return cents.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Map.Entry::getKey, entry -> BigDecimal.valueOf(entry.getValue())));
    }

    private static <V> V of(Map<MunicipalityCode, V> map, MunicipalityCode code) {
        return Objects.requireNonNull(map.get(code), code.value());
    }

    private static BigInteger sum(Map<MunicipalityCode, Long> cents) {
        return cents.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
