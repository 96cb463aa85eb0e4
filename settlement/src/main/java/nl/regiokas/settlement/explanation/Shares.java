package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.HistoryKeys;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;

/** Explains charges that are parts of an apportioned whole. */
final class Shares {

    private static final Rational CENTS_IN_EURO = Rational.of(100);

    private final ScopeBooks books;
    private final Wholes wholes;
    private final Map<Division, ImmutableList<Rounding>> roundings = new ConcurrentHashMap<>();

    Shares(ScopeBooks books) {
        this.books = books;
        this.wholes = new Wholes(books);
    }

    Explanation explain(Charge charge, Basis.Share share) {
        return Explanation.builder()
                .rule(rule(charge))
                .value(Rational.of(charge.cents()))
                .addAllFigures(Subject.of(charge))
                .addFigures(wholes.figure(charge.year(), charge.kind(), share.wholeCents()))
                .addFigures(Figure.name("key", share.key()))
                .addFigures(weight(charge, share))
                .addFigures(Figure.number("weights", share.weights().sum()))
                .rounding(rounding(share))
                .build();
    }

    private Rounding rounding(Basis.Share share) {
        return roundings
                .computeIfAbsent(new Division(share.wholeCents(), share.weights()), Division::roundings)
                .get(share.position());
    }

    /** A whole and the weights by which it was divided; the charges of all participants have it in common. */
    private record Division(long wholeCents, Weights weights) {

        private ImmutableList<Rounding> roundings() {
            return Rounding.apportioned(wholeCents, weights);
        }
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
