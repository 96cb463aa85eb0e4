package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.YearSettlement;

/** Compares one year of two settlements. */
final class YearComparer {

    private static final Set<ChargeKind> FUND =
            Set.of(ChargeKind.ASSESSMENT, ChargeKind.DISTRIBUTION, ChargeKind.INSTALMENT);
    private static final Set<ChargeKind> NO_CLAIM = Set.of(ChargeKind.NO_CLAIM_REFUND);

    private final YearSettlement reference;
    private final YearSettlement alternative;
    private final List<ScopeSide> referenceSides;
    private final List<ScopeSide> alternativeSides;
    private final ImmutableList<Cell> cells;

    YearComparer(
            YearSettlement reference,
            YearSettlement alternative,
            List<ScopeBooks> referenceBooks,
            List<ScopeBooks> alternativeBooks) {
        this.reference = reference;
        this.alternative = alternative;
        this.referenceSides = sides(referenceBooks, reference.year());
        this.alternativeSides = sides(alternativeBooks, reference.year());
        this.cells = cells();
    }

    private static List<ScopeSide> sides(List<ScopeBooks> books, int year) {
        return books.stream().map(scope -> new ScopeSide(scope, year)).toList();
    }

    private ImmutableList<Cell> cells() {
        ImmutableList.Builder<Cell> common = ImmutableList.builder();
        for (ScopeSide one : referenceSides) {
            for (ScopeSide other : alternativeSides) {
                List<Product> products = one.products().stream()
                        .filter(other.products()::contains)
                        .toList();
                if (!products.isEmpty()) {
                    common.add(new Cell(one, other, products));
                }
            }
        }
        return common.build();
    }

    YearComparison compare() {
        ImmutableList.Builder<Difference> differences = ImmutableList.builder();
        for (int i = 0; i < reference.positions().size(); i++) {
            differences.add(difference(
                    reference.positions().get(i), alternative.positions().get(i)));
        }
        return new YearComparison(reference.year(), differences.build(), growth(reference), growth(alternative));
    }

    private Difference difference(Position before, Position after) {
        MunicipalityCode municipality = before.municipality();
        CauseSums sums = new CauseSums();
        cells.forEach(cell -> cell.explain(municipality, sums));
        Rational unexplained = exact(alternativeSides, municipality)
                .minus(exact(referenceSides, municipality))
                .minus(sums.sum());
        sums.add(Cause.MODEL, unexplained);
        sums.add(Cause.FUND_AND_INSTALMENTS, booked(FUND, municipality));
        sums.add(Cause.NO_CLAIM, booked(NO_CLAIM, municipality));
        long difference = Math.subtractExact(after.chargeCents(), before.chargeCents());
        return new Difference(municipality, before.chargeCents(), after.chargeCents(), sums.inCents(difference));
    }

    private static Rational exact(List<ScopeSide> sides, MunicipalityCode municipality) {
        return sides.stream().map(side -> side.exactCharge(municipality)).reduce(Rational.ZERO, Rational::plus);
    }

    private Rational booked(Set<ChargeKind> kinds, MunicipalityCode municipality) {
        return Rational.of(
                Math.subtractExact(booked(alternative, kinds, municipality), booked(reference, kinds, municipality)));
    }

    private static long booked(YearSettlement year, Set<ChargeKind> kinds, MunicipalityCode municipality) {
        return year.charges().stream()
                .filter(charge -> charge.municipality().equals(municipality) && kinds.contains(charge.kind()))
                .mapToLong(Charge::cents)
                .reduce(0, Math::addExact);
    }

    private static long growth(YearSettlement year) {
        return year.funds().stream()
                .mapToLong(fund -> Math.subtractExact(fund.closingCents(), fund.openingCents()))
                .reduce(0, Math::addExact);
    }
}
