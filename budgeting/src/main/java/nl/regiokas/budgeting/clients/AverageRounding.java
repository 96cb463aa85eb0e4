package nl.regiokas.budgeting.clients;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * How an average is rounded.
 * Dutch: afronding van een gemiddelde.
 *
 * <p>The papers use both: tables 2.5 and 2.6 are half up, table 2.11 drops anything less than a euro.
 *
 * @since 0.2.0
 */
public enum AverageRounding {

    /** Half a unit and more goes up. */
    HALF_UP,

    /** Parts of a unit are dropped. */
    DOWN;

    private static final int MOST_DECIMALS = 6;

    /** A part of a whole in percent, with the given number of decimals. */
    Percentage share(String whose, long part, long whole, int decimals) {
        Faults faults = new Faults();
        if (whole <= 0) {
            faults.add(ClientFault.CLIENT_YOUTH, whose, whole);
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            faults.add(ClientFault.CLIENT_DECIMALS, MOST_DECIMALS, decimals);
        }
        faults.throwIfAny();
        BigDecimal percent = BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(
                        BigDecimal.valueOf(whole),
                        decimals,
                        this == HALF_UP ? RoundingMode.HALF_UP : RoundingMode.DOWN);
        return Percentage.of(percent.toPlainString());
    }

    long cents(String role, Rational exactCents, long unitCents) {
        return this == HALF_UP ? Cents.halfUp(role, exactCents, unitCents) : Cents.down(role, exactCents, unitCents);
    }
}
