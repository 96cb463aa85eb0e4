package nl.regiokas.testkit.law;

import nl.regiokas.core.fault.RefusalException;

/**
 * An implementation broke a law; the message says where, by how much and in which case.
 *
 * @since 0.2.0
 */
public final class BrokenLaw extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** The name of the law. */
    private final String law;

    BrokenLaw(String law, String story) {
        super("law \"" + law + "\" does not hold: " + story);
        this.law = law;
    }

    /** A run of seeds that says nothing, because every scenario was refused. */
    static BrokenLaw allRefused(int count, RefusalException last) {
        return new BrokenLaw(
                "something-settled",
                "of the seeds 1 to " + count + " one must be settled but all are refused, the last with: "
                        + last.getMessage());
    }

    /**
     * Returns the law that was broken.
     *
     * @return its name
     */
    public String law() {
        return law;
    }
}
