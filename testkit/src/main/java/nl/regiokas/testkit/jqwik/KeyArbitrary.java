package nl.regiokas.testkit.jqwik;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;

/** Draws keys. */
final class KeyArbitrary {

    private KeyArbitrary() {}

    static Arbitrary<AllocationKey> of(List<MunicipalityCode> municipalities) {
        Arbitrary<AllocationKey> tables = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
                .ofScale(2)
                .list()
                .ofSize(municipalities.size())
                .map(weights -> table(municipalities, weights));
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(AllocationKeys.equal())), Tuple.of(4, tables));
    }

    private static AllocationKey table(List<MunicipalityCode> municipalities, List<BigDecimal> weights) {
        boolean none = weights.stream().allMatch(weight -> weight.signum() == 0);
        ImmutableMap.Builder<MunicipalityCode, BigDecimal> table = ImmutableMap.builder();
        for (int m = 0; m < municipalities.size(); m++) {
            table.put(municipalities.get(m), none ? BigDecimal.ONE : weights.get(m));
        }
        return AllocationKeys.table("table", table.buildOrThrow());
    }
}
