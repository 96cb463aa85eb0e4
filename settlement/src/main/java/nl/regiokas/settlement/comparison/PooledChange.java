package nl.regiokas.settlement.comparison;

import java.util.Optional;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.Cause;

/**
 * One amount of what is pooled under two schemes, between the same members: a change of a fraction, of the total and of
 * shares, each weighed with the average of the others.
 */
final class PooledChange {

    private static final Rational HALF = Rational.of(1, 2);

    private final Optional<Pooled> only;
    private final Pooled before;
    private final Pooled after;
    private final Rational sumBefore;
    private final Rational sumAfter;
    private final Cause sharing;
    private final boolean isAdded;

    /** One of both may be missing. */
    PooledChange(Optional<Pooled> before, Optional<Pooled> after, Cause sharing) {
        Pooled some = before.or(() -> after).orElseThrow();
        this.only = before.isPresent() && after.isPresent() ? Optional.empty() : Optional.of(some);
        this.before = before.orElse(some).with(after.orElse(some));
        this.after = after.orElse(some).with(before.orElse(some));
        this.sumBefore = before.isPresent() ? this.before.sum() : Rational.ZERO;
        this.sumAfter = after.isPresent() ? this.after.sum() : Rational.ZERO;
        this.sharing = sharing;
        this.isAdded = before.isEmpty();
    }

    void explain(MunicipalityCode member, CauseSums causes) {
        if (only.isPresent()) {
            Rational amount = only.get().amount(member, isAdded ? sumAfter : sumBefore);
            causes.add(only.get().causeOfAll(), isAdded ? amount : amount.negate());
            return;
        }
        Rational factor = Rational.ONE;
        for (int i = 0; i < before.portions().size(); i++) {
            Pooled.Portion from = before.portions().get(i);
            Pooled.Portion to = after.portions().get(i);
            Rational change = to.fraction().minus(from.fraction());
            if (change.signum() != 0) {
                causes.add(
                        from.cause(),
                        factor.times(change)
                                .times(mean(inner(before, i, member, sumBefore), inner(after, i, member, sumAfter))));
            }
            factor = factor.times(mean(from.fraction(), to.fraction()));
        }
        explainTotal(member, factor, causes);
    }

    /** The amount within the fraction. */
    private static Rational inner(Pooled pooled, int portion, MunicipalityCode member, Rational sum) {
        return new Pooled(
                        pooled.portions().subList(portion + 1, pooled.portions().size()),
                        pooled.cause(),
                        pooled.total(),
                        pooled.cession(),
                        pooled.members())
                .amount(member, sum);
    }

    /** The whole and what is borne separately go to the cause, the shares to the key. */
    private void explainTotal(MunicipalityCode member, Rational factor, CauseSums causes) {
        AllocatedTotal one = before.total();
        AllocatedTotal other = after.total();
        Rational from = one.shares().of(member);
        Rational to = other.shares().of(member);
        Rational amount = other.separate(member)
                .minus(one.separate(member))
                .plus(other.whole().minus(one.whole()).times(mean(from, to)));
        Rational shared = to.minus(from).times(mean(one.whole(), other.whole()));
        if (before.cession().isCeded()) {
            Rational fromPool = before.cession().shares().of(member);
            Rational toPool = after.cession().shares().of(member);
            amount = sumAfter.minus(sumBefore).times(mean(fromPool, toPool)).minus(amount);
            shared = toPool.minus(fromPool).times(mean(sumBefore, sumAfter)).minus(shared);
        }
        causes.add(before.cause(), amount.times(factor));
        causes.add(sharing, shared.times(factor));
    }

    private static Rational mean(Rational one, Rational other) {
        return one.plus(other).times(HALF);
    }
}
