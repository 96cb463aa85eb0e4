package nl.regiokas.program.output;

import gg.jte.Content;

/**
 * A section of the page {@code report.html}.
 *
 * @param id the anchor, unique on the page
 * @param title its heading, also in the list of contents
 * @param body writes what is below the heading
 */
public record Section(String id, String title, Content body) {}
