package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;

/** One scope of a settlement as an explanation looks it up: products, costs, participants, booked charges. */
final class ScopeBooks {

    private final Settlement settlement;
    private final Scope scope;
    private final ImmutableList<Product> products;

    ScopeBooks(Settlement settlement, Scope scope) {
        this.settlement = settlement;
        this.scope = scope;
        this.products = settlement.facts().catalogue().products().stream()
                .filter(product -> settlement
                        .scheme()
                        .scopeOf(product)
                        .filter(scope::equals)
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    Scope scope() {
        return scope;
    }

    Optional<Source> source() {
        return settlement.scheme().source();
    }

    ImmutableList<Product> products() {
        return products;
    }

    ImmutableList<Product> standingProducts() {
        return products.stream().filter(Product::standing).collect(ImmutableList.toImmutableList());
    }

    /** Participants in the order of their codes. */
    List<MunicipalityCode> participants(int year) {
        Participants named = scope.participation().in(year);
        return settlement.facts().municipalities().stream()
                .filter(named::includes)
                .toList();
    }

    long costCents(MunicipalityCode municipality, Product product, int year) {
        CostLedger ledger = settlement.facts().ledger();
        OptionalInt m = ledger.ordinal(municipality);
        OptionalInt p = ledger.ordinal(product.code());
        return m.isPresent() && p.isPresent() ? ledger.cents(m.getAsInt(), p.getAsInt(), year) : 0;
    }

    long costCents(MunicipalityCode municipality, int year) {
        return products.stream()
                .mapToLong(product -> costCents(municipality, product, year))
                .reduce(0, Math::addExact);
    }

    List<Charge> charges(int year, Predicate<? super Charge> which) {
        return settlement.year(year).charges().stream()
                .filter(charge -> charge.scope().equals(scope.name()))
                .filter(which)
                .toList();
    }

    /** The charges of a kind booked in the fund, together. */
    long chargedCents(int year, ChargeKind kind) {
        return charges(year, charge -> charge.kind() == kind && charge.isInFund()).stream()
                .mapToLong(Charge::cents)
                .reduce(0, Math::addExact);
    }

    FundYear fund(int year) {
        return settlement.year(year).funds().stream()
                .filter(fund -> fund.scope().equals(scope.name()))
                .findFirst()
                .orElseThrow();
    }

    boolean isSettled(int year) {
        return settlement.years().stream().anyMatch(settled -> settled.year() == year);
    }
}
