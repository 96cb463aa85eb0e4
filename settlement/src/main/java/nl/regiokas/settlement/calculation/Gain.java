package nl.regiokas.settlement.calculation;

import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * What a participant of the flat tax gains (positive) or loses in a year, and how that came about.
 * Dutch: voor- of nadeel.
 *
 * <p>gain = ownShare x (contribution - cost) + (1 - ownShare) x result x window cost / sum of window costs, made whole
 * together with the gains of the other participants so that they sum to the result.
 *
 * @param year the year of account
 * @param contributionCents what the participant contributed
 * @param costCents its own cost
 * @param resultCents what all contributed minus what all cost
 * @param ownShare which part of its difference the participant bears itself
 * @param window the window costs of all participants, in the order of their codes
 * @param position which of them is this participant's, from 0
 * @param cents the gain in cents, made whole
 */
public record Gain(
        int year,
        long contributionCents,
        long costCents,
        long resultCents,
        Percentage ownShare,
        Weights window,
        int position,
        long cents) {

    /**
     * The gain before it was made whole.
     *
     * @return cents
     */
    public Rational exact() {
        Rational own = Rational.of(contributionCents).minus(Rational.of(costCents));
        Rational share = Rational.of(window.weight(position)).dividedBy(Rational.of(window.sum()));
        Rational shared = Rational.of(resultCents).times(share);
        return Rational.of(ownShare.fraction())
                .times(own)
                .plus(Rational.of(ownShare.complement().fraction()).times(shared));
    }
}
