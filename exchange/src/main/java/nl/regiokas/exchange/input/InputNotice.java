package nl.regiokas.exchange.input;

import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;

/**
 * Notices about files that were read: what was repaired, skipped or not used. Nothing is refused for these.
 *
 * @since 0.2.0
 */
public enum InputNotice implements FaultCode {
    /** The file is not UTF-8. */
    READ_AS_WINDOWS_1252("is not UTF-8 and was read as Windows-1252", "is geen UTF-8 en is als Windows-1252 gelezen"),
    /** Codes of municipalities were filled up to four digits. */
    ZEROS_RESTORED(
            "{count} codes of municipalities had lost their leading zeros; they were put back, first on line {first}",
            "{count} gemeentecodes misten hun voorloopnullen; die zijn teruggezet, het eerst op regel {first}"),
    /** The code of a municipality in a document was filled up to four digits. */
    ZEROS_RESTORED_AT(
            "the code at {path} had lost its leading zeros; they were put back",
            "de code bij {path} miste zijn voorloopnullen; die zijn teruggezet"),
    /** Empty rows. */
    BLANK_ROWS(
            "{count} rows of bare separators were skipped, the first on line {first}",
            "{count} rijen met alleen scheidingstekens zijn overgeslagen, de eerste op regel {first}"),
    /** A file that no command reads. */
    FILE_NOT_USED("is no file of a region and was not read", "is geen bestand van een regio en is niet gelezen"),
    /** An output folder that does not say which files were written. */
    NO_PROVENANCE(
            "is missing: it cannot be checked whether the folder is whole",
            "ontbreekt: of de map heel is valt niet te zeggen"),
    /** A file of an output folder that no command wrote. */
    NOT_IN_PROVENANCE(
            "is not listed in {provenance}: it cannot be checked whether it is as it was written",
            "staat niet in {provenance}: of het is zoals het is geschreven valt niet te zeggen"),
    /** A file of an earlier run that was changed since, in a folder that a later run wrote to. */
    LEFT_OF_EARLIER_RUN(
            "is of an earlier run and was changed since: it stays, and is no file of this run",
            "is van een eerdere berekening en is sindsdien gewijzigd: het blijft staan en hoort niet bij deze berekening"),
    /** Notices of the kind before it that are not reported one by one. */
    MORE_NOTICES("and {count} more of this kind", "en nog {count} van deze soort"),
    /** No line of usage at all. */
    NO_USAGE("no line of usage was read: nothing was used", "er is geen regel gebruik gelezen: er is niets gebruikt");

    private final String english;
    private final String dutch;

    InputNotice(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    @Override
    public String pattern() {
        return english;
    }

    /**
     * Returns the Dutch words, with {@code {name}} for each argument.
     *
     * @return the pattern
     */
    public String dutch() {
        return dutch;
    }

    /**
     * Words a notice in Dutch.
     *
     * @param notice any notice
     * @return its place and words; in English if its code is not one of these
     */
    public static String inDutch(Fault notice) {
        for (InputNotice known : values()) {
            if (known.code().equals(notice.code())) {
                return new Fault(notice.code(), known.dutch, notice.arguments(), notice.place()).text();
            }
        }
        return notice.text();
    }
}
