package nl.regiokas.budgeting.clients;

import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Rational;

/**
 * How an average is rounded.
 * Dutch: afronding van een gemiddelde.
 *
 * <p>The papers use both: tables 2.5 and 2.6 are half up, table 2.11 drops what is less than a euro.
 */
public enum AverageRounding {

    /** Half a unit and more goes up. */
    HALF_UP,

    /** Parts of a unit are dropped. */
    DOWN;

    long cents(String role, Rational exactCents, long unitCents) {
        return this == HALF_UP ? Cents.halfUp(role, exactCents, unitCents) : Cents.down(role, exactCents, unitCents);
    }
}
