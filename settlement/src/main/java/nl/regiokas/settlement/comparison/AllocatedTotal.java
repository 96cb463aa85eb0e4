package nl.regiokas.settlement.comparison;

import java.util.HashMap;
import java.util.Map;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/** A total that is allocated by shares, and amounts that some bear separately. */
record AllocatedTotal(Rational whole, Shares shares, Map<MunicipalityCode, Rational> separate) {

    static final AllocatedTotal NOTHING = new AllocatedTotal(Rational.ZERO, Shares.UNKNOWN, Map.of());

    static AllocatedTotal of(Rational whole, Shares shares) {
        return new AllocatedTotal(whole, shares, Map.of());
    }

    static AllocatedTotal of(Map<MunicipalityCode, Rational> separate) {
        return new AllocatedTotal(Rational.ZERO, Shares.UNKNOWN, separate);
    }

    Rational separate(MunicipalityCode member) {
        return separate.getOrDefault(member, Rational.ZERO);
    }

    Rational amount(MunicipalityCode member) {
        return whole.times(shares.of(member)).plus(separate(member));
    }

    AllocatedTotal times(Rational part) {
        Map<MunicipalityCode, Rational> parts = new HashMap<>();
        separate.forEach((code, amount) -> parts.put(code, amount.times(part)));
        return new AllocatedTotal(whole.times(part), shares, parts);
    }

    /** Both together, by the shares of both; when the wholes cancel out, what is left of the parts is borne separately. */
    AllocatedTotal plus(AllocatedTotal other) {
        Map<MunicipalityCode, Rational> amounts = sum(separate, other.separate);
        if (!shares.isKnown() || !other.shares.isKnown()) {
            return new AllocatedTotal(whole.plus(other.whole), shares.or(other.shares), amounts);
        }
        Map<MunicipalityCode, Rational> parts = sum(parts(), other.parts());
        Shares both = Shares.of(parts);
        return both.total().signum() == 0
                ? of(sum(amounts, parts))
                : new AllocatedTotal(whole.plus(other.whole), both, amounts);
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
