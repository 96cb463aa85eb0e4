package nl.regiokas.core.region;

import java.math.BigDecimal;

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
}
