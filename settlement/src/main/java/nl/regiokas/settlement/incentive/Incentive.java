package nl.regiokas.settlement.incentive;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.Party;

/**
 * Who bears the cost of some extra use: the municipality that uses, the others, or the funds.
 * Dutch: prikkel.
 *
 * <p>Law: own + others + funds = extra, to the cent.
 *
 * @param municipality who uses more
 * @param product the product
 * @param year in which year
 * @param extraCents what the extra use costs, in cents
 * @param ownCentsByYear what the municipality and its successors are charged more, in cents by year; years without a
 *     difference are left out
 * @param othersCentsByParty what each other municipality or outside party is charged more, in cents, over all years; zeros
 *     are left out
 * @param fundsCents what the funds hold less after the last year, in cents
 * @since 0.2.0
 */
public record Incentive(
        MunicipalityCode municipality,
        ProductCode product,
        int year,
        long extraCents,
        ImmutableSortedMap<Integer, Long> ownCentsByYear,
        ImmutableSortedMap<Party, Long> othersCentsByParty,
        long fundsCents) {

    /**
     * Refuses a component that is null.
     *
     * @param municipality who uses more
     * @param product the product
     * @param year in which year
     * @param extraCents what the extra use costs, in cents
     * @param ownCentsByYear what the municipality and its successors are charged more, in cents by year; years
     *     without a difference are left out
     * @param othersCentsByParty what each other municipality or outside party is charged more, in cents, over all
     *     years; zeros are left out
     * @param fundsCents what the funds hold less after the last year, in cents
     */
    public Incentive {
        Attributes.given(municipality, "municipality of incentive");
        Attributes.given(product, "product of incentive");
        Attributes.given(ownCentsByYear, "own cost of incentive");
        Attributes.given(othersCentsByParty, "cost of others of incentive");
    }

    /**
     * Returns what the extra use costs.
     *
     * @return euro
     */
    public MonetaryAmount extra() {
        return Euro.ofCents(extraCents);
    }

    /**
     * Returns what the extra use costs the municipality itself, over all years.
     *
     * @return euro
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount own() {
        return Euro.ofCents(ownCents());
    }

    /**
     * Returns what the extra use costs the municipality itself, over all years, in cents.
     *
     * @return cents
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long ownCents() {
        return sum(ownCentsByYear.values());
    }

    /**
     * Returns what the extra use costs the others together, over all years.
     *
     * @return euro
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount others() {
        return Euro.ofCents(othersCents());
    }

    /**
     * Returns what the municipality itself pays, by year.
     *
     * @return euro by year
     */
    public ImmutableSortedMap<Integer, MonetaryAmount> ownByYear() {
        return Euro.ofCents(ownCentsByYear);
    }

    /**
     * Returns what others pay, by party.
     *
     * @return euro by party
     */
    public ImmutableSortedMap<Party, MonetaryAmount> othersByParty() {
        return Euro.ofCents(othersCentsByParty);
    }

    /**
     * Returns what the extra use costs the others together, over all years, in cents.
     *
     * @return cents
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long othersCents() {
        return sum(othersCentsByParty.values());
    }

    /**
     * Returns what the funds hold less after the last year.
     *
     * @return euro
     */
    public MonetaryAmount funds() {
        return Euro.ofCents(fundsCents);
    }

    /**
     * Returns which part of the extra cost the municipality bears itself.
     *
     * @return own / extra, as a rule from 0 to 1
     */
    public Rational ownPart() {
        return Rational.of(ownCents(), extraCents);
    }

    private long sum(Collection<Long> cents) {
        return Fitting.of(
                () -> cents.stream().reduce(0L, Math::addExact),
                () -> Fault.of(IncentiveFault.EXTRA_OVERFLOW)
                        .in(Place.of(Place.MUNICIPALITY, municipality).at(Place.YEAR, year)));
    }
}
