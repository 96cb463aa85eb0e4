package nl.regiokas.risk.draw;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Collection;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * A client costs one of a list of amounts, each as likely as the next: observed costs of clients, drawn again.
 * Dutch: waargenomen kosten.
 *
 * <p>An amount that is listed twice is twice as likely. With a single amount every client costs the same.
 *
 * @param cents the amounts in cents, not negative, at least one
 * @since 0.2.0
 */
public record ObservedSeverity(ImmutableLongArray cents) implements Severity {

    /**
     * Refuses an empty list and negative amounts.
     *
     * @param cents the amounts in cents
     * @throws nl.regiokas.core.fault.RefusalException when there is no amount, or one is negative; all faults are
     *     reported at once
     */
    public ObservedSeverity {
        Attributes.given(cents, "amounts of observed severity");
        Faults.require(!cents.isEmpty(), DrawFault.OBSERVED_EMPTY);
        Faults faults = new Faults();
        cents.stream()
                .filter(amount -> amount < 0)
                .forEach(amount -> faults.add(DrawFault.OBSERVED_NEGATIVE, FaultValue.cents(amount)));
        faults.throwIfAny();
    }

    /**
     * Observed amounts, in any order.
     *
     * @param amounts what clients cost
     * @return the severity
     * @throws nl.regiokas.core.fault.RefusalException when there is no amount, one is negative or not whole cents
     */
    public static ObservedSeverity of(Collection<? extends MonetaryAmount> amounts) {
        Attributes.given(amounts, "amounts of observed severity");
        return new ObservedSeverity(ImmutableLongArray.copyOf(amounts.stream()
                .mapToLong(amount -> Euro.cents(amount, "observed cost of a client"))
                .sorted()));
    }

    /**
     * Every client costs the same.
     *
     * @param amount what a client costs
     * @return the severity
     */
    public static ObservedSeverity always(MonetaryAmount amount) {
        Attributes.given(amount, "amount of observed severity");
        return of(ImmutableList.of(amount));
    }

    /**
     * Returns the amounts.
     *
     * @return euro, in the order in which they are listed
     */
    public ImmutableList<MonetaryAmount> amounts() {
        return cents.stream().mapToObj(Euro::ofCents).collect(ImmutableList.toImmutableList());
    }

    @Override
    public <T> T match(
            Function<? super LognormalSeverity, ? extends T> lognormal,
            Function<? super ObservedSeverity, ? extends T> observed) {
        return observed.apply(this);
    }

    @Override
    public double meanCents() {
        return cents.stream().asDoubleStream().sum() / cents.length();
    }

    @Override
    public double secondMoment() {
        return cents.stream().asDoubleStream().map(amount -> amount * amount).sum() / cents.length();
    }
}
