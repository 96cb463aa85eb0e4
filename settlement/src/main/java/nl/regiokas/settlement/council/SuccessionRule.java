package nl.regiokas.settlement.council;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.settlement.scheme.Stance;

/**
 * What a new municipality does when its predecessors decided differently about sharing.
 *
 * <p>Dutch: opvolging van deelname. The papers do not say: of the decisions of 2017 those of the predecessors of Het
 * Hogeland, Westerkwartier and Groningen were mixed. So the rule is a parameter.
 *
 * @since 0.2.0
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
     * Who takes part after reorganisations, when the old municipalities had decided for themselves.
     *
     * <p>Dutch: deelname na herindeling. A municipality that is split counts with each of its successors, one that
     * absorbs others counts among the predecessors of itself.
     *
     * @param reorganisations what became of the municipalities
     * @param stances what each municipality decided
     * @param fromYear the year of those municipalities
     * @param toYear the later year
     * @return the stances of the later municipalities; the rule is asked once for each day and municipality with several
     *     predecessors that have a stance
     * @throws RefusalException when a municipality does not exist in the first year (all are named, with successors), or
     *     the rule refuses
     */
    default ImmutableSortedMap<MunicipalityCode, Stance> stances(
            Reorganisations reorganisations, Map<MunicipalityCode, Stance> stances, int fromYear, int toYear) {
        reorganisations.requireExisting(stances.keySet(), fromYear);
        ImmutableSortedMap<MunicipalityCode, Stance> result = ImmutableSortedMap.copyOf(stances);
        for (Reorganisation one : reorganisations.between(fromYear, toYear)) {
            SortedMap<MunicipalityCode, SortedMap<MunicipalityCode, Stance>> byTaker = new TreeMap<>();
            result.forEach((from, stance) -> one.takersOf(from)
                    .forEach(to ->
                            byTaker.computeIfAbsent(to, key -> new TreeMap<>()).put(from, stance)));
            ImmutableSortedMap.Builder<MunicipalityCode, Stance> after = ImmutableSortedMap.naturalOrder();
            byTaker.forEach((taker, before) -> after.put(
                    taker,
                    before.size() == 1
                            ? before.values().iterator().next()
                            : stance(taker, ImmutableSortedMap.copyOf(before))));
            result = after.build();
        }
        return result;
    }

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
        Attributes.given(weights, "weights of succession rule");
        ImmutableSortedMap<MunicipalityCode, BigDecimal> inOrder = ImmutableSortedMap.copyOf(weights);
        return (successor, predecessors) -> {
            Map<Stance, BigDecimal> sums = new EnumMap<>(Stance.class);
            predecessors.forEach((code, stance) -> {
                BigDecimal weight = inOrder.get(code);
                Faults.require(weight != null, CouncilFault.PREDECESSOR_WITHOUT_WEIGHT, code, successor);
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
                throw RefusalException.of(
                        CouncilFault.PREDECESSORS_DECIDED_DIFFERENTLY,
                        successor,
                        Joiner.on(", ").withKeyValueSeparator(" ").join(predecessors));
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
