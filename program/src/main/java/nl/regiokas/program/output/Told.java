package nl.regiokas.program.output;

import com.google.common.base.Ascii;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.ShownText;

/** Tells faults and notices of files in the language of the reader. */
public final class Told {

    private Told() {}

    /**
     * Words a fault.
     *
     * @param fault the fault
     * @param language the language of the reader
     * @return its place and words; in English where there are no others
     */
    public static String fault(Fault fault, Language language) {
        return language == Language.NL ? InputFault.inDutch(fault) : fault.text();
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
        for (Fault notice : read.notices()) {
            target.println(language == Language.NL ? InputNotice.inDutch(notice) : notice.text());
        }
    }
}
