package nl.regiokas.settlement.model;

import java.util.Comparator;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/**
 * Why a municipality is charged another amount under another scheme.
 * Dutch: oorzaak van een verschil.
 *
 * <p>Causes are listed in the order of their rank, then of their codes. Seven belong to every comparison; a model may add
 * causes of its own.
 *
 * @param code the stable code, such as {@code KEY}
 * @param rank the place among the causes
 * @since 0.2.0
 */
public record Cause(String code, int rank) implements Comparable<Cause> {

    /** Who takes part: the municipality itself, or those with whom it shares. Dutch: deelname. */
    public static final Cause PARTICIPATION = new Cause("PARTICIPATION", 10);

    /** The key by which the same model divides the same amount. Dutch: verdeelsleutel. */
    public static final Cause KEY = new Cause("KEY", 20);

    /** Another model. Dutch: model. */
    public static final Cause MODEL = new Cause("MODEL", 30);

    /** How much of its own cost each bears, under the same model. Dutch: eigen gebruik. */
    public static final Cause USE = new Cause("USE", 35);

    /** How much is collected, next to what those who take part cost. Dutch: omvang. */
    public static final Cause VOLUME = new Cause("VOLUME", 40);

    /** Assessments, distributions and instalments of earlier years. Dutch: kas en termijnen. */
    public static final Cause FUND_AND_INSTALMENTS = new Cause("FUND_AND_INSTALMENTS", 50);

    /** Refunds for low use. Dutch: no-claim. */
    public static final Cause NO_CLAIM = new Cause("NO_CLAIM", 60);

    /** What is booked less its exact value, and what the other causes lose in whole cents. Dutch: afronding. */
    public static final Cause ROUNDING = new Cause("ROUNDING", 1000);

    /**
     * Refuses a code that cannot stand in a file.
     *
     * @param code the stable code, such as {@code KEY}
     * @param rank the place among the causes
     */
    public Cause {
        Faults.require(Attributes.given(code, "code of cause").matches(ChargeKind.CODE), ModelFault.CAUSE_CODE, code);
    }

    @Override
    public int compareTo(Cause other) {
        return Comparator.comparingInt(Cause::rank).thenComparing(Cause::code).compare(this, other);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
