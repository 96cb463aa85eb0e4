package nl.regiokas.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of Markdown with places for tables, each between two comments with its name. */
public final class Page {

    private final Path file;

    /**
     * A page.
     *
     * @param file where it stands
     */
    public Page(Path file) {
        this.file = file;
    }

    /**
     * Writes a table in its place.
     *
     * @param name the name of the place
     * @param table the table in Markdown
     * @throws IOException if the page cannot be read or written
     */
    public void write(String name, String table) throws IOException {
        Files.writeString(file, filled(Files.readString(file), name, table));
    }

    /** Returns a page in which a table stands in its place. */
    static String filled(String page, String name, String table) {
        String opening = "<!-- " + name + " -->";
        String closing = "<!-- end of " + name + " -->";
        int from = page.indexOf(opening);
        int until = page.indexOf(closing);
        if (from < 0 || until < from) {
            throw new IllegalArgumentException("the page has no place for the " + name);
        }
        return page.substring(0, from + opening.length()) + "\n\n" + table + "\n\n" + page.substring(until);
    }
}
