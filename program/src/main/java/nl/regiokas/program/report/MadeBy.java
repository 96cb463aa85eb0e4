package nl.regiokas.program.report;

import java.time.LocalDate;

/**
 * What a page was made by, and the day it is of.
 *
 * @param version name and version of the program
 * @param day the day; that of the data unless another is asked for, so that two runs give the same page
 */
public record MadeBy(String version, LocalDate day) {

    /**
     * The line at the foot of the page.
     *
     * @param words the words of the page
     * @return the line
     */
    public String foot(Words words) {
        return words.text("made", version, words.day(day));
    }
}
