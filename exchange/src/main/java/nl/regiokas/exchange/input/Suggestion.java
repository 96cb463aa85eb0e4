package nl.regiokas.exchange.input;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.internal.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A fault about an unknown name, which suggests the nearest known one only if that is near.
 *
 * <p>Immutable, and may be shared between threads.
 *
 * @since 0.2.0
 */
public final class Suggestion {

    private final FaultCode code;
    private final @Nullable Object[] arguments;

    private Suggestion(FaultCode code, @Nullable Object... arguments) {
        this.code = code;
        this.arguments = arguments;
    }

    /**
     * Makes a fault of the input.
     *
     * @param code the kind of fault, whose last argument is the nearest name
     * @param near the name that was probably meant, if there is one
     * @param arguments the values for the other names in its pattern, in order
     * @return the fault
     */
    public static Suggestion of(InputFault code, Optional<String> near, @Nullable Object... arguments) {
        return of(Attributes.given(code, "code of suggestion"), code.far(), near, arguments);
    }

    /**
     * Makes a fault.
     *
     * @param code the kind of fault, whose last argument is the nearest name
     * @param far the same kind without the nearest name
     * @param near the name that was probably meant, if there is one
     * @param arguments the values for the other names in its pattern, in order
     * @return the fault
     */
    public static Suggestion of(FaultCode code, FaultCode far, Optional<String> near, @Nullable Object... arguments) {
        Attributes.given(code, "code of suggestion");
        Attributes.given(far, "far code of suggestion");
        Attributes.given(near, "nearest of suggestion");
        Attributes.given(arguments, "arguments of suggestion");
        if (near.isEmpty()) {
            return new Suggestion(far, arguments.clone());
        }
        @Nullable Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = near.get();
        return new Suggestion(code, all);
    }

    /**
     * Returns the kind of fault.
     *
     * @return the code, in the words that fit
     */
    public FaultCode code() {
        return code;
    }

    /**
     * Returns the values for the names in its pattern.
     *
     * @return the values in order
     */
    public @Nullable Object[] arguments() {
        return arguments.clone();
    }

    /**
     * Returns the fault without a place.
     *
     * @return the fault
     */
    public Fault fault() {
        return Fault.of(code, arguments);
    }

    /** Equal when the code and the values are. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Suggestion other
                && code.equals(other.code)
                && Arrays.equals(arguments, other.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, Arrays.hashCode(arguments));
    }

    /** Returns the fault in English. */
    @Override
    public String toString() {
        return fault().toString();
    }
}
