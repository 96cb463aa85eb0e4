package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;

/** How the wholes came about that were apportioned in one scope and year. */
final class Wholes {

    private final ScopeBooks books;
    private final int year;

    Wholes(ScopeBooks books, int year) {
        this.books = books;
        this.year = year;
    }

    /** A figure for the whole, with its explanation where the scope's own model made it. */
    Figure figure(ChargeKind kind, long wholeCents) {
        String id = id(kind);
        return explanation(kind)
                .filter(explanation -> explanation.value().equals(Rational.of(wholeCents)))
                .map(explanation -> Figure.explained(id, explanation))
                .orElseGet(() -> Figure.amount(id, wholeCents).from(books.source()));
    }

    private static String id(ChargeKind kind) {
        return switch (kind) {
            case PREMIUM -> "volume";
            case CONTRIBUTION -> "expectedCost";
            case STANDING_SHARE -> "standingCost";
            default -> "whole";
        };
    }

    private Optional<Explanation> explanation(ChargeKind kind) {
        return switch (kind) {
            case PREMIUM -> insurance().flatMap(this::volume);
            case ASSESSMENT ->
                insurance()
                        .flatMap(model -> corridor(
                                SettlementRule.ASSESSMENT_TOTAL, model.reserve().minimum()));
            case DISTRIBUTION ->
                insurance()
                        .flatMap(model -> corridor(
                                SettlementRule.DISTRIBUTION_TOTAL,
                                model.reserve().maximum()));
            case STANDING_SHARE -> Optional.of(standing());
            default -> Optional.empty();
        };
    }

    private Optional<InsuranceModel> insurance() {
        return books.scope().model().match(Optional::of, flatTax -> Optional.empty(), actual -> Optional.empty());
    }

    Optional<FlatTaxModel> flatTax() {
        return books.scope().model().match(insurance -> Optional.empty(), Optional::of, actual -> Optional.empty());
    }

    private Optional<Explanation> volume(InsuranceModel model) {
        return Optional.ofNullable(model.expectedCost().get(year)).map(expected -> volume(model.loading(), expected));
    }

    private Explanation volume(Percentage loading, MonetaryAmount expected) {
        long cents = Euro.cents(expected, "expected cost");
        Rational exact = Percentage.HUNDRED.plus(loading).applyTo(cents);
        long rounded = exact.plus(Rational.of(1, 2)).floor().longValueExact();
        Explanation.Builder volume = Explanation.builder()
                .rule(SettlementRule.PREMIUM_VOLUME)
                .value(Rational.of(rounded))
                .addFigures(
                        Figure.year("year", year),
                        Figure.name("scope", books.scope().name()))
                .addFigures(Figure.amount("expectedCost", cents).from(books.source()))
                .addFigures(Figure.percentage("loading", loading).from(books.source()));
        if (!exact.isWhole()) {
            volume.rounding(Rounding.alone(exact, rounded, Rounding.Way.HALF_UP));
        }
        return volume.build();
    }

    /** Bound - (opening + premiums - cost + refunds, which are negative). */
    private Optional<Explanation> corridor(SettlementRule rule, Optional<MonetaryAmount> bound) {
        return bound.map(amount -> {
            FundYear fund = books.fund(year);
            return Explanation.sum(
                    rule,
                    ImmutableList.of(
                            Figure.year("year", year),
                            Figure.name("scope", books.scope().name())),
                    Stream.of(
                                    Explanation.of(SettlementRule.BOUND, Euro.cents(amount, "bound of the reserve")),
                                    inFund("fund.opening", -fund.openingCents()),
                                    inFund("fund.premiums", -books.chargedCents(year, ChargeKind.PREMIUM)),
                                    inFund("fund.cost", fund.costCents()),
                                    inFund("fund.refunds", -books.chargedCents(year, ChargeKind.NO_CLAIM_REFUND)))
                            .filter(part -> part.value().signum() != 0)
                            .toList());
        });
    }

    private static Explanation inFund(String key, long cents) {
        return Explanation.of(SettlementRule.IN_FUND, cents, Figure.term("what", key));
    }

    private Explanation standing() {
        return Explanation.sum(
                SettlementRule.STANDING_COST,
                ImmutableList.of(
                        Figure.year("year", year),
                        Figure.name("scope", books.scope().name())),
                books.products().stream()
                        .filter(Product::standing)
                        .map(this::cost)
                        .filter(part -> part.value().signum() != 0)
                        .toList());
    }

    private Explanation cost(Product product) {
        long cents = 0;
        for (MunicipalityCode participant : books.participants(year)) {
            cents = Math.addExact(cents, books.costCents(participant, product, year));
        }
        return Explanation.of(
                SettlementRule.PRODUCT_COST,
                cents,
                Figure.name("product", product.code().value()));
    }
}
