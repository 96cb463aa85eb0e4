package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;

/** What one scheme charges for the products that a scope of it has in common with a scope of the other. */
final class Portion {

    private final ScopeSide side;
    private final List<Product> products;
    private final List<Product> ordinary;
    private final Rational volume;
    private final Rational volumeOfCommon;
    private final Rational weight;
    private final Rational weightOfCommon;
    private final Rational standing;
    private final Rational standingOfCommon;
    private final Rational standingWeight;
    private final Rational standingWeightOfCommon;

    Portion(ScopeSide side, List<Product> products, ImmutableSet<MunicipalityCode> common) {
        this.side = side;
        this.products = products;
        this.ordinary = products.stream().filter(product -> !product.standing()).toList();
        List<Product> kept = products.stream().filter(Product::standing).toList();
        this.volume = side.volumeFor(products);
        this.volumeOfCommon =
                volume.minus(side.cost(side.participants(), products)).plus(side.cost(common, products));
        this.weight = side.volume().weightOf(side.participants());
        this.weightOfCommon = side.volume().weightOf(common);
        this.standing = side.cost(side.participants(), kept);
        this.standingOfCommon = side.cost(common, kept);
        this.standingWeight = side.standing().weightOf(side.participants());
        this.standingWeightOfCommon = side.standing().weightOf(common);
    }

    ScopeSide side() {
        return side;
    }

    /** The exact charge as the scheme has it: own cost for who takes no part. */
    Rational charge(MunicipalityCode municipality) {
        if (!side.participants().contains(municipality)) {
            return side.cost(municipality, products);
        }
        return side.collects()
                ? volume.times(side.volume().share(municipality, weight))
                : side.cost(municipality, ordinary)
                        .plus(standing.times(side.standing().share(municipality, standingWeight)));
    }

    /** The exact charge if only those took part who do so under both schemes, each leaver taking its cost along. */
    Rational chargeAmongCommon(MunicipalityCode participant, Rational share) {
        return side.collects()
                ? volumeOfCommon.times(share)
                : side.cost(participant, ordinary)
                        .plus(standingOfCommon.times(side.standing().share(participant, standingWeightOfCommon)));
    }

    /** What is collected of those who take part under both schemes. */
    Rational volumeOfCommon() {
        return volumeOfCommon;
    }

    /** A participant's share of what is collected, among those who take part under both schemes. */
    Rational share(MunicipalityCode participant) {
        return side.volume().share(participant, weightOfCommon);
    }

    /** Whether the shares are known: they are not when nothing was collected. */
    boolean knowsShares() {
        return side.volume().isKnown();
    }
}
