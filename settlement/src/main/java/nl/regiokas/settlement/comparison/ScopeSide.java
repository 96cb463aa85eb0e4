package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;

/** One scope of one scheme in one year: what it divides, over whom, and what each participant's cost is. */
final class ScopeSide {

    /** The model that a scope declares. */
    enum Family {
        INSURANCE,
        FLAT_TAX,
        ACTUAL_USE
    }

    private final ScopeBooks books;
    private final int year;
    private final Family family;
    private final ImmutableSet<MunicipalityCode> participants;
    private final Divided volume;
    private final Divided standing;
    private final Rational cost;

    ScopeSide(ScopeBooks books, int year) {
        this.books = books;
        this.year = year;
        this.family = books.scope()
                .model()
                .match(insurance -> Family.INSURANCE, flatTax -> Family.FLAT_TAX, actual -> Family.ACTUAL_USE);
        ImmutableList<MunicipalityCode> codes = books.participants(year);
        this.participants = ImmutableSet.copyOf(codes);
        this.volume = Divided.of(
                books.charges(
                        year,
                        charge -> charge.kind() == ChargeKind.PREMIUM || charge.kind() == ChargeKind.CONTRIBUTION),
                codes);
        this.standing = Divided.of(books.charges(year, charge -> charge.kind() == ChargeKind.STANDING_SHARE), codes);
        this.cost = cost(participants, books.products());
    }

    Family family() {
        return family;
    }

    boolean collects() {
        return family != Family.ACTUAL_USE;
    }

    ImmutableSet<MunicipalityCode> participants() {
        return participants;
    }

    ImmutableList<Product> products() {
        return books.products();
    }

    /** What premiums or contributions divide. */
    Divided volume() {
        return volume;
    }

    /** What shares of standing cost divide. */
    Divided standing() {
        return standing;
    }

    /** Own cost of some products, standing or ordinary. */
    Rational cost(MunicipalityCode municipality, Collection<Product> some) {
        return Rational.of(books.costCents(municipality, some, year));
    }

    Rational cost(Collection<MunicipalityCode> some, Collection<Product> products) {
        return some.stream().map(one -> cost(one, products)).reduce(Rational.ZERO, Rational::plus);
    }

    /** The part of the volume that is for some of the products: by their cost, or by their number without any cost. */
    Rational volumeFor(List<Product> some) {
        return cost.signum() == 0
                ? volume.whole().times(Rational.of(some.size(), products().size()))
                : volume.whole().times(cost(participants, some)).dividedBy(cost);
    }

    /** The exact value of the charges for a municipality that are not refunds, corridor or instalments. */
    Rational exactCharge(MunicipalityCode municipality) {
        long own = books
                .charges(
                        year,
                        charge -> charge.kind() == ChargeKind.OWN_USE
                                && charge.municipality().equals(municipality))
                .stream()
                .mapToLong(Charge::cents)
                .sum();
        return Rational.of(own).plus(volume.quota(municipality)).plus(standing.quota(municipality));
    }
}
