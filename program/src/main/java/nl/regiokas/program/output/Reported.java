package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ShownText;

/** Reports faults and notices in the language of the reader. */
public final class Reported {

    /** What systems say, in English and Dutch, when nothing more can be written. */
    private static final ImmutableList<String> FULL = ImmutableList.of(
            "No space left on device",
            "Geen ruimte meer over op apparaat",
            "Disk quota exceeded",
            "Schijfquota overschreden",
            "There is not enough space on the disk",
            "Er is onvoldoende schijfruimte beschikbaar");

    /** The program's words for what systems, and the library, say in English. */
    private static final ImmutableMap<String, String> REASONS = ImmutableMap.<String, String>builder()
            .put("Read-only file system", "failure.readOnly")
            .put("Permission denied", "failure.AccessDeniedException")
            .put("Operation not permitted", "failure.AccessDeniedException")
            .put("Not a directory", "failure.NotDirectoryException")
            .put("Is a directory", "failure.isFolder")
            .put("File name too long", "failure.nameTooLong")
            .put("Too many levels of symbolic links", "failure.FileSystemLoopException")
            .put("Too many open files", "failure.openFiles")
            .put("a folder has its name", "failure.folderInPlace")
            .put("a link has its name", "failure.linkInPlace")
            .put("a link that leads to no folder has its name", "failure.danglingLink")
            .put("a file that is not of regiokas has its name", "failure.strangerInPlace")
            .put("another run is writing to this folder", "failure.folderLocked")
            .buildOrThrow();

    private Reported() {}

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
        return ShownText.line(FaultText.of(ShownText.of(fault), language));
    }

    /**
     * Reports why a file could not be read or written, in one line and in the program's words.
     *
     * @param failure what happened
     * @param language the language of the reader
     * @param target receives the line
     */
    public static void failure(Exception failure, Language language, PrintWriter target) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        String file = file(cause).map(ShownText::path).orElseGet(() -> language.text("failure.unnamed"));
        String said = said(cause);
        target.println(line(
                FULL.stream().anyMatch(said::startsWith)
                        ? Fault.of(ProgramFault.DISK_FULL, file)
                        : Fault.of(ProgramFault.UNREADABLE, file, reason(cause, said, language)),
                language));
    }

    private static Optional<String> file(Throwable cause) {
        return cause instanceof InvalidPathException ofName
                ? Optional.of(ofName.getInput())
                : Optional.of(cause)
                        .filter(FileSystemException.class::isInstance)
                        .map(ofFile -> ((FileSystemException) ofFile).getFile());
    }

    /** What the system said, in its own words. */
    private static String said(Throwable cause) {
        String said = cause instanceof FileSystemException ofFile ? ofFile.getReason() : cause.getMessage();
        return said == null ? "" : said;
    }

    private static String reason(Throwable cause, String said, Language language) {
        String ofType = "failure." + cause.getClass().getSimpleName();
        return language.text(
                language.has(ofType)
                        ? ofType
                        : REASONS.entrySet().stream()
                                .filter(known -> said.startsWith(known.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse("failure.other"));
    }

    /**
     * Reports what was repaired, skipped or not used in the files that were read.
     *
     * @param read what was found while they were read
     * @param language the language of the reader
     * @param target receives a line for each notice
     */
    public static void notices(InputFaults read, Language language, PrintWriter target) {
        read.notices().forEach(notice -> target.println(words(notice, language)));
    }

    /**
     * Reports notices; of each kind no more than files have.
     *
     * @param notices what to keep in mind, from a calculation
     * @param language the language of the reader
     * @param target receives a line for each notice
     */
    public static void notices(List<Fault> notices, Language language, PrintWriter target) {
        InputFaults bounded = new InputFaults();
        notices.forEach(bounded::report);
        notices(bounded, language, target);
    }
}
