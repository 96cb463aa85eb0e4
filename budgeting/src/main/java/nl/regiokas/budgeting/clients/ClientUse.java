package nl.regiokas.budgeting.clients;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * How many clients of a municipality used a kind of care, and what it cost.
 * Dutch: aantal clienten en kosten per soort zorg.
 *
 * <p>Refused, all at once: negative clients, a negative cost, a cost that is not zero without any client.
 *
 * @since 0.2.0
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
     * Returns how many clients there were. A client who had two kinds of care is counted in both.
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
     * Returns whether the clients count in the total. They do not if they are in another kind as well, as are those who
     * came in through access.
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

    /** Refuses an invalid use; an amount of any implementation becomes the library's own. */
    @Value.Check
    ClientUse checked() {
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
        Optional<MonetaryAmount> exact = cost().map(cost -> Euro.exact(cost, "cost of " + kind()));
        return exact.orElse(null) == cost().orElse(null)
                ? this
                : toBuilder().cost(exact).build();
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
        return builder().like(this);
    }

    /**
     * Builds the clients of a kind of care. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableClientUse.Builder attributes = new ImmutableClientUse.Builder();

        Builder() {}

        /**
         * Sets the municipality or the region.
         *
         * @param municipality code or name
         * @return this builder
         */
        public Builder municipality(String municipality) {
            attributes.municipality(Attributes.given(municipality, "municipality of client use"));
            return this;
        }

        /**
         * Sets the kind of care.
         *
         * @param kind its name
         * @return this builder
         */
        public Builder kind(String kind) {
            attributes.kind(Attributes.given(kind, "kind of client use"));
            return this;
        }

        /**
         * Sets how many clients there were.
         *
         * @param clients the number
         * @return this builder
         */
        public Builder clients(long clients) {
            attributes.clients(clients);
            return this;
        }

        /**
         * Sets what their care cost.
         *
         * @param cost the cost, empty where it is not known (NB.)
         * @return this builder
         */
        public Builder cost(MonetaryAmount cost) {
            attributes.cost(Attributes.given(cost, "cost of client use"));
            return this;
        }

        /**
         * As {@link #cost(MonetaryAmount)}; empty leaves it out.
         *
         * @param cost the cost, empty where it is not known (NB.)
         * @return this builder
         */
        public Builder cost(Optional<? extends MonetaryAmount> cost) {
            attributes.cost(Attributes.given(cost, "cost of client use"));
            return this;
        }

        /**
         * Sets whether the clients count in the total. They do not if they are in another kind as well, as are those
         * who came in through access.
         *
         * @param isCounted true unless said otherwise
         * @return this builder
         */
        public Builder isCounted(boolean isCounted) {
            attributes.isCounted(isCounted);
            return this;
        }

        private Builder like(ClientUse other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the client use.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ClientUse build() {
            return Attributes.built("client use", attributes::build);
        }
    }
}
