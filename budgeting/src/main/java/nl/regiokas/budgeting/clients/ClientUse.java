package nl.regiokas.budgeting.clients;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.ValueStyle;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * How many clients of a municipality used a kind of care, and what it cost.
 * Dutch: aantal clienten en kosten per soort zorg.
 *
 * <p>Refused, all at once: negative clients, a negative cost, a cost that is not zero without any client.
 */
@Value.Immutable
@ValueStyle
public abstract class ClientUse {

    ClientUse() {}

    /**
     * Returns the municipality or the region.
     *
     * @return code or name
     */
    public abstract String municipality();

    /**
     * Returns the kind of care.
     *
     * @return its name
     */
    public abstract String kind();

    /**
     * Returns how many clients there were. Who had two kinds of care is a client of both.
     *
     * @return the number
     */
    public abstract long clients();

    /**
     * Returns what their care cost.
     *
     * @return the cost, empty where it is not known (NB.)
     */
    public abstract Optional<MonetaryAmount> cost();

    /**
     * Tells whether the clients count in the total; not those who are in another kind as well, such as those who came in by
     * the way of access.
     *
     * @return true unless said otherwise
     */
    @Value.Default
    public boolean isCounted() {
        return true;
    }

    final long costCents() {
        return cost().map(cost -> Euro.cents(cost, "cost of " + kind() + " of " + municipality()))
                .orElse(0L);
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (clients() < 0) {
            faults.add(ClientFault.CLIENTS_NEGATIVE, clients(), kind(), municipality());
        }
        if (costCents() < 0) {
            faults.add(ClientFault.CLIENT_COST_NEGATIVE, FaultValue.cents(costCents()), kind(), municipality());
        }
        if (clients() == 0 && costCents() != 0) {
            faults.add(ClientFault.CLIENT_COST_WITHOUT_CLIENTS, kind(), municipality());
        }
        faults.throwIfAny();
    }

    /**
     * Starts the clients of a kind of care.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with these clients.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds the clients of a kind of care. */
    public static final class Builder extends ImmutableClientUse.Builder {

        Builder() {}
    }
}
