package nl.regiokas.program.output;

import com.google.common.base.Ascii;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.FaultWords;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ShownText;

/** Tells faults and notices in the language of the reader. */
public final class Told {

    private Told() {}

    /**
     * Tells every fault of a refusal.
     *
     * @param refusal the refusal
     * @param language the language of the reader
     * @param target takes a line a fault, which begins with its code in brackets
     */
    public static void faults(RefusalException refusal, Language language, PrintWriter target) {
        for (Fault fault : refusal.faults()) {
            target.println("[" + fault.code() + "] " + ShownText.line(FaultWords.of(fault, language.locale())));
        }
    }

    /**
     * Words why a file could not be read or written, in one line.
     *
     * @param failure what happened
     * @return the file and the reason
     */
    public static String failure(Exception failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof FileSystemException ofFile && ofFile.getReason() == null) {
            String kind = cause.getClass().getSimpleName().replace("Exception", "");
            String reason = Ascii.toLowerCase(kind.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
            return ShownText.of(String.valueOf(ofFile.getFile())) + ": " + reason;
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * Tells what was repaired, skipped or not used in the files that were read.
     *
     * @param read what was found while they were read
     * @param language the language of the reader
     * @param target takes a line a notice
     */
    public static void notices(InputFaults read, Language language, PrintWriter target) {
        read.notices().forEach(notice -> target.println(ShownText.line(FaultWords.of(notice, language.locale()))));
    }
}
