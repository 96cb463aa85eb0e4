package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.Cause;

/**
 * One amount of what is pooled: the product of fractions, each with a cause, and a total; borne as it is allocated, or ceded
 * as it is allocated and borne by the shares of a pool.
 *
 * @param portions the fractions, the outermost first
 * @param cause the cause of the total
 * @param total what is allocated
 * @param cession how it is borne where it is ceded
 * @param members those who bear and cede
 */
record Pooled(
        ImmutableList<Portion> portions,
        Cause cause,
        AllocatedTotal total,
        Cession cession,
        ImmutableSet<MunicipalityCode> members) {

    /** A fraction and its cause. */
    record Portion(Cause cause, Rational fraction) {}

    /** The shares by which the members bear what they cede, if they cede; and the cause of that anything is ceded. */
    record Cession(Cause cause, Shares shares, boolean isCeded) {}

    /** What two amounts must have in common to be the same term of two schemes; equal ones are counted. */
    record Key(ImmutableList<Cause> portions, Cause cause, boolean isCeded, int number) {}

    Key key(int number) {
        return new Key(
                portions.stream().map(Portion::cause).collect(ImmutableList.toImmutableList()),
                cause,
                cession.isCeded(),
                number);
    }

    /** All that the members have of the total. */
    Rational sum() {
        return members.stream().map(total::amount).reduce(Rational.ZERO, Rational::plus);
    }

    /** The amount of a member with the sum at hand. */
    Rational amount(MunicipalityCode member, Rational sum) {
        Rational own = total.amount(member);
        Rational amount =
                cession.isCeded() ? sum.times(cession.shares().of(member)).minus(own) : own;
        for (Portion portion : portions) {
            amount = amount.times(portion.fraction());
        }
        return amount;
    }

    /** The cause of all of it where the other scheme has nothing of the kind. */
    Cause causeOfAll() {
        return cession.isCeded() || portions.isEmpty()
                ? cession.cause()
                : portions.get(0).cause();
    }

    /** The same with the shares of the other where its own are not known. */
    Pooled with(Pooled other) {
        return new Pooled(
                portions,
                cause,
                new AllocatedTotal(total.whole(), total.shares().or(other.total.shares()), total.separate()),
                new Cession(cession.cause(), cession.shares().or(other.cession.shares()), cession.isCeded()),
                members);
    }

    Pooled times(Rational part) {
        return new Pooled(portions, cause, total.times(part), cession, members);
    }
}
