package nl.regiokas.core.fault;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects faults, so that all of them are told in one go.
 *
 * <p>Templates hold {@code %s} for each argument, as in Guava's preconditions; nothing else is a placeholder, so an
 * amount or a share in percent can stand in a template as it is. A collector is mutable and meant for one thread.
 */
public final class Faults {

    private final List<String> found = new ArrayList<>();

    /** Makes an empty collector. */
    public Faults() {}

    /**
     * Refuses at once unless a condition holds.
     *
     * @param holds whether all is well
     * @param template the fault, with {@code %s} for each argument
     * @param arguments the values for the placeholders, in order
     * @throws RefusalException if the condition does not hold
     */
    public static void require(boolean holds, String template, @Nullable Object... arguments) {
        if (!holds) {
            throw RefusalException.of(Strings.lenientFormat(template, arguments));
        }
    }

    /**
     * Adds a fault.
     *
     * @param template the fault, with {@code %s} for each argument
     * @param arguments the values for the placeholders, in order
     */
    public void add(String template, @Nullable Object... arguments) {
        found.add(Strings.lenientFormat(template, arguments));
    }

    /**
     * Tells whether no fault was found so far.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Returns the faults found so far, in order.
     *
     * @return a snapshot of the faults
     */
    public ImmutableList<String> list() {
        return ImmutableList.copyOf(found);
    }

    /**
     * Refuses with every fault found so far, or does nothing if there is none.
     *
     * @throws RefusalException if there is a fault
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw RefusalException.of(found);
        }
    }
}
