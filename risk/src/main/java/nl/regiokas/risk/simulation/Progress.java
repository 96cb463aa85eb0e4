package nl.regiokas.risk.simulation;

/**
 * Is told how far a simulation is, and tells whether it goes on.
 * Dutch: voortgang.
 *
 * <p>Called by the thread that asked for the simulation, now and then, each time with more draws done than the time
 * before; the last time with all of them.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Progress {

    /** Wants to know nothing and lets the simulation run to its end. */
    Progress SILENT = (done, total) -> true;

    /**
     * Tells how far the simulation is.
     *
     * @param done how many draws are done
     * @param total how many there are
     * @return whether the simulation goes on; false cancels it
     */
    boolean goesOn(int done, int total);
}
