package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.HistoryKeys;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;

/** Explains charges that are parts of an apportioned whole. */
final class Shares {

    private static final Rational CENTS_IN_EURO = Rational.of(100);

    private final ScopeBooks books;

    Shares(ScopeBooks books) {
        this.books = books;
    }

    Explanation explain(Charge charge, Basis.Share share) {
        return Explanation.builder()
                .rule(rule(charge))
                .value(Rational.of(charge.cents()))
                .addAllFigures(Subject.of(charge))
                .addFigures(new Wholes(books, charge.year()).figure(charge.kind(), share.wholeCents()))
                .addFigures(Figure.name("key", share.key()))
                .addFigures(weight(charge, share))
                .addFigures(Figure.number("weights", share.weights().sum()))
                .rounding(Rounding.apportioned(share.wholeCents(), share.weights(), share.position()))
                .build();
    }

    private static SettlementRule rule(Charge charge) {
        return switch (charge.kind()) {
            case PREMIUM -> SettlementRule.PREMIUM;
            case ASSESSMENT -> SettlementRule.ASSESSMENT;
            case DISTRIBUTION -> SettlementRule.DISTRIBUTION;
            case CONTRIBUTION -> SettlementRule.CONTRIBUTION;
            case STANDING_SHARE -> SettlementRule.STANDING_SHARE;
            default -> SettlementRule.OTHER;
        };
    }

    /** The weight; under a history key with the years it is the sum of. */
    private Figure weight(Charge charge, Basis.Share share) {
        Figure weight = Figure.number("weight", share.weights().weight(share.position()));
        Rational cents = Rational.of(share.weights().weight(share.position())).times(CENTS_IN_EURO);
        return window(charge.municipality(), charge.year(), share.key())
                .filter(window -> window.value().equals(cents))
                .map(weight::explainedBy)
                .orElse(weight);
    }

    private Optional<Explanation> window(MunicipalityCode municipality, int year, String key) {
        OptionalInt length = HistoryKeys.years(key);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList.Builder<Explanation> years = ImmutableList.builder();
        for (int past = year - length.getAsInt(); past < year; past++) {
            years.add(Explanation.of(
                    SettlementRule.WINDOW_YEAR, books.costCents(municipality, past), Figure.year("year", past)));
        }
        return Optional.of(Explanation.sum(
                SettlementRule.WINDOW,
                ImmutableList.of(Figure.name("municipality", municipality.value())),
                years.build()));
    }
}
