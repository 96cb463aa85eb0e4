package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.Dependence;

/** Takes what is pooled apart into terms, between some members of a scope. */
record PooledTerms(ScopeSide side, ImmutableSet<MunicipalityCode> members) {

    Stream<Pooled> of(Dependence shape) {
        return terms(
                shape,
                new Pooled(
                        ImmutableList.of(),
                        Cause.MODEL,
                        AllocatedTotal.NOTHING,
                        new Pooled.Cession(Cause.MODEL, Shares.UNKNOWN, false),
                        members));
    }

    /** The terms within what was taken off so far. */
    private Stream<Pooled> terms(Dependence shape, Pooled around) {
        if (shape instanceof Dependence.Parts sum) {
            return sum.parts().stream().flatMap(one -> terms(one, around));
        }
        if (shape instanceof Dependence.Portion portion) {
            ImmutableList<Pooled.Portion> portions = ImmutableList.<Pooled.Portion>builder()
                    .addAll(around.portions())
                    .add(new Pooled.Portion(portion.cause(), portion.fraction()))
                    .build();
            return terms(portion.of(), new Pooled(portions, around.cause(), around.total(), around.cession(), members));
        }
        if (shape instanceof Dependence.Ceded ceded) {
            Pooled.Cession cession = new Pooled.Cession(ceded.cause(), shares(ceded.weights()), true);
            return terms(ceded.what(), new Pooled(around.portions(), around.cause(), around.total(), cession, members));
        }
        return amount(shape, around);
    }

    private Stream<Pooled> amount(Dependence shape, Pooled around) {
        if (shape instanceof Dependence.SharedAmount one) {
            return Stream.of(term(one.cause(), shared(one.cents(), one.weights(), around), around));
        }
        if (shape instanceof Dependence.Fixed one) {
            return Stream.of(term(one.cause(), fixed(side.byCode(one.cents()::get)), around));
        }
        if (shape instanceof Dependence.Volume one) {
            return Stream.of(term(Cause.VOLUME, shared(Rational.of(one.cents()), one.weights(), around), around));
        }
        if (shape instanceof Dependence.Own one) {
            return Stream.of(term(Cause.USE, fixed(side.ownCosts(one)), around));
        }
        return shape instanceof Dependence.SharedCost one
                ? Stream.of(term(Cause.USE, shared(side.commonCost(one), one.weights(), around), around))
                : Stream.of();
    }

    private Pooled term(Cause cause, AllocatedTotal total, Pooled around) {
        Pooled.Cession cession = around.cession();
        return new Pooled(
                around.portions(),
                cause,
                total,
                cession.isCeded() ? cession : new Pooled.Cession(cause, cession.shares(), false),
                members);
    }

    private AllocatedTotal fixed(Map<MunicipalityCode, Rational> amounts) {
        amounts.keySet().retainAll(members);
        return AllocatedTotal.of(amounts);
    }

    /** A part of it leaves with who leaves where it is ceded; all of it stays where it is not. */
    private AllocatedTotal shared(Rational whole, Weights weights, Pooled around) {
        Shares all = shares(weights, side.participants());
        Rational left = around.cession().isCeded() && all.isKnown()
                ? members.stream().map(all::of).reduce(Rational.ZERO, Rational::plus)
                : Rational.ONE;
        return AllocatedTotal.of(whole.times(left), shares(weights));
    }

    private Shares shares(Weights weights) {
        return shares(weights, members);
    }

    private Shares shares(Weights weights, ImmutableSet<MunicipalityCode> some) {
        return weights.isZero() ? Shares.UNKNOWN : side.shares(weights).among(some);
    }
}
