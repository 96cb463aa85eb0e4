package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Charge;

/** A whole that was divided over the participants of a scope, their weights, and the sum of those. */
record Divided(Rational whole, ImmutableMap<MunicipalityCode, Rational> weights, Rational total) {

    /** Nothing was divided, so that no weight is known. */
    static final Divided NOTHING = new Divided(Rational.ZERO, ImmutableMap.of(), Rational.ZERO);

    /** What charges of one kind were parts of; any of them knows the whole and all weights. */
    static Divided of(List<Charge> charges, ImmutableList<MunicipalityCode> participants) {
        return charges.stream()
                .findFirst()
                .flatMap(charge -> charge.basis()
                        .match(
                                share -> share.weights().size() == participants.size()
                                        ? Optional.of(of(share.wholeCents(), share.weights(), participants))
                                        : Optional.<Divided>empty(),
                                refund -> Optional.empty(),
                                due -> Optional.empty(),
                                use -> Optional.empty()))
                .orElse(NOTHING);
    }

    private static Divided of(long wholeCents, Weights weights, ImmutableList<MunicipalityCode> participants) {
        ImmutableMap.Builder<MunicipalityCode, Rational> byCode = ImmutableMap.builder();
        for (int i = 0; i < participants.size(); i++) {
            byCode.put(participants.get(i), Rational.of(weights.weight(i)));
        }
        return new Divided(Rational.of(wholeCents), byCode.buildOrThrow(), Rational.of(weights.sum()));
    }

    boolean isKnown() {
        return !weights.isEmpty();
    }

    /** The weights of some participants together. */
    Rational weightOf(Collection<MunicipalityCode> some) {
        return some.stream().map(this::weight).reduce(Rational.ZERO, Rational::plus);
    }

    private Rational weight(MunicipalityCode participant) {
        return weights.getOrDefault(participant, Rational.ZERO);
    }

    /** The exact part of a participant. */
    Rational quota(MunicipalityCode participant) {
        return whole.times(share(participant, total));
    }

    /** A participant's share among those whose weights sum to a total; zero when the total is. */
    Rational share(MunicipalityCode participant, Rational weightOfAll) {
        return weightOfAll.signum() == 0 ? Rational.ZERO : weight(participant).dividedBy(weightOfAll);
    }
}
