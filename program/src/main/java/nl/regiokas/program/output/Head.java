package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;

/**
 * What stands at the head of a page.
 *
 * @param title what it is, of whom
 * @param band what the data are worth; empty when nothing is told about it
 */
public record Head(String title, ImmutableList<String> band) {}
