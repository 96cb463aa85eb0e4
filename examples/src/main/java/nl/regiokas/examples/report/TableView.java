package nl.regiokas.examples.report;

import com.google.common.collect.ImmutableList;

/**
 * A table of texts and amounts.
 *
 * @param caption what it shows
 * @param textColumns how many columns, from the first, are text and not amounts; the first heads its row
 * @param headers the header of every column
 * @param rows a text for every column
 */
public record TableView(
        String caption, int textColumns, ImmutableList<String> headers, ImmutableList<ImmutableList<String>> rows) {}
