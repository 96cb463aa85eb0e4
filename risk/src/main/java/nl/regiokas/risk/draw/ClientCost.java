package nl.regiokas.risk.draw;

import nl.regiokas.core.internal.Attributes;

/**
 * What a municipality's clients of a product cost in a year: a random number of clients, each at a random cost.
 * Dutch: cliënten x kosten.
 *
 * @param clients the number of clients
 * @param severity what each of them costs, independent of the others and of their number
 * @since 0.2.0
 */
public record ClientCost(ClientCount clients, Severity severity) {

    /**
     * Refuses a component that is null.
     *
     * @param clients the number of clients
     * @param severity what each of them costs, independent of the others and of their number
     */
    public ClientCost {
        Attributes.given(clients, "clients of client cost");
        Attributes.given(severity, "severity of client cost");
    }

    /**
     * The expected cost.
     *
     * @return clients x mean cost, in cents; a statistic, not an amount
     */
    public double meanCents() {
        return clients.mean() * severity.meanCents();
    }

    /**
     * The variance of the cost.
     *
     * <p>With N clients that cost X each: E[N] (E[X^2] - E[X]^2) + Var[N] E[X]^2.
     *
     * @return cents squared; infinite when the severity has no variance
     */
    public double variance() {
        double mean = severity.meanCents();
        return clients.mean() * (severity.secondMoment() - mean * mean) + clients.variance() * mean * mean;
    }
}
