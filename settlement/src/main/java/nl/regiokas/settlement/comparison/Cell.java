package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;

/** The products that a scope of the reference and a scope of the alternative have in common. */
final class Cell {

    private static final Rational HALF = Rational.of(1, 2);

    private final ImmutableSet<MunicipalityCode> common;
    private final Portion reference;
    private final Portion alternative;
    private final Rational costOfCommon;

    Cell(ScopeSide reference, ScopeSide alternative, List<Product> products) {
        this.common = Sets.intersection(reference.participants(), alternative.participants())
                .immutableCopy();
        this.reference = new Portion(reference, products, common);
        this.alternative = new Portion(alternative, products, common);
        this.costOfCommon = reference.cost(common, products);
    }

    void explain(MunicipalityCode municipality, CauseSums sums) {
        Rational difference = alternative.charge(municipality).minus(reference.charge(municipality));
        if (!common.contains(municipality)) {
            sums.add(Cause.PARTICIPATION, difference);
            return;
        }
        Rational remaining =
                among(alternative, reference, municipality).minus(among(reference, alternative, municipality));
        Rational volume = volume(municipality);
        sums.add(Cause.PARTICIPATION, difference.minus(remaining));
        sums.add(Cause.VOLUME, volume);
        sums.add(sameFamily() ? Cause.KEY : Cause.MODEL, remaining.minus(volume));
    }

    private boolean sameFamily() {
        return reference.side().family() == alternative.side().family();
    }

    private static Rational among(Portion portion, Portion other, MunicipalityCode participant) {
        return portion.chargeAmongCommon(participant, share(portion, other, participant));
    }

    private Rational volume(MunicipalityCode participant) {
        if (!reference.side().collects() && !alternative.side().collects()) {
            return Rational.ZERO;
        }
        Rational shares = share(reference, alternative, participant).plus(share(alternative, reference, participant));
        return collected(alternative).minus(collected(reference)).times(shares.times(HALF));
    }

    /** By actual use exactly the cost is collected. */
    private Rational collected(Portion portion) {
        return portion.side().collects() ? portion.volumeOfCommon() : costOfCommon;
    }

    /** The share under a scheme, or that under the other when this one divides nothing by a key. */
    private static Rational share(Portion portion, Portion other, MunicipalityCode participant) {
        return portion.knowsShares() ? portion.share(participant) : other.share(participant);
    }
}
