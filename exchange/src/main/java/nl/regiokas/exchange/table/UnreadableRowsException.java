package nl.regiokas.exchange.table;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.FaultCode;

/** Reports that what follows a row cannot be read. */
final class UnreadableRowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final transient FaultCode code;
    private final transient ImmutableList<Object> arguments;

    UnreadableRowsException(long line, FaultCode code, Object... arguments) {
        super(code.code());
        this.line = line;
        this.code = code;
        this.arguments = ImmutableList.copyOf(arguments);
    }

    long line() {
        return line;
    }

    FaultCode code() {
        return code;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
