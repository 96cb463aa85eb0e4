package nl.regiokas.core.source;

import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/**
 * The place a figure or a rule was taken from: document, section, lines.
 *
 * <p>Dutch: bronvermelding. The text form is a citation: {@code 003_aa6130130ab9cbb9, section 5.9, lines 1396-1408}.
 *
 * @param document the name of the paper or data set, never blank
 * @param section the section ({@code 5.9}) or another heading ({@code annex 2}); empty when the whole document is meant
 * @param lines a line ({@code 1396}) or lines ({@code 1396-1408}); empty when none are named
 * @since 0.2.0
 */
public record Source(String document, String section, String lines) {

    /**
     * Checks the document's name.
     *
     * @param document the name of the paper or data set
     * @param section the section, or empty
     * @param lines the lines, or empty
     * @throws nl.regiokas.core.fault.RefusalException when the document is blank
     */
    public Source {
        Attributes.given(document, "document of source");
        Attributes.given(section, "section of source");
        Attributes.given(lines, "lines of source");
        Faults.require(!document.isBlank(), SourceFault.DOCUMENT_BLANK);
    }

    /**
     * A whole document.
     *
     * @param document the name of the paper or data set
     * @return the source
     */
    public static Source of(String document) {
        return new Source(document, "", "");
    }

    /**
     * A place in a document.
     *
     * @param document the name of the paper or data set
     * @param section the section, or empty
     * @param lines the lines, or empty
     * @return the source
     */
    public static Source of(String document, String section, String lines) {
        return new Source(document, section, lines);
    }

    /** The citation: the document, then {@code section} and {@code lines} where there are any. */
    @Override
    public String toString() {
        return document + citedSection() + citedLines();
    }

    private String citedSection() {
        if (section.isEmpty()) {
            return "";
        }
        return ", " + (Character.isDigit(section.charAt(0)) ? "section " : "") + section;
    }

    private String citedLines() {
        if (lines.isEmpty()) {
            return "";
        }
        return (lines.contains("-") || lines.contains(",") ? ", lines " : ", line ") + lines;
    }
}
