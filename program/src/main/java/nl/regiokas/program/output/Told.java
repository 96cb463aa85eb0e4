package nl.regiokas.program.output;

import java.io.PrintWriter;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;

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
