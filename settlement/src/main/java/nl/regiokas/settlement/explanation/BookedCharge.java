package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelFault;

/** Looks up what the books know of one party in one scope and year. */
final class BookedCharge implements ChargeContext {

    private final Looking looking;
    private final BookedScope scope;
    private final int year;
    private final Party party;

    BookedCharge(Looking looking, BookedScope scope, int year, Party party) {
        this.looking = looking;
        this.scope = scope;
        this.year = year;
        this.party = party;
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public String scope() {
        return scope.name();
    }

    @Override
    public ImmutableList<Figure> subject() {
        return Subject.of(year, party, scope.name());
    }

    @Override
    public Optional<Source> source() {
        return looking.scheme().source();
    }

    @Override
    public Explanation cost() {
        return Explanation.sum(SettlementRule.SCOPE_COST, subject(), costByProduct(Dependence.CostClass.ALL));
    }

    @Override
    public ImmutableList<Explanation> costByProduct(Dependence.CostClass which) {
        return products(which)
                .map(product -> cost(
                        product,
                        party.municipality()
                                .map(code -> looking.costCents(code, product, year))
                                .orElse(0L)))
                .filter(part -> part.value().signum() != 0)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<Explanation> poolCostByProduct(Dependence.CostClass which) {
        return products(which)
                .map(product -> cost(product, poolCost(product)))
                .filter(part -> part.value().signum() != 0)
                .collect(ImmutableList.toImmutableList());
    }

    private long poolCost(Product product) {
        return Fitting.of(
                () -> scope.participants().stream()
                        .mapToLong(participant -> looking.costCents(participant, product, year))
                        .reduce(0, Math::addExact),
                () -> Fault.of(ModelFault.OVERFLOW)
                        .in(Place.of(Place.SCOPE, scope.name())
                                .at(Place.YEAR, year)
                                .at(Place.PRODUCT, product.code())));
    }

    private Stream<Product> products(Dependence.CostClass which) {
        return scope.products().stream()
                .filter(product -> which == Dependence.CostClass.ALL
                        || product.standing() == (which == Dependence.CostClass.STANDING));
    }

    private static Explanation cost(Product product, long cents) {
        return Explanation.of(
                SettlementRule.PRODUCT_COST,
                cents,
                Figure.name("product", product.code().value()));
    }

    @Override
    public Optional<Explanation> weight(AllocationKey key) {
        int place = party.municipality()
                .map(code -> scope.participants().indexOf(code))
                .orElse(-1);
        return place < 0
                ? Optional.empty()
                : scope.shared()
                        .flatMap(shared -> key.explain(place, shared.year().facts(key)));
    }

    @Override
    public ImmutableList<Rounding> roundings(Basis booked, long wholeCents, Weights weights, long unitCents) {
        return looking.roundings(booked, wholeCents, weights, unitCents);
    }

    @Override
    public Explanation openItem(Item item, long cents) {
        return looking.openItem(scope.name(), year, party, item, cents);
    }
}
