package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.exchange.output.OutputFiles;

/**
 * The result of a part of the program for a folder.
 *
 * @param head the head of {@code report.html}
 * @param text the page to print
 * @param files the files to write
 * @param sections what it adds to the page {@code report.html}
 * @param day the date of the page, if any
 * @param names the names of municipalities, outside parties and products by their codes
 */
public record Outcome(
        Head head,
        String text,
        OutputFiles files,
        ImmutableList<Section> sections,
        Optional<LocalDate> day,
        ImmutableTable<String, String, String> names) {

    /**
     * The same outcome with names for codes.
     *
     * @param known what codes stand for, and codes to names
     * @return this outcome with those names
     */
    public Outcome named(ImmutableTable<String, String, String> known) {
        return new Outcome(head, text, files, sections, day, known);
    }

    /**
     * The result of a part for a folder, without a particular date.
     *
     * @param head the head of {@code report.html}
     * @param text the page to print
     * @param files the files to write
     * @param sections what it adds to the page {@code report.html}
     */
    public Outcome(Head head, String text, OutputFiles files, ImmutableList<Section> sections) {
        this(head, text, files, sections, Optional.empty(), ImmutableTable.of());
    }

    /**
     * Returns this outcome and another, one below the other, under the head of the other.
     *
     * @param other an outcome whose files have other names
     * @return both
     */
    public Outcome and(Outcome other) {
        return new Outcome(
                other.head,
                text + "\n" + other.text,
                files.and(other.files),
                ImmutableList.<Section>builder()
                        .addAll(sections)
                        .addAll(other.sections)
                        .build(),
                other.day.or(() -> day),
                other.names.isEmpty() ? names : other.names);
    }
}
