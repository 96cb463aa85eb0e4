package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ModelFault;
import org.immutables.value.Value;

/**
 * A scope after a year: its fund, what is open, what its model remembers, and the weights that stand.
 *
 * <p>Weights stand of a year that was closed, in a scope that restates costs alone and gives leavers their share: those who
 * leave in the next year are still weighed by them, whatever became known since.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ScopeState {

    ScopeState() {}

    /**
     * Returns a state without anything open.
     *
     * @param fundCents what the fund holds
     * @return the state
     */
    public static ScopeState of(long fundCents) {
        return builder().fundCents(fundCents).build();
    }

    /**
     * Returns a state without anything open.
     *
     * @param fund what the fund holds
     * @return the state
     * @throws RefusalException when the amount is not in whole cents of euro
     */
    public static ScopeState of(MonetaryAmount fund) {
        return of(Euro.cents(fund, "fund of scope state"));
    }

    /**
     * Returns what the fund holds.
     *
     * @return cents, 0 unless given; negative for a shortage
     */
    @Value.Default
    public long fundCents() {
        return 0;
    }

    /**
     * Returns the open items.
     *
     * @return cents as charges: positive to pay; none is zero
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<OpenItem, Long> openCents();

    /**
     * Returns what the model of the scope wants to know again.
     *
     * @return the memory, if there is any
     */
    public abstract Optional<Memory> memory();

    /**
     * Returns the weights of the participants of the year that stand.
     *
     * @return weight by municipality, empty when none do
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<MunicipalityCode, Rational> weights();

    /**
     * Returns what the fund holds.
     *
     * @return euro
     */
    public MonetaryAmount fund() {
        return Euro.ofCents(fundCents());
    }

    /**
     * Returns all that is open, together.
     *
     * @return cents as charges
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long openTotalCents() {
        return Fitting.of(
                () -> openCents().values().stream().reduce(0L, Math::addExact), () -> Fault.of(ModelFault.OVERFLOW));
    }

    /**
     * Returns all that is open, together.
     *
     * @return euro as charges
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount openTotal() {
        return Euro.ofCents(openTotalCents());
    }

    /**
     * Returns the open items.
     *
     * @return euro as charges: positive to pay
     */
    public ImmutableSortedMap<OpenItem, MonetaryAmount> openItems() {
        return Euro.ofCents(openCents());
    }

    /** Refuses open items of nothing; all are named. */
    @Value.Check
    void requireOpen() {
        Faults faults = new Faults();
        openCents().forEach((item, cents) -> {
            if (cents == 0) {
                faults.add(
                        BooksFault.OPEN_ITEM_ZERO,
                        item.kind().code(),
                        item.municipality(),
                        FaultValue.year(item.due()));
            }
        });
        faults.throwIfAny();
    }

    /**
     * Returns a builder without values; nothing must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this state.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link ScopeState}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableScopeState.Builder attributes = new ImmutableScopeState.Builder();

        Builder() {}

        /**
         * Sets what the fund holds.
         *
         * @param fundCents cents, negative for a shortage
         * @return this builder
         */
        public Builder fundCents(long fundCents) {
            attributes.fundCents(fundCents);
            return this;
        }

        /**
         * Sets what the fund holds.
         *
         * @param fund euro, negative for a shortage
         * @return this builder
         * @throws RefusalException when the amount is not in whole cents of euro
         */
        public Builder fund(MonetaryAmount fund) {
            return fundCents(Euro.cents(fund, "fund of scope state"));
        }

        /**
         * Sets the open items; this replaces what was given before.
         *
         * @param openCents cents as charges: positive to pay; none is zero
         * @return this builder
         */
        public Builder openCents(Map<OpenItem, Long> openCents) {
            attributes.openCents(Attributes.all(openCents, "open items of scope state"));
            return this;
        }

        /**
         * Sets the open items; this replaces what was given before.
         *
         * @param openItems euro as charges: positive to pay; none is zero
         * @return this builder
         * @throws RefusalException when an amount is not in whole cents of euro
         */
        public Builder openItems(SortedMap<OpenItem, ? extends MonetaryAmount> openItems) {
            return openCents(Euro.allCents(Attributes.given(openItems, "open items of scope state"), "open item"));
        }

        /**
         * Sets what the model of the scope wants to know again.
         *
         * @param memory the memory
         * @return this builder
         */
        public Builder memory(Memory memory) {
            attributes.memory(Attributes.given(memory, "memory of scope state"));
            return this;
        }

        /**
         * As {@link #memory(Memory)}; empty leaves it out.
         *
         * @param memory the memory, if there is any
         * @return this builder
         */
        public Builder memory(Optional<Memory> memory) {
            attributes.memory(Attributes.given(memory, "memory of scope state"));
            return this;
        }

        /**
         * Sets the weights of the participants of the year that stand; this replaces what was given before.
         *
         * @param weights weight by municipality, empty when none do
         * @return this builder
         */
        public Builder weights(Map<MunicipalityCode, Rational> weights) {
            attributes.weights(Attributes.all(weights, "weights of scope state"));
            return this;
        }

        private Builder like(ScopeState other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the state.
         *
         * @return the value
         * @throws RefusalException when an item is zero; all are named
         */
        public ScopeState build() {
            return Attributes.built("scope state", attributes::build);
        }
    }
}
