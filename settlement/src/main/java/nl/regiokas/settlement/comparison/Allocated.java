package nl.regiokas.settlement.comparison;

import java.util.HashMap;
import java.util.Map;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/** A whole that is allocated by shares, and amounts that some bear besides. */
record Allocated(Rational whole, Shares shares, Map<MunicipalityCode, Rational> beside) {

    static final Allocated NOTHING = new Allocated(Rational.ZERO, Shares.UNKNOWN, Map.of());

    static Allocated of(Rational whole, Shares shares) {
        return new Allocated(whole, shares, Map.of());
    }

    static Allocated of(Map<MunicipalityCode, Rational> beside) {
        return new Allocated(Rational.ZERO, Shares.UNKNOWN, beside);
    }

    Rational beside(MunicipalityCode member) {
        return beside.getOrDefault(member, Rational.ZERO);
    }

    Rational amount(MunicipalityCode member) {
        return whole.times(shares.of(member)).plus(beside(member));
    }

    Allocated times(Rational part) {
        Map<MunicipalityCode, Rational> parts = new HashMap<>();
        beside.forEach((code, amount) -> parts.put(code, amount.times(part)));
        return new Allocated(whole.times(part), shares, parts);
    }

    /** Both together, by the shares of both; when the wholes cancel out, what is left of the parts is borne separately. */
    Allocated plus(Allocated other) {
        Map<MunicipalityCode, Rational> amounts = sum(beside, other.beside);
        if (!shares.isKnown() || !other.shares.isKnown()) {
            return new Allocated(whole.plus(other.whole), shares.or(other.shares), amounts);
        }
        Map<MunicipalityCode, Rational> parts = sum(parts(), other.parts());
        Shares both = Shares.of(parts);
        return both.total().signum() == 0
                ? of(sum(amounts, parts))
                : new Allocated(whole.plus(other.whole), both, amounts);
    }

    private Map<MunicipalityCode, Rational> parts() {
        Map<MunicipalityCode, Rational> parts = new HashMap<>();
        shares.weights().keySet().forEach(code -> parts.put(code, whole.times(shares.of(code))));
        return parts;
    }

    private static Map<MunicipalityCode, Rational> sum(
            Map<MunicipalityCode, Rational> one, Map<MunicipalityCode, Rational> other) {
        Map<MunicipalityCode, Rational> sums = new HashMap<>(one);
        other.forEach((code, amount) -> sums.merge(code, amount, Rational::plus));
        return sums;
    }
}
