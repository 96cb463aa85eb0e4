package nl.regiokas.core.fault;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one exception with which the library refuses input, with every fault found, as data.
 *
 * <p>It is raised before anything is booked: after a refusal nothing has changed. The message is the faults in English,
 * one a line, in the order in which they were found.
 *
 * @since 0.2.0
 */
public final class RefusalException extends RuntimeException {

    private static final long serialVersionUID = 2L;

    /** The faults in the order in which they were found, never empty. */
    private final ImmutableList<Fault> faults;

    private RefusalException(ImmutableList<Fault> faults) {
        super(faults.stream().map(Fault::text).collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    /**
     * Returns the refusal of a single fault.
     *
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern, in order
     * @return the exception, to be thrown by the caller
     */
    public static RefusalException of(FaultCode code, @Nullable Object... arguments) {
        return of(Fault.of(code, arguments));
    }

    /**
     * Returns the refusal of a single fault.
     *
     * @param fault what is wrong
     * @return the exception, to be thrown by the caller
     */
    public static RefusalException of(Fault fault) {
        return new RefusalException(ImmutableList.of(fault));
    }

    /**
     * Returns the refusal of several faults at once. To refuse without a fault is a mistake in the program that calls and
     * not in its input, so it is no refusal itself.
     *
     * @param faults what is wrong, at least one
     * @return the exception, to be thrown by the caller
     * @throws IllegalArgumentException if there is no fault to report
     */
    public static RefusalException of(List<Fault> faults) {
        Preconditions.checkArgument(!faults.isEmpty(), "a refusal must have at least one fault but was given none");
        return new RefusalException(ImmutableList.copyOf(faults));
    }

    /**
     * Returns the refusal of the same faults in a place around those that they know.
     *
     * @param around the place
     * @return the exception, to be thrown by the caller
     */
    public RefusalException in(Place around) {
        return each(fault -> fault.in(around));
    }

    /**
     * Returns the refusal of other faults, one for each of these.
     *
     * @param change gives the other fault, such as the same one at its place
     * @return the exception, to be thrown by the caller
     */
    public RefusalException each(UnaryOperator<Fault> change) {
        return of(faults.stream().map(change).toList());
    }

    /**
     * Returns the faults in the order in which they were found.
     *
     * @return the faults, at least one
     */
    public ImmutableList<Fault> faults() {
        return faults;
    }

    /**
     * Returns the faults in English words, the same under every default locale.
     *
     * @return the text of each fault, in the order in which they were found
     */
    public ImmutableList<String> messages() {
        return faults.stream().map(Fault::text).collect(ImmutableList.toImmutableList());
    }
}
