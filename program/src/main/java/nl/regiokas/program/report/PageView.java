package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Section;

/**
 * A whole page.
 *
 * @param language the tag of its language
 * @param head its head
 * @param css its styles
 * @param sections its sections in order
 */
public record PageView(String language, Head head, String css, ImmutableList<Section> sections) {}
