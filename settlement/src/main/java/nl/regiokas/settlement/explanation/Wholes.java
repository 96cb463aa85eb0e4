package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import nl.regiokas.settlement.scheme.InsuranceModel;

/** How the wholes came about that were apportioned in one scope; each is worked out once. */
final class Wholes {

    private final ScopeBooks books;
    private final Map<Whole, Optional<Explanation>> explanations = new ConcurrentHashMap<>();

    Wholes(ScopeBooks books) {
        this.books = books;
    }

    /** What charges of one kind and year are parts of. */
    private record Whole(int year, ChargeKind kind) {}

    /** A figure for the whole, with its explanation where the scope's own model made it. */
    Figure figure(int year, ChargeKind kind, long wholeCents) {
        String id = id(kind);
        return explanations
                .computeIfAbsent(new Whole(year, kind), whole -> explanation(year, kind))
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

    private Optional<Explanation> explanation(int year, ChargeKind kind) {
        return switch (kind) {
            case PREMIUM -> insurance().flatMap(model -> volume(year, model));
            case ASSESSMENT ->
                insurance()
                        .flatMap(model -> corridor(
                                year,
                                SettlementRule.ASSESSMENT_TOTAL,
                                model.reserve().minimum()));
            case DISTRIBUTION ->
                insurance()
                        .flatMap(model -> corridor(
                                year,
                                SettlementRule.DISTRIBUTION_TOTAL,
                                model.reserve().maximum()));
            case STANDING_SHARE -> Optional.of(standing(year));
            default -> Optional.empty();
        };
    }

    private Optional<InsuranceModel> insurance() {
        return books.scope().model().match(Optional::of, flatTax -> Optional.empty(), actual -> Optional.empty());
    }

    private Optional<Explanation> volume(int year, InsuranceModel model) {
        return Optional.ofNullable(model.expectedCost().get(year))
                .map(expected -> volume(year, model.loading(), expected));
    }

    private Explanation volume(int year, Percentage loading, MonetaryAmount expected) {
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
    private Optional<Explanation> corridor(int year, SettlementRule rule, Optional<MonetaryAmount> bound) {
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

    private Explanation standing(int year) {
        return Explanation.sum(
                SettlementRule.STANDING_COST,
                ImmutableList.of(
                        Figure.year("year", year),
                        Figure.name("scope", books.scope().name())),
                books.products().stream()
                        .filter(Product::standing)
                        .map(product -> cost(year, product))
                        .filter(part -> part.value().signum() != 0)
                        .toList());
    }

    private Explanation cost(int year, Product product) {
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
