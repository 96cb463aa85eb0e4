package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Lists;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.testkit.scenario.Scenario;

/** See {@link SettlementLaw#ORDER_INDEPENDENCE}. */
final class OrderLaw implements SettlementLaw {

    @Override
    public String name() {
        return "order-independence";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.difference(reversed(trial.scenario()), charge -> true, "reversing the input");
    }

    private static Scenario reversed(Scenario scenario) {
        return scenario.withCare(Lists.reverse(scenario.care())).toBuilder()
                .youth(reversed(scenario.youth()))
                .budgets(reversed(scenario.budgets()))
                .advances(reversed(scenario.advances()))
                .keys(reversed(scenario.keys()))
                .build();
    }

    private static <K, V> ImmutableMap<K, V> reversed(ImmutableMap<K, V> map) {
        ImmutableMap.Builder<K, V> reversed = ImmutableMap.builder();
        for (Map.Entry<K, V> entry : map.entrySet().asList().reverse()) {
            reversed.put(entry);
        }
        return reversed.buildOrThrow();
    }

    private static <R, C, V> ImmutableTable<R, C, V> reversed(ImmutableTable<R, C, V> table) {
        ImmutableTable.Builder<R, C, V> reversed = ImmutableTable.builder();
        ImmutableList.copyOf(table.cellSet()).reverse().forEach(reversed::put);
        return reversed.buildOrThrow();
    }
}
