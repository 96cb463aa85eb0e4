package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.Cause;

/** The products that a scope of the reference and a scope of the alternative have in common in a year. */
final class ScopeOverlap {

    private static final Rational HALF = Rational.of(1, 2);

    private final ImmutableSet<MunicipalityCode> common;
    private final boolean collects;
    private final boolean oneFamily;
    private final Cause sharing;
    private final Among reference;
    private final Among alternative;
    private final Among referenceOfCommon;
    private final Among alternativeOfCommon;
    private final Among referencePutOff;
    private final Among alternativePutOff;
    private final ImmutableList<PooledChange> pooled;

    ScopeOverlap(ScopeSide reference, ScopeSide alternative, ImmutableList<Product> products) {
        this.common = Sets.intersection(reference.participants(), alternative.participants())
                .immutableCopy();
        this.collects = reference.collects() || alternative.collects();
        this.oneFamily = reference.isOfFamily(alternative);
        this.reference = new Among(reference, products, reference.participants());
        this.alternative = new Among(alternative, products, alternative.participants());
        this.referencePutOff = new Among(reference.putOff(), products, reference.participants());
        this.alternativePutOff = new Among(alternative.putOff(), products, alternative.participants());
        this.referenceOfCommon = new Among(oneFamily ? reference.decided() : reference, products, common);
        this.alternativeOfCommon = new Among(oneFamily ? alternative.decided() : alternative, products, common);
        Cause sharing = oneFamily ? Cause.KEY : Cause.MODEL;
        this.sharing = sharing;
        this.pooled = Sets.union(
                        referenceOfCommon.pooled().keySet(),
                        alternativeOfCommon.pooled().keySet())
                .stream()
                .map(key -> new PooledChange(
                        Optional.ofNullable(referenceOfCommon.pooled().get(key)),
                        Optional.ofNullable(alternativeOfCommon.pooled().get(key)),
                        sharing))
                .collect(ImmutableList.toImmutableList());
    }

    void explain(MunicipalityCode municipality, CauseSums sums) {
        CauseSums causes = new CauseSums();
        if (common.contains(municipality)) {
            explainCharge(municipality, causes);
            pooled.forEach(one -> one.explain(municipality, causes));
            explainPutOff(municipality, causes);
        }
        Rational difference = alternative.charge(municipality).minus(reference.charge(municipality));
        causes.add(Cause.PARTICIPATION, difference.minus(causes.sum()));
        sums.addAll(causes);
    }

    /** Volumes, own cost and shared cost of one who takes part under both schemes. */
    private void explainCharge(MunicipalityCode participant, CauseSums causes) {
        Shares before = referenceOfCommon.volumeShares().or(alternativeOfCommon.volumeShares());
        Shares after = alternativeOfCommon.volumeShares().or(referenceOfCommon.volumeShares());
        Rational remaining =
                alternativeOfCommon.charge(participant, after).minus(referenceOfCommon.charge(participant, before));
        Rational volume = collects
                ? alternativeOfCommon
                        .collected()
                        .minus(referenceOfCommon.collected())
                        .times(mean(before.of(participant), after.of(participant)))
                : Rational.ZERO;
        Rational use = oneFamily ? use(participant) : Rational.ZERO;
        causes.add(Cause.VOLUME, volume);
        causes.add(Cause.USE, use);
        causes.add(sharing, remaining.minus(volume).minus(use));
    }

    /** What a larger or smaller fraction of own cost does, and a fraction of common cost with it. */
    private Rational use(MunicipalityCode participant) {
        AllocatedTotal before = referenceOfCommon.shared();
        AllocatedTotal after = alternativeOfCommon.shared();
        Rational own = alternativeOfCommon.own(participant).minus(referenceOfCommon.own(participant));
        return before.shares().isKnown() && after.shares().isKnown()
                ? own.plus(after.whole()
                        .minus(before.whole())
                        .times(mean(
                                before.shares().of(participant), after.shares().of(participant))))
                : own;
    }

    /** Between two of one model, what one decides and does not book in the year itself. */
    private void explainPutOff(MunicipalityCode participant, CauseSums causes) {
        if (oneFamily) {
            causes.add(
                    Cause.FUND_AND_INSTALMENTS,
                    referencePutOff.charge(participant).minus(alternativePutOff.charge(participant)));
        }
    }

    private static Rational mean(Rational one, Rational other) {
        return one.plus(other).times(HALF);
    }
}
