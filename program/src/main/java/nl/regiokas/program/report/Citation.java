package nl.regiokas.program.report;

/**
 * A citation.
 *
 * @param anchor where the source is given
 * @param number its number, from 1
 * @param text document, section and lines
 */
public record Citation(String anchor, String number, String text) {

    /** No citation. */
    static final Citation NONE = new Citation("", "", "");

    /**
     * Whether something is cited.
     *
     * @return false for {@link #NONE}
     */
    public boolean isGiven() {
        return !anchor.isEmpty();
    }
}
