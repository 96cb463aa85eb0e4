package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.Gain;
import nl.regiokas.settlement.calculation.Instalment;

/** Explains instalments of the flat tax and the gains they are parts of. */
final class Gains {

    private final ScopeBooks books;
    private final Map<Integer, Optional<ImmutableList<Rounding>>> roundings = new ConcurrentHashMap<>();

    Gains(ScopeBooks books) {
        this.books = books;
    }

    Explanation explain(Charge charge, Basis.Due due) {
        return Explanation.sum(
                SettlementRule.INSTALMENTS,
                Subject.of(charge),
                due.instalments().stream().map(this::instalment).toList());
    }

    private Explanation instalment(Instalment instalment) {
        Gain gain = instalment.gain();
        Weights equal = Weights.equal(instalment.of());
        return Explanation.builder()
                .rule(SettlementRule.INSTALMENT)
                .value(Rational.of(Math.negateExact(instalment.cents())))
                .addFigures(Figure.number("number", instalment.number()), Figure.number("of", instalment.of()))
                .addFigures(Figure.year("gainYear", gain.year()))
                .addFigures(Figure.explained("gain", gain(instalment.municipality(), gain)))
                .rounding(Rounding.apportioned(Math.negateExact(gain.cents()), equal)
                        .get(instalment.number() - 1)
                        .withoutTurn())
                .build();
    }

    private Explanation gain(MunicipalityCode municipality, Gain gain) {
        Rational own = gain.ownShare().applyTo(gain.contributionCents() - gain.costCents());
        Rational shared = gain.exact().minus(own);
        Rounding rounding = rounding(gain);
        return Explanation.builder()
                .rule(SettlementRule.GAIN)
                .value(Rational.of(gain.cents()))
                .addFigures(Figure.year("year", gain.year()), Figure.name("municipality", municipality.value()))
                .addParts(part(
                        SettlementRule.GAIN_OWN,
                        own,
                        Figure.percentage("ownShare", gain.ownShare()).from(books.source()),
                        Figure.amount("contribution", gain.contributionCents()),
                        Figure.amount("cost", gain.costCents())))
                .addParts(part(
                        SettlementRule.GAIN_SHARED,
                        shared,
                        Figure.percentage("sharedShare", gain.ownShare().complement()),
                        Figure.amount("result", gain.resultCents()),
                        Figure.number("weight", gain.window().weight(gain.position())),
                        Figure.number("weights", gain.window().sum())))
                .addAllParts(rounded(rounding.differenceCents()))
                .rounding(rounding)
                .build();
    }

    private static ImmutableList<Explanation> rounded(Rational difference) {
        return difference.signum() == 0
                ? ImmutableList.of()
                : ImmutableList.of(part(SettlementRule.GAIN_ROUNDING, difference));
    }

    private static Explanation part(SettlementRule rule, Rational cents, Figure... figures) {
        return Explanation.builder().rule(rule).value(cents).addFigures(figures).build();
    }

    /** With the turn for the odd cent when the gains of all participants can be told from the books. */
    private Rounding rounding(Gain gain) {
        return roundings
                .computeIfAbsent(gain.year(), year -> gains(gain).map(Rounding::conserving))
                .filter(all -> gain.position() < all.size())
                .map(all -> all.get(gain.position()))
                .filter(all -> all.exactCents().equals(gain.exact()) && all.roundedCents() == gain.cents())
                .orElseGet(() -> withoutTurn(gain));
    }

    private static Rounding withoutTurn(Gain gain) {
        BigInteger down = gain.resultCents() < 0
                ? gain.exact().negate().floor().negate()
                : gain.exact().floor();
        return new Rounding(
                gain.exact(), down.longValueExact(), gain.cents(), Rounding.Way.LARGEST_FRACTION, Optional.empty());
    }

    private Optional<List<Rational>> gains(Gain gain) {
        if (!books.isSettled(gain.year())) {
            return Optional.empty();
        }
        List<MunicipalityCode> participants = books.participants(gain.year());
        long whole = books.chargedCents(gain.year(), ChargeKind.CONTRIBUTION);
        if (participants.size() != gain.window().size()) {
            return Optional.empty();
        }
        long[] contributions = Apportionment.cents(whole, gain.window());
        return Optional.of(IntStream.range(0, contributions.length)
                .mapToObj(i -> new Gain(
                                gain.year(),
                                contributions[i],
                                books.costCents(participants.get(i), gain.year()),
                                gain.resultCents(),
                                gain.ownShare(),
                                gain.window(),
                                i,
                                0)
                        .exact())
                .toList());
    }
}
