package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Tables;
import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.testkit.scenario.Scenario;

/** See {@link SettlementLaw#SCALING}. */
final class ScalingLaw implements SettlementLaw {

    private static final long TIMES = 7;

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.difference(
                scaled(trial.scenario()), charge -> true, "counting young inhabitants and budgets seven times");
    }

    private static Scenario scaled(Scenario scenario) {
        return scenario.toBuilder()
                .youth(ImmutableMap.copyOf(
                        Maps.transformValues(scenario.youth(), youth -> youth.multiply(BigDecimal.valueOf(TIMES)))))
                .budgets(ImmutableTable.copyOf(Tables.transformValues(
                        scenario.budgets(),
                        budget -> Euro.ofCents(Math.multiplyExact(Euro.cents(budget, "budget"), TIMES)))))
                .build();
    }
}
