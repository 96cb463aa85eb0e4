package nl.regiokas.core.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Weights;

/**
 * The weights by which municipalities share an amount.
 *
 * <p>Dutch: verdeelsleutel. Ready-made ones are in {@link AllocationKeys}; a lambda is not enough for your own, because
 * a key has a name by which messages and results call it.
 */
public interface AllocationKey {

    /**
     * What messages and results call the key.
     *
     * @return the name, such as {@code youth} or {@code history-3}
     */
    String name();

    /**
     * The weight of a municipality. Only proportions count: a key may give persons, euros or percentages.
     *
     * @param municipality the municipality
     * @param facts what is known about the year
     * @return the weight; a negative one is refused when there is something to divide
     * @throws nl.regiokas.core.fault.RefusalException when a fact the key needs is absent
     */
    BigDecimal weight(MunicipalityCode municipality, KeyFacts facts);

    /**
     * The weights of many municipalities: those of {@link #weight}, in one go.
     *
     * @param municipalities the municipalities
     * @param facts what is known about the year
     * @return one weight a municipality, in their order
     * @throws nl.regiokas.core.fault.RefusalException when a fact the key needs is absent, all absent ones at once, or
     *     when a weight is negative
     */
    default Weights weights(List<MunicipalityCode> municipalities, KeyFacts facts) {
        Faults faults = new Faults();
        List<BigDecimal> weights = new ArrayList<>(municipalities.size());
        for (MunicipalityCode municipality : municipalities) {
            try {
                weights.add(weight(municipality, facts));
            } catch (RefusalException refusal) {
                faults.addAll(refusal);
            }
        }
        faults.throwIfAny();
        return Weights.ofDecimals(weights);
    }
}
