package nl.regiokas.core.region;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;

/**
 * What a new municipality does when its predecessors decided differently about sharing.
 *
 * <p>Dutch: opvolging van deelname. The papers do not say: of the decisions of 2017 those of the predecessors of Het
 * Hogeland, Westerkwartier and Groningen were mixed. So the rule is a parameter.
 */
@FunctionalInterface
public interface SuccessionRule {

    /**
     * The stance of a new municipality.
     *
     * @param successor the new municipality
     * @param predecessors what its predecessors decided, two or more
     * @return what it does
     */
    Stance stance(MunicipalityCode successor, ImmutableSortedMap<MunicipalityCode, Stance> predecessors);

    /**
     * It shares when all predecessors did. If not, it does what they agree on, or else pays its own use.
     *
     * @return the rule
     */
    static SuccessionRule whenAllDid() {
        return (successor, predecessors) -> agreed(predecessors, Stance.NOT_SOLIDARY);
    }

    /**
     * It shares when at least one predecessor did. If not, it does what they agree on, or else pays its own use.
     *
     * @return the rule
     */
    static SuccessionRule whenAnyDid() {
        return (successor, predecessors) -> agreed(
                predecessors, predecessors.containsValue(Stance.SOLIDARY) ? Stance.SOLIDARY : Stance.NOT_SOLIDARY);
    }

    /**
     * It does what the predecessors with most weight together did, such as young inhabitants; it pays its own use when no
     * stance weighs more than each other one.
     *
     * @param weights the weight of each predecessor
     * @return the rule; it refuses a predecessor without a weight
     */
    static SuccessionRule heaviest(Map<MunicipalityCode, BigDecimal> weights) {
        ImmutableSortedMap<MunicipalityCode, BigDecimal> inOrder = ImmutableSortedMap.copyOf(weights);
        return (successor, predecessors) -> {
            Map<Stance, BigDecimal> sums = new EnumMap<>(Stance.class);
            predecessors.forEach((code, stance) -> {
                BigDecimal weight = inOrder.get(code);
                Faults.require(weight != null, "municipality %s has no weight (predecessor of %s)", code, successor);
                sums.merge(stance, weight, BigDecimal::add);
            });
            return heaviestOf(sums);
        };
    }

    /**
     * Predecessors that decided differently are refused.
     *
     * @return the rule
     */
    static SuccessionRule refuseMixed() {
        return (successor, predecessors) -> {
            if (predecessors.values().stream().distinct().count() > 1) {
                throw RefusalException.of("predecessors of municipality " + successor + " decided differently: "
                        + predecessors
                                .toString()
                                .replace("=", " ")
                                .replace("{", "")
                                .replace("}", ""));
            }
            return agreed(predecessors, Stance.NOT_SOLIDARY);
        };
    }

    private static Stance agreed(ImmutableSortedMap<MunicipalityCode, Stance> predecessors, Stance otherwise) {
        Stance first = predecessors.values().iterator().next();
        return predecessors.values().stream().allMatch(first::equals) ? first : otherwise;
    }

    private static Stance heaviestOf(Map<Stance, BigDecimal> sums) {
        BigDecimal most = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(most) == 0)
                .map(Map.Entry::getKey)
                .reduce((one, other) -> Stance.NOT_SOLIDARY)
                .orElse(Stance.NOT_SOLIDARY);
    }
}
