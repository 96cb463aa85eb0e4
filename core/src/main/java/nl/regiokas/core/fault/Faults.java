package nl.regiokas.core.fault;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects faults, so that all of them are reported at once.
 *
 * <p>A collector {@link #at} a place adds to the same faults. A collector is mutable and meant for one thread.
 *
 * @since 0.2.0
 */
public final class Faults {

    private final List<Fault> found;
    private final Place place;

    /** Makes an empty collector. */
    public Faults() {
        this(new ArrayList<>(), Place.NONE);
    }

    private Faults(List<Fault> found, Place place) {
        this.found = found;
        this.place = place;
    }

    /**
     * Refuses at once unless a condition holds.
     *
     * @param holds whether all is well
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern, in order
     * @throws RefusalException if the condition does not hold
     */
    public static void require(boolean holds, FaultCode code, @Nullable Object... arguments) {
        if (!holds) {
            throw RefusalException.of(code, arguments);
        }
    }

    /**
     * Returns a collector of the same faults in a closer place.
     *
     * @param name what the value is, such as {@link Place#SCOPE}
     * @param value the value
     * @return the collector; what it finds is found here too
     */
    public Faults at(String name, @Nullable Object value) {
        return new Faults(found, place.at(name, value));
    }

    /**
     * Returns a collector of the same faults in a closer place.
     *
     * @param closer the place
     * @return the collector; what it finds is found here too
     */
    public Faults at(Place closer) {
        return new Faults(found, place.at(closer));
    }

    /**
     * Adds a fault.
     *
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern, in order
     */
    public void add(FaultCode code, @Nullable Object... arguments) {
        add(Fault.of(code, arguments));
    }

    /**
     * Adds a fault that was found elsewhere.
     *
     * @param fault the fault; its own place makes this collector's place more exact
     */
    public void add(Fault fault) {
        found.add(fault.in(place));
    }

    /**
     * Adds every fault of a refusal.
     *
     * @param refusal what was refused
     */
    public void addAll(RefusalException refusal) {
        refusal.faults().forEach(this::add);
    }

    /**
     * Runs a check and adds what it refuses.
     *
     * @param check what may refuse
     */
    public void collect(Runnable check) {
        try {
            check.run();
        } catch (RefusalException refusal) {
            addAll(refusal);
        }
    }

    /**
     * Returns whether no fault was found so far.
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
    public ImmutableList<Fault> list() {
        return ImmutableList.copyOf(found);
    }

    /**
     * Refuses with every fault found so far, or does nothing if there is none.
     *
     * @throws RefusalException if there is a fault
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw RefusalException.of(list());
        }
    }
}
