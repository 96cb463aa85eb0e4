package nl.regiokas.settlement.model.flattax;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.model.ChargeContext;

/** The gains and losses of all participants in a year, and what they were made of. */
final class Gains {

    private final int year;
    private final long[] contributionCents;
    private final long[] costCents;
    private final long resultCents;
    private final Percentage ownShare;
    private final Weights window;
    private final long[] cents;
    private final Supplier<ImmutableList<Rounding>> roundings;

    /** Takes the arrays over. */
    Gains(
            int year,
            long[] contributionCents,
            long[] costCents,
            long resultCents,
            Percentage ownShare,
            Weights window,
            long[] cents) {
        this.year = year;
        this.contributionCents = contributionCents;
        this.costCents = costCents;
        this.resultCents = resultCents;
        this.ownShare = ownShare;
        this.window = window;
        this.cents = cents;
        this.roundings = Suppliers.memoize(() -> Rounding.conserving(
                IntStream.range(0, cents.length)
                        .mapToObj(i -> own(i).plus(shared(i)))
                        .toList(),
                i -> cents[i]));
    }

    int year() {
        return year;
    }

    long[] cents() {
        return cents;
    }

    private Rational own(int row) {
        return ownShare.applyTo(contributionCents[row] - costCents[row]);
    }

    private Rational shared(int row) {
        return ownShare.complement().applyTo(Rational.of(resultCents).times(window.share(row)));
    }

    /** Explains the gain of a participant: own part + shared part + rounding. */
    Explanation explain(int row, ChargeContext context) {
        Rounding rounding = roundings.get().get(row);
        Explanation.Builder gain = Explanation.builder()
                .rule(FlatTaxRule.GAIN)
                .value(Rational.of(cents[row]))
                .addAllFigures(context.subject().subList(0, 2))
                .addParts(part(
                        FlatTaxRule.GAIN_OWN,
                        own(row),
                        Figure.percentage("ownShare", ownShare).from(context.source()),
                        Figure.amount("contribution", contributionCents[row]),
                        Figure.amount("cost", costCents[row])))
                .addParts(part(
                        FlatTaxRule.GAIN_SHARED,
                        shared(row),
                        Figure.percentage("sharedShare", ownShare.complement()),
                        Figure.amount("result", resultCents),
                        Figure.number("weight", window.fraction(row)),
                        Figure.number("weights", window.total())));
        if (rounding.differenceCents().signum() != 0) {
            gain.addParts(part(FlatTaxRule.GAIN_ROUNDING, rounding.differenceCents()));
        }
        return gain.rounding(rounding).build();
    }

    private static Explanation part(Rule rule, Rational cents, Figure... figures) {
        return Explanation.builder().rule(rule).value(cents).addFigures(figures).build();
    }
}
