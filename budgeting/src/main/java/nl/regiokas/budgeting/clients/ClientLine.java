package nl.regiokas.budgeting.clients;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import org.immutables.value.Value;

/**
 * Clients, cost and cost per client of a kind of care, of a municipality or of all.
 * Dutch: aantallen, kosten en kosten per client.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ClientLine {

    ClientLine() {}

    /**
     * Returns the subject of the line.
     *
     * @return a kind of care, a municipality, or {@link ClientSummary#TOTAL}
     */
    public abstract String name();

    /**
     * Returns the clients in the total.
     *
     * @return all that are to be counted, with and without a known cost
     */
    public abstract long clients();

    /**
     * Returns the clients in the average.
     *
     * @return those whose cost is known
     */
    public abstract long clientsWithCost();

    /**
     * Returns the known cost.
     *
     * @return the sum; zero where no cost is known
     */
    public abstract MonetaryAmount cost();

    /**
     * Returns the cost per client.
     *
     * @return cost / clients with a known cost, rounded; empty where there are none
     */
    public abstract Optional<MonetaryAmount> costPerClient();

    /**
     * Returns the cost per client before rounding.
     *
     * @return in cents; empty where no client has a known cost
     */
    public Optional<Rational> exactCostPerClientCents() {
        return clientsWithCost() == 0
                ? Optional.empty()
                : Optional.of(
                        Rational.of(Euro.cents(cost(), "cost of " + name())).dividedBy(Rational.of(clientsWithCost())));
    }

    /**
     * Returns the clients as a percentage of the young inhabitants, as in table 2.5 of the paper, half up.
     * Dutch: percentage van de jeugd.
     *
     * <p>Worked example: 72 clients among the 2,947 young inhabitants of Bedum are 2.443%, so 2.4 with one decimal.
     *
     * @param youth the number of young inhabitants, above zero
     * @param rounding how it is rounded
     * @param decimals how many decimals of a percent are kept, from 0 to 6
     * @return clients / youth, in percent
     * @throws nl.regiokas.core.fault.RefusalException if there is no young inhabitant, or the decimals are out of range
     */
    public Percentage ofYouth(long youth, AverageRounding rounding, int decimals) {
        return rounding.share(name(), clients(), youth, decimals);
    }

    /**
     * Returns whether total and average count different clients, such as 1,946 and 1,604 in table 2.11.
     *
     * @return true if they differ
     */
    public boolean countsDiffer() {
        return clients() != clientsWithCost();
    }
}
