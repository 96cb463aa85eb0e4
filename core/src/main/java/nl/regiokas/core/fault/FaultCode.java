package nl.regiokas.core.fault;

import java.util.Locale;

/**
 * A kind of fault: its stable code and its English pattern.
 *
 * <p>The faults of a package are the constants of an enum. A constant such as {@code WEIGHTS_ZERO} has the code
 * {@code weights-zero}. A code means one rule and never changes; a rule may have several patterns, such as one with a
 * suggestion. The pattern holds {@code {name}} for each argument, in the order in which
 * the arguments are given: {@code sum of the weights must be positive but was 0 (total {total})}. Other languages are a
 * table of patterns by code.
 *
 * @since 0.2.0
 */
public interface FaultCode {

    /**
     * Returns the name of the constant.
     *
     * @return such as {@code WEIGHTS_ZERO}
     */
    String name();

    /**
     * Returns the stable code, by which programs know the fault.
     *
     * @return such as {@code weights-zero}
     */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the English words, with {@code {name}} for each argument.
     *
     * @return the pattern: role, rule, actual value, whose it is
     */
    String pattern();
}
