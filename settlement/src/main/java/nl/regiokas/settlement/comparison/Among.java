package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Collection;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.Dependence.CostClass;

/**
 * What a scope charges for some of its products if only some of its participants took part. Each who leaves takes its own
 * cost along, and what it ceded.
 */
final class Among {

    private final ScopeSide side;
    private final ImmutableList<Product> products;
    private final ImmutableSet<MunicipalityCode> members;
    private final ImmutableList<Dependence.Own> own;
    private final ImmutableList<Dependence.SharedCost> sharedCosts;
    private final AllocatedTotal shared;
    private final AllocatedTotal volume;
    private final Rational collected;
    private final ImmutableMap<Pooled.Key, Pooled> pooled;
    private final ImmutableList<Summed> summed;

    /** One term of what is pooled, with all that the members have of it. */
    private record Summed(Pooled pooled, Rational sum) {}

    /** All participants, and all products. */
    static Among all(ScopeSide side) {
        return new Among(side, side.products(), side.participants());
    }

    Among(ScopeSide side, ImmutableList<Product> products, ImmutableSet<MunicipalityCode> members) {
        this.side = side;
        this.products = products;
        this.members = members;
        this.own = side.all(Dependence.Own.class);
        this.sharedCosts = side.all(Dependence.SharedCost.class);
        this.shared = sharedCosts.stream()
                .map(one -> AllocatedTotal.of(
                        one.fraction().times(side.costs().of(members, products, one.which())),
                        side.shares(one.weights()).among(members)))
                .reduce(AllocatedTotal.NOTHING, AllocatedTotal::plus);
        Rational part = products.size() == side.products().size() ? Rational.ONE : side.part(products);
        AllocatedTotal ofAll = side.volume().times(part);
        this.volume = new AllocatedTotal(
                ofAll.whole().minus(borneByVolume(Sets.difference(side.participants(), members))),
                ofAll.shares().among(members),
                ofAll.separate());
        Rational cost = side.costs().of(members, products, CostClass.ALL);
        this.collected = side.collects() ? volume.whole().plus(cost).minus(borneByVolume(members)) : cost;
        this.pooled = ImmutableMap.copyOf(Maps.transformValues(side.pooled(members), one -> one.times(part)));
        this.summed = pooled.values().stream()
                .map(one -> new Summed(one, one.sum()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Which cost of some municipalities is left to a volume: what neither follows own nor shared cost. */
    private Rational borneByVolume(Collection<MunicipalityCode> some) {
        Rational left = side.costs().of(some, products, CostClass.ALL);
        for (Dependence.Own one : own) {
            left = left.minus(one.fraction().times(side.costs().of(some, products, one.which())));
        }
        for (Dependence.SharedCost one : sharedCosts) {
            left = left.minus(one.fraction().times(side.costs().of(some, products, one.which())));
        }
        return left;
    }

    /** The exact charge of a municipality; own cost for one who takes no part. */
    Rational charge(MunicipalityCode municipality) {
        if (!members.contains(municipality)) {
            return side.costs().of(municipality, products, CostClass.ALL);
        }
        return summed.stream()
                .map(one -> one.pooled().amount(municipality, one.sum()))
                .reduce(charge(municipality, volume.shares()), Rational::plus);
    }

    /** The exact charge of a member without what is pooled, if the volume had some shares. */
    Rational charge(MunicipalityCode member, Shares shares) {
        Rational followingCost = own(member).plus(shared.amount(member));
        return side.collects()
                ? followingCost.plus(volume.whole().times(shares.of(member))).plus(volume.separate(member))
                : followingCost;
    }

    /** What a member bears of its own cost. */
    Rational own(MunicipalityCode member) {
        return own.stream()
                .map(one -> one.fraction().times(side.costs().of(member, products, one.which())))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** What the members bear of their common cost. */
    AllocatedTotal shared() {
        return shared;
    }

    /** The shares by which a volume is divided over the members; unknown when no cent of it was booked. */
    Shares volumeShares() {
        return volume.shares();
    }

    /** What the members pay together; exactly their cost when no volume is collected. */
    Rational collected() {
        return collected;
    }

    /** What is pooled, term by term. */
    ImmutableMap<Pooled.Key, Pooled> pooled() {
        return pooled;
    }
}
