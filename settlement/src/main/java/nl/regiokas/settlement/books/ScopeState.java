package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ModelFault;

/**
 * A scope after a year: its fund, what is open, what its model remembers, and the weights that stand.
 *
 * <p>Weights stand of a year that was closed, in a scope that restates costs alone and gives leavers their share: those who
 * leave in the next year are still weighed by them, whatever became known since.
 *
 * @param fundCents what the fund holds
 * @param openCents the open items in cents as charges: positive to pay; none is zero
 * @param memory what its model wants to know again, if anything
 * @param weights the weights of the participants of the year that stand, empty when none do
 * @since 0.2.0
 */
public record ScopeState(
        long fundCents,
        ImmutableSortedMap<OpenItem, Long> openCents,
        Optional<Memory> memory,
        ImmutableSortedMap<MunicipalityCode, Rational> weights) {

    /**
     * Refuses open items of nothing.
     *
     * @param fundCents what the fund holds
     * @param openCents the open items in cents as charges: positive to pay; none is zero
     * @param memory what its model wants to know again, if anything
     * @param weights the weights of the participants of the year that stand, empty when none do
     * @throws RefusalException when an item is zero; all are named
     */
    public ScopeState {
        Attributes.given(openCents, "open items of scope state");
        Attributes.given(memory, "memory of scope state");
        Attributes.given(weights, "weights of scope state");
        Faults faults = new Faults();
        openCents.forEach((item, cents) -> {
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
     * A state in which no weights stand.
     *
     * @param fundCents what the fund holds
     * @param openCents the open items in cents as charges: positive to pay; none is zero
     * @param memory what its model wants to know again, if anything
     * @throws RefusalException when an item is zero; all are named
     */
    public ScopeState(long fundCents, ImmutableSortedMap<OpenItem, Long> openCents, Optional<Memory> memory) {
        this(fundCents, openCents, memory, ImmutableSortedMap.of());
    }

    /**
     * Returns a state without anything open.
     *
     * @param fundCents what the fund holds
     * @return the state
     */
    public static ScopeState of(long fundCents) {
        return new ScopeState(fundCents, ImmutableSortedMap.of(), Optional.empty());
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
     * @return euro
     */
    public MonetaryAmount fund() {
        return Euro.ofCents(fundCents);
    }

    /**
     * Returns all that is open, together.
     *
     * @return cents as charges
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long openTotalCents() {
        return Fitting.of(
                () -> openCents.values().stream().reduce(0L, Math::addExact), () -> Fault.of(ModelFault.OVERFLOW));
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
        return Euro.ofCents(openCents);
    }
}
