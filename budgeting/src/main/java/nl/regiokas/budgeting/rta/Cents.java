package nl.regiokas.budgeting.rta;

import java.util.Collection;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;

/** Checks of amounts that collect the fault instead of raising it. */
final class Cents {

    private Cents() {}

    /** Adds a fault unless the amount is in whole cents of a euro. */
    static boolean check(MonetaryAmount amount, String role, Faults faults) {
        try {
            Euro.cents(amount, role);
            return true;
        } catch (RefusalException refusal) {
            faults.addAll(refusal);
            return false;
        }
    }

    /** Returns a sum, refusing one that does not fit. */
    static long sum(String role, Collection<Long> parts) {
        long sum = 0;
        for (long part : parts) {
            boolean fits = part >= 0 ? sum <= Long.MAX_VALUE - part : sum >= Long.MIN_VALUE - part;
            Faults.require(fits, "%s must fit in 64 bits of cents", role);
            sum += part;
        }
        return sum;
    }
}
