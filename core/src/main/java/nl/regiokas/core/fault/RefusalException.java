package nl.regiokas.core.fault;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Collection;

/**
 * The one exception with which the library refuses input, with every fault found.
 *
 * <p>It is raised before anything is booked: after a refusal nothing has changed. The message is the faults, one a
 * line, in the order in which they were found.
 */
public final class RefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The faults in the order in which they were found, never empty. */
    private final ImmutableList<String> faults;

    private RefusalException(ImmutableList<String> faults) {
        super(String.join("\n", faults));
        this.faults = faults;
    }

    /**
     * Returns the refusal of a single fault.
     *
     * @param fault what is wrong: role, rule, actual value, whose it is
     * @return the exception, to be thrown by the caller
     */
    public static RefusalException of(String fault) {
        return new RefusalException(ImmutableList.of(fault));
    }

    /**
     * Returns the refusal of several faults at once.
     *
     * @param faults what is wrong, at least one
     * @return the exception, to be thrown by the caller
     * @throws IllegalArgumentException if there is no fault to tell
     */
    public static RefusalException of(Collection<String> faults) {
        Preconditions.checkArgument(!faults.isEmpty(), "a refusal must tell at least one fault but was given none");
        return new RefusalException(ImmutableList.copyOf(faults));
    }

    /**
     * Returns the faults in the order in which they were found.
     *
     * @return the faults, at least one
     */
    public ImmutableList<String> faults() {
        return faults;
    }
}
