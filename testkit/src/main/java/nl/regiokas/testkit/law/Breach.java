package nl.regiokas.testkit.law;

import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * How a law was broken.
 *
 * @param where the scope, year and municipality, as far as they apply
 * @param what what was found and what was expected
 * @since 0.2.0
 */
public record Breach(String where, String what) {

    /**
     * Refuses a component that is null.
     *
     * @param where the scope, year and municipality, as far as they apply
     * @param what what was found and what was expected
     */
    public Breach {
        Attributes.given(where, "where of breach");
        Attributes.given(what, "what of breach");
    }

    /**
     * Returns a breach when two amounts differ.
     *
     * @param expected what it should be, in cents
     * @param found what it is, in cents
     * @param where the scope, year and municipality, as far as they apply
     * @param what what the amount is
     * @return the breach, empty when they are equal
     */
    public static Optional<Breach> unlessEqual(long expected, long found, String where, String what) {
        if (expected == found) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                where,
                what + " must be " + Euro.display(expected) + " but was " + Euro.display(found) + ": "
                        + missing(expected, found)));
    }

    /** The breach of an implementation that keeps the law when it is tried on the same case again. */
    Breach notSteady() {
        return new Breach(where, what + "\nbut it held when the same case was tried again: outcomes must not change");
    }

    private static String missing(long expected, long found) {
        long cents = Math.abs(expected - found);
        return cents + (cents == 1 ? " cent " : " cents ") + (found < expected ? "missing" : "too much");
    }

    /** The place and the difference in one line. */
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
