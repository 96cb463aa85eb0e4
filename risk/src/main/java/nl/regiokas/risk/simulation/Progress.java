package nl.regiokas.risk.simulation;

/**
 * Receives how far a simulation is, and decides whether it goes on.
 * Dutch: voortgang.
 *
 * <p>Called now and then by the thread that asked for the simulation, each time with more draws done than before, and
 * the last time with all of them.
 *
 * @since 0.2.0
 */
@FunctionalInterface
public interface Progress {

    /** Ignores the progress and lets the simulation run to its end. */
    Progress SILENT = (done, total) -> true;

    /**
     * Receives how far the simulation is.
     *
     * @param done how many draws are done
     * @param total how many there are
     * @return whether the simulation goes on; false cancels it
     */
    boolean goesOn(int done, int total);
}
