package nl.regiokas.program.output;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.FaultWords;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ShownText;

/** Reports faults and notices in the language of the reader. */
public final class Told {

    /** What systems say when a disk is full. */
    private static final String NO_SPACE = "No space left on device";

    private static final String READ_ONLY = "Read-only file system";

    private Told() {}

    /**
     * Reports every fault of a refusal.
     *
     * @param refusal the refusal
     * @param language the language of the reader
     * @param target receives a line for each fault, which begins with its code in brackets
     */
    public static void faults(RefusalException refusal, Language language, PrintWriter target) {
        for (Fault fault : refusal.faults()) {
            target.println(line(fault, language));
        }
    }

    /** A fault in one line, which begins with its code in brackets. */
    static String line(Fault fault, Language language) {
        return "[" + fault.code() + "] " + words(fault, language);
    }

    /** What a fault or notice says in one line; texts that it repeats are shown in short, whoever found it. */
    private static String words(Fault fault, Language language) {
        return ShownText.line(FaultWords.of(ShownText.of(fault), language.locale()));
    }

    /**
     * Reports why a file could not be read or written, in one line.
     *
     * @param failure what happened
     * @param language the language of the reader
     * @param target receives the line
     */
    public static void failure(Exception failure, Language language, PrintWriter target) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        String file = cause instanceof FileSystemException ofFile
                ? ShownText.of(String.valueOf(ofFile.getFile()))
                : language.text("failure.unnamed");
        target.println(line(Fault.of(ProgramFault.UNREADABLE, file, reason(cause, language)), language));
    }

    /** The reason, in the program's words if it has any, otherwise in those of the system. */
    private static String reason(Throwable cause, Language language) {
        String key = "failure." + cause.getClass().getSimpleName();
        if (language.has(key)) {
            return language.text(key);
        }
        String told = cause instanceof FileSystemException ofFile ? ofFile.getReason() : cause.getMessage();
        String reason = String.valueOf(told).lines().findFirst().orElse("");
        if (reason.startsWith(READ_ONLY)) {
            return language.text("failure.readOnly");
        }
        return reason.startsWith(NO_SPACE) ? language.text("failure.noSpace") : reason;
    }

    /**
     * Reports what was repaired, skipped or not used in the files that were read.
     *
     * @param read what was found while they were read
     * @param language the language of the reader
     * @param target receives a line for each notice
     */
    public static void notices(InputFaults read, Language language, PrintWriter target) {
        notices(read.notices(), language, target);
    }

    /**
     * Reports notices.
     *
     * @param notices what to keep in mind
     * @param language the language of the reader
     * @param target receives a line for each notice
     */
    public static void notices(List<Fault> notices, Language language, PrintWriter target) {
        notices.forEach(notice -> target.println(words(notice, language)));
    }
}
