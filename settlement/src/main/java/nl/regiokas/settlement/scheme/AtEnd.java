package nl.regiokas.settlement.scheme;

import nl.regiokas.core.internal.Attributes;

/**
 * What becomes of a scope after its last year.
 * Dutch: afwikkeling.
 *
 * @since 0.2.0
 */
public sealed interface AtEnd {

    /** Open items are booked in the years they are due; the fund must then be zero. */
    AtEnd RUN_OFF = new RunOff();

    /** Everything open is booked in the last year, and what the fund then holds is called or paid back. */
    AtEnd SETTLE = new Settle();

    /**
     * Open items are booked in the years they are due.
     *
     * @since 0.2.0
     */
    record RunOff() implements AtEnd {}

    /**
     * All is settled in the last year.
     *
     * @since 0.2.0
     */
    record Settle() implements AtEnd {}

    /**
     * Fund and open items go to another scope, which is in force in the next year.
     *
     * @param scope the other scope's name
     * @since 0.2.0
     */
    record Into(String scope) implements AtEnd {

        /**
         * Refuses a component that is null.
         *
         * @param scope the other scope's name
         */
        public Into {
            Attributes.given(scope, "scope of end of scope");
        }
    }
}
