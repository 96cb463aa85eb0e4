package nl.regiokas.examples.output;

/**
 * What a part of the program made of a folder.
 *
 * @param text the page to print
 * @param files the files to write
 */
public record Outcome(String text, OutputFiles files) {

    /**
     * Returns this outcome and another, one below the other.
     *
     * @param other an outcome whose files have other names
     * @return both
     */
    public Outcome and(Outcome other) {
        return new Outcome(text + "\n" + other.text, files.and(other.files));
    }
}
