package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.books.YearSettlement;
import org.immutables.value.Value;

/**
 * The outcome of a settlement as data, whether by the library or by something else that settles whole scenarios.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class SettledOutcome {

    SettledOutcome() {}

    /**
     * Returns the charges of all years.
     *
     * @return the charges in any order
     */
    public abstract ImmutableList<Booked> charges();

    /**
     * Returns the funds of all years.
     *
     * @return one per year and scope that is in force or runs off
     */
    public abstract ImmutableList<FundYear> funds();

    /**
     * Returns the positions of all years.
     *
     * @return one per year and municipality of the year or outside party
     */
    public abstract ImmutableList<Position> positions();

    /**
     * Returns the state after each year.
     *
     * @return by year
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<Integer, State> states();

    /**
     * Returns the settlement behind it, for laws about models and reasons.
     *
     * @return the settlement, empty when something other than the library settled
     */
    public abstract Optional<Settlement> settlement();

    /**
     * Returns the outcome of a settlement of the library.
     *
     * @param settlement the settlement
     * @return its charges, funds, positions and states
     */
    public static SettledOutcome of(Settlement settlement) {
        Attributes.given(settlement, "settlement of settled outcome");
        return builder()
                .charges(settlement.charges().stream().map(Booked::of).toList())
                .funds(settlement.funds())
                .positions(settlement.positions())
                .states(settlement.settledYears().years().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Integer::compare, YearSettlement::year, YearSettlement::closing)))
                .settlement(settlement)
                .build();
    }

    /**
     * Returns the charges of a year.
     *
     * @param year the year
     * @return the charges in any order
     */
    public final ImmutableList<Booked> charges(int year) {
        return charges().stream().filter(charge -> charge.year() == year).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this outcome.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds an {@link SettledOutcome}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableSettledOutcome.Builder attributes = new ImmutableSettledOutcome.Builder();

        Builder() {}

        /**
         * Sets the charges of all years; this replaces what was given before.
         *
         * @param charges the charges in any order
         * @return this builder
         */
        public Builder charges(Iterable<? extends Booked> charges) {
            attributes.charges(Attributes.all(charges, "charges of outcome"));
            return this;
        }

        /**
         * Sets the funds of all years; this replaces what was given before.
         *
         * @param funds one per year and scope that is in force or runs off
         * @return this builder
         */
        public Builder funds(Iterable<? extends FundYear> funds) {
            attributes.funds(Attributes.all(funds, "funds of outcome"));
            return this;
        }

        /**
         * Sets the positions of all years; this replaces what was given before.
         *
         * @param positions one per year and municipality of the year or outside party
         * @return this builder
         */
        public Builder positions(Iterable<? extends Position> positions) {
            attributes.positions(Attributes.all(positions, "positions of outcome"));
            return this;
        }

        /**
         * Sets the state after each year; this replaces what was given before.
         *
         * @param states by year
         * @return this builder
         */
        public Builder states(Map<Integer, ? extends State> states) {
            attributes.states(Attributes.all(states, "states of outcome"));
            return this;
        }

        /**
         * Sets the settlement behind it, for laws about models and reasons.
         *
         * @param settlement the settlement, empty when something other than the library settled
         * @return this builder
         */
        public Builder settlement(Settlement settlement) {
            attributes.settlement(Attributes.given(settlement, "settlement of outcome"));
            return this;
        }

        /**
         * As {@link #settlement(Settlement)}; empty leaves it out.
         *
         * @param settlement the settlement, empty when something other than the library settled
         * @return this builder
         */
        public Builder settlement(Optional<? extends Settlement> settlement) {
            attributes.settlement(Attributes.given(settlement, "settlement of outcome"));
            return this;
        }

        private Builder like(SettledOutcome other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the outcome.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public SettledOutcome build() {
            return Attributes.built("outcome", attributes::build);
        }
    }
}
