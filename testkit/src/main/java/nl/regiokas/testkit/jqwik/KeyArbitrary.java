package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelSetting;

/**
 * Draws the keys by which municipalities share.
 *
 * <p>By default: the kinds that hold their own weights, {@code equal} and tables, which need no facts. Each
 * municipality has a weight and not all weights are zero. {@link #ofEveryKind} adds the kinds that use the facts of a
 * year: {@code youth}, {@code budget} and {@code history-1} to {@code history-3}. Whether these have a weight for
 * everyone depends on the facts; the schemes of {@link RegiokasArbitraries#scenarios} have keys that fit theirs.
 *
 * <p>Keys shrink towards {@code equal}, tables towards zeros and ones.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class KeyArbitrary extends ArbitraryDecorator<AllocationKey> {

    private static final String TABLE = "table";
    private static final String SCOPE = "scope-0";
    private static final int FIRST_YEAR = 2018;
    private static final int NUMBERS = 12;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);

    private final ImmutableList<MunicipalityCode> municipalities;
    private boolean everyKind;
    private Arbitrary<BigDecimal> weights = Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
            .ofScale(2);

    KeyArbitrary(List<MunicipalityCode> municipalities) {
        this.municipalities = ImmutableList.copyOf(municipalities);
    }

    /**
     * Also draws keys that use the facts of a year.
     *
     * @return an arbitrary of keys of every kind the library has
     */
    public KeyArbitrary ofEveryKind() {
        KeyArbitrary clone = typedClone();
        clone.everyKind = true;
        return clone;
    }

    /**
     * Tables whose weights are often equal, and often zero.
     *
     * @return an arbitrary of such keys
     */
    public KeyArbitrary withTies() {
        return with(Arbitraries.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.valueOf(2)));
    }

    /**
     * Tables with weights of up to 10^18.
     *
     * @return an arbitrary of such keys
     */
    public KeyArbitrary nearTheLimits() {
        return with(Arbitraries.bigDecimals().between(BigDecimal.ZERO, LIMIT).ofScale(0));
    }

    private KeyArbitrary with(Arbitrary<BigDecimal> drawn) {
        KeyArbitrary clone = typedClone();
        clone.weights = drawn;
        return clone;
    }

    @Override
    protected Arbitrary<AllocationKey> arbitrary() {
        Arbitrary<AllocationKey> equal = Arbitraries.just(AllocationKeys.equal());
        Arbitrary<AllocationKey> tables =
                weights.withoutEdgeCases().list().ofSize(municipalities.size()).map(this::table);
        Arbitrary<AllocationKey> keys = everyKind
                ? Arbitraries.frequencyOf(Tuple.of(1, equal), Tuple.of(4, tables), Tuple.of(5, askingFacts()))
                : Arbitraries.frequencyOf(Tuple.of(1, equal), Tuple.of(4, tables));
        return keys.edgeCases(cases -> edges().forEach(cases::add));
    }

    private static Arbitrary<AllocationKey> askingFacts() {
        ModelSetting setting = ModelSetting.builder()
                .firstYear(FIRST_YEAR)
                .lastYear(FIRST_YEAR + 3)
                .collecting(ImmutableSet.of())
                .addSeries(TABLE)
                .addScopesBefore(SCOPE)
                .build();
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(NUMBERS)
                .map(numbers -> setting.key(Choices.of(numbers)));
    }

    private List<AllocationKey> edges() {
        int others = municipalities.size() - 1;
        return List.of(
                table(Collections.nCopies(others + 1, BigDecimal.ONE)),
                table(ImmutableList.<BigDecimal>builder()
                        .addAll(Collections.nCopies(others, BigDecimal.ZERO))
                        .add(BigDecimal.ONE)
                        .build()),
                table(Collections.nCopies(others + 1, LIMIT)));
    }

    private AllocationKey table(List<BigDecimal> drawn) {
        boolean none = drawn.stream().allMatch(weight -> weight.signum() == 0);
        ImmutableMap.Builder<MunicipalityCode, BigDecimal> table = ImmutableMap.builder();
        for (int m = 0; m < municipalities.size(); m++) {
            table.put(municipalities.get(m), none ? BigDecimal.ONE : drawn.get(m));
        }
        return AllocationKeys.table(TABLE, table.buildOrThrow());
    }
}
