package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
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

/** One scope of a settlement, as one looks it up: products, costs, participants, booked charges. */
public final class ScopeBooks {

    private final Settlement settlement;
    private final Scope scope;
    private final ImmutableList<Product> products;

    /**
     * The books of a scope.
     *
     * @param settlement the settlement
     * @param scope one of its scopes
     */
    public ScopeBooks(Settlement settlement, Scope scope) {
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

    /**
     * The books of every scope.
     *
     * @param settlement the settlement
     * @return books in the order of the scheme
     */
    public static ImmutableList<ScopeBooks> of(Settlement settlement) {
        return settlement.scheme().scopes().stream()
                .map(scope -> new ScopeBooks(settlement, scope))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The scope.
     *
     * @return the declaration
     */
    public Scope scope() {
        return scope;
    }

    /**
     * Where the scheme stands.
     *
     * @return its source
     */
    public Optional<Source> source() {
        return settlement.scheme().source();
    }

    /**
     * The products of the scope.
     *
     * @return products in the order of their codes
     */
    public ImmutableList<Product> products() {
        return products;
    }

    /**
     * Who takes part.
     *
     * @param year the year
     * @return codes in their order
     */
    public ImmutableList<MunicipalityCode> participants(int year) {
        Participants named = scope.participation().in(year);
        return settlement.facts().municipalities().stream()
                .filter(named::includes)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Own cost of one product.
     *
     * @param municipality whose
     * @param product of which product
     * @param year in which year
     * @return cents
     */
    public long costCents(MunicipalityCode municipality, Product product, int year) {
        CostLedger ledger = settlement.facts().ledger();
        OptionalInt m = ledger.ordinal(municipality);
        OptionalInt p = ledger.ordinal(product.code());
        return m.isPresent() && p.isPresent() ? ledger.cents(m.getAsInt(), p.getAsInt(), year) : 0;
    }

    /**
     * Own cost of some products.
     *
     * @param municipality whose
     * @param some of which products
     * @param year in which year
     * @return cents
     */
    public long costCents(MunicipalityCode municipality, Collection<Product> some, int year) {
        return some.stream()
                .mapToLong(product -> costCents(municipality, product, year))
                .reduce(0, Math::addExact);
    }

    /**
     * Own cost of all products of the scope.
     *
     * @param municipality whose
     * @param year in which year
     * @return cents
     */
    public long costCents(MunicipalityCode municipality, int year) {
        return costCents(municipality, products, year);
    }

    /**
     * What is booked in the scope.
     *
     * @param year in which year
     * @param which which charges
     * @return charges in the order in which they were booked
     */
    public List<Charge> charges(int year, Predicate<? super Charge> which) {
        return settlement.year(year).charges().stream()
                .filter(charge -> charge.scope().equals(scope.name()))
                .filter(which)
                .toList();
    }

    /**
     * The charges of a kind booked in the fund, together.
     *
     * @param year in which year
     * @param kind of which kind
     * @return cents
     */
    public long chargedCents(int year, ChargeKind kind) {
        return charges(year, charge -> charge.kind() == kind && charge.isInFund()).stream()
                .mapToLong(Charge::cents)
                .reduce(0, Math::addExact);
    }

    /**
     * The fund of the scope.
     *
     * @param year in which year
     * @return what happened to it
     */
    public FundYear fund(int year) {
        return settlement.year(year).funds().stream()
                .filter(fund -> fund.scope().equals(scope.name()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether the settlement holds a year.
     *
     * @param year the year
     * @return true when it was settled
     */
    public boolean isSettled(int year) {
        return settlement.years().stream().anyMatch(settled -> settled.year() == year);
    }
}
