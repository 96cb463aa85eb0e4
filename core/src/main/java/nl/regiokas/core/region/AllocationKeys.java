package nl.regiokas.core.region;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Weights;

/**
 * The ready-made {@linkplain AllocationKey allocation keys}.
 *
 * <p>Dutch: verdeelsleutels. Two keys made alike are equal. A fact that is absent is refused with the municipality, the
 * key and the year; so is a negative number of young people, budget or weight of a table, but not a negative history.
 */
public final class AllocationKeys {

    private static final AllocationKey YOUTH = new Youth("youth");
    private static final AllocationKey BUDGET = new Budget("budget");
    private static final AllocationKey EQUAL = new Equal("equal");

    private AllocationKeys() {}

    /**
     * By the number of young inhabitants.
     *
     * @return the key {@code youth}
     */
    public static AllocationKey youth() {
        return YOUTH;
    }

    /**
     * By the budget of the year, in euros.
     *
     * @return the key {@code budget}
     */
    public static AllocationKey budget() {
        return BUDGET;
    }

    /**
     * Everyone the same.
     *
     * @return the key {@code equal}
     */
    public static AllocationKey equal() {
        return EQUAL;
    }

    /**
     * By the own cost of the scope's products, in euros, summed over the years before the one at hand.
     *
     * <p>A sum is negative when corrections exceed use; who divides by such a weight refuses it.
     *
     * @param years how many years, at least one
     * @return the key {@code history-N}
     * @throws RefusalException when the number of years is not positive
     */
    public static AllocationKey history(int years) {
        return new History(years);
    }

    /**
     * By a table of weights that hold for every year.
     *
     * @param name the name of the table
     * @param weights the weight of each municipality
     * @return the key of that name
     * @throws RefusalException when the name is blank or a weight is negative; every such weight is named
     */
    public static AllocationKey table(String name, Map<MunicipalityCode, BigDecimal> weights) {
        return new Table(name, ImmutableSortedMap.copyOf(weights));
    }

    private static RefusalException missing(MunicipalityCode municipality, AllocationKey key, KeyFacts facts) {
        return RefusalException.of(
                "municipality " + municipality + " has no weight (key " + key.name() + ", " + facts.year() + ")");
    }

    private static BigDecimal notNegative(
            BigDecimal weight, MunicipalityCode municipality, AllocationKey key, KeyFacts facts) {
        if (weight.signum() < 0) {
            throw RefusalException.of("weight must not be negative but was " + weight.toPlainString()
                    + " (municipality " + municipality + ", key " + key.name() + ", " + facts.year() + ")");
        }
        return weight;
    }

    private record Youth(String name) implements AllocationKey {
        @Override
        public BigDecimal weight(MunicipalityCode municipality, KeyFacts facts) {
            BigDecimal youth = facts.youth(municipality).orElseThrow(() -> missing(municipality, this, facts));
            return notNegative(youth, municipality, this, facts);
        }
    }

    private record Budget(String name) implements AllocationKey {
        @Override
        public BigDecimal weight(MunicipalityCode municipality, KeyFacts facts) {
            long cents = facts.budget(municipality).orElseThrow(() -> missing(municipality, this, facts));
            return notNegative(BigDecimal.valueOf(cents, 2), municipality, this, facts);
        }
    }

    private record Equal(String name) implements AllocationKey {
        @Override
        public BigDecimal weight(MunicipalityCode municipality, KeyFacts facts) {
            return BigDecimal.ONE;
        }
    }

    private record History(int years) implements AllocationKey {
        History {
            Faults.require(years > 0, "the years of key history must be at least 1 but were %s", years);
        }

        @Override
        public String name() {
            return "history-" + years;
        }

        @Override
        public BigDecimal weight(MunicipalityCode municipality, KeyFacts facts) {
            requireHistory(municipality, facts);
            return BigDecimal.valueOf(facts.ownCost(municipality, facts.year() - years, facts.year()), 2);
        }

        @Override
        public Weights weights(List<MunicipalityCode> municipalities, KeyFacts facts) {
            if (!municipalities.isEmpty()) {
                requireHistory(municipalities.get(0), facts);
            }
            return Weights.ofCents(facts.ownCosts(municipalities, facts.year() - years, facts.year()));
        }

        private void requireHistory(MunicipalityCode municipality, KeyFacts facts) {
            for (int year = facts.year() - years; year < facts.year(); year++) {
                Faults.require(
                        facts.hasHistory(year),
                        "usage of %s is not known (municipality %s, key %s, %s)",
                        year,
                        municipality,
                        name(),
                        facts.year());
            }
        }
    }

    private record Table(String name, ImmutableSortedMap<MunicipalityCode, BigDecimal> weights)
            implements AllocationKey {
        Table {
            Faults.require(!name.isBlank(), "the name of a key must not be blank");
            Faults faults = new Faults();
            weights.forEach((municipality, weight) -> {
                if (weight.signum() < 0) {
                    faults.add(
                            "weight must not be negative but was %s (municipality %s, key %s)",
                            weight.toPlainString(), municipality, name);
                }
            });
            faults.throwIfAny();
        }

        @Override
        public BigDecimal weight(MunicipalityCode municipality, KeyFacts facts) {
            BigDecimal weight = weights.get(municipality);
            if (weight == null) {
                throw missing(municipality, this, facts);
            }
            return weight;
        }
    }
}
