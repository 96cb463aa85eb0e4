package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;

/** Fixed weights. */
record TableKey(String name, ImmutableSortedMap<MunicipalityCode, BigDecimal> table) implements AllocationKey {

    TableKey {
        Faults faults = new Faults();
        if (name.isBlank()) {
            faults.add(KeyFault.KEY_NAME_BLANK);
        }
        table.forEach((municipality, weight) -> {
            if (weight.signum() < 0) {
                faults.add(KeyFault.WEIGHT_NEGATIVE, weight, municipality, name);
            }
        });
        faults.throwIfAny();
    }

    @Override
    public Reach reach() {
        return Reach.NOTHING;
    }

    @Override
    public Weights weights(KeyFacts facts) {
        Faults faults = new Faults();
        List<BigDecimal> weights = new ArrayList<>(facts.participants().size());
        for (MunicipalityCode participant : facts.participants()) {
            BigDecimal weight = table.get(participant);
            if (weight == null) {
                faults.add(KeyFault.WEIGHT_MISSING, participant, name);
            } else {
                weights.add(weight);
            }
        }
        faults.throwIfAny();
        return Weights.ofDecimals(weights);
    }
}
