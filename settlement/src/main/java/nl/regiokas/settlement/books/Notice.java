package nl.regiokas.settlement.books;

import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.internal.Attributes;

/**
 * A notice of a settlement that is not refused: something is not used, or looks odd. It is data like a fault, so that each
 * language can word it.
 * Dutch: opmerking.
 *
 * @param what the code, the figures and the place
 * @since 0.2.0
 */
public record Notice(Fault what) {

    /**
     * Refuses a component that is null.
     *
     * @param what the code, the figures and the place
     */
    public Notice {
        Attributes.given(what, "fault of notice");
    }

    /**
     * Returns the stable code.
     *
     * @return such as {@code window-before-usage}
     */
    public String code() {
        return what.code();
    }

    /** Returns the notice in English words. */
    @Override
    public String toString() {
        return what.text();
    }
}
