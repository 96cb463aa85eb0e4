package nl.regiokas.settlement.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/** The weights of some participants, and their shares; without weights no share is known. */
record Shares(Map<MunicipalityCode, Rational> weights, Rational total) {

    static final Shares UNKNOWN = new Shares(Map.of(), Rational.ZERO);

    static Shares of(Map<MunicipalityCode, Rational> weights) {
        return new Shares(weights, sum(weights.values()));
    }

    private static Rational sum(Collection<Rational> weights) {
        return weights.stream().reduce(Rational.ZERO, Rational::plus);
    }

    /** The weights of these participants alone. */
    Shares among(Collection<MunicipalityCode> some) {
        if (some.size() == weights.size()) {
            return this;
        }
        Map<MunicipalityCode, Rational> fewer = new HashMap<>(weights);
        fewer.keySet().retainAll(some);
        return of(fewer);
    }

    boolean isKnown() {
        return !weights.isEmpty();
    }

    /** Weight / sum of the weights; zero when that sum is. */
    Rational of(MunicipalityCode participant) {
        return total.signum() == 0
                ? Rational.ZERO
                : weights.getOrDefault(participant, Rational.ZERO).dividedBy(total);
    }

    /** These shares, or others when these are not known. */
    Shares or(Shares others) {
        return isKnown() ? this : others;
    }
}
