package nl.regiokas.risk.draw;

import java.util.function.Function;

/**
 * What one client costs in a year, as a random amount.
 * Dutch: kosten per cliënt.
 *
 * @since 0.2.0
 */
public sealed interface Severity permits LognormalSeverity, ObservedSeverity {

    /**
     * Returns the answer of the function that fits this severity.
     *
     * @param lognormal answers for a lognormal severity
     * @param observed answers for a severity that repeats observed amounts
     * @param <T> the type of the answer
     * @return what the one function that applies returned
     */
    <T> T match(
            Function<? super LognormalSeverity, ? extends T> lognormal,
            Function<? super ObservedSeverity, ? extends T> observed);

    /**
     * The expected cost of a client.
     *
     * @return cents; a statistic, not an amount
     */
    double meanCents();

    /**
     * The expected square of the cost of a client.
     *
     * @return cents squared; infinite for a Pareto tail with an exponent of at most 2
     */
    double secondMoment();
}
