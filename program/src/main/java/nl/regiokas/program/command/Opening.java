package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;

/**
 * What a text on the terminal begins with; what kind of data they are stands below it.
 *
 * @param title what it is, and of whom
 * @param sub what it covers; empty if its title says that
 * @param notes what is odd about the data
 */
record Opening(String title, String sub, ImmutableList<String> notes) {

    Opening(String title, String sub) {
        this(title, sub, ImmutableList.of());
    }
}
