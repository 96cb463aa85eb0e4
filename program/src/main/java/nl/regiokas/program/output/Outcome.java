package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import nl.regiokas.exchange.output.OutputFiles;

/**
 * What a part of the program made of a folder.
 *
 * @param head what stands at the head of {@code report.html}
 * @param text the page to print
 * @param files the files to write
 * @param sections what it adds to the page {@code report.html}
 */
public record Outcome(Head head, String text, OutputFiles files, ImmutableList<Section> sections) {

    /**
     * Returns this outcome and another, one below the other under the head of the other.
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
                        .build());
    }
}
