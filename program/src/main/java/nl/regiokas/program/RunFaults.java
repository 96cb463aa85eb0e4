package nl.regiokas.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.output.Reported;
import nl.regiokas.program.report.ReportFile;
import picocli.CommandLine;

/** Reports why a command ended early: what it refuses, or a file that cannot be read or written. */
final class RunFaults implements CommandLine.IExecutionExceptionHandler {

    /** The exit status when a file cannot be read or written. */
    static final int UNREADABLE = 1;

    private final Language language;

    RunFaults(Language language) {
        this.language = language;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof InvalidPathException) {
            Reported.failure(failure, language, command.getErr());
            return UNREADABLE;
        }
        Reported.faults(refusal(failure), language, command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static RefusalException refusal(Exception failure) throws Exception {
        if (failure instanceof RefusalException refusal) {
            return refusal;
        }
        if (failure instanceof ArithmeticException) {
            return RefusalException.of(Fault.of(ProgramFault.PAGE_OVERFLOW).in(Place.of(Place.FILE, ReportFile.NAME)));
        }
        throw failure;
    }
}
