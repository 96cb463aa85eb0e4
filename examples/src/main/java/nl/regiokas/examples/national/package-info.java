/**
 * The size of a country.
 *
 * <p>Inputs: a number of usage lines. Rules: the testkit makes up a year of all municipalities, the program settles it
 * in one pass over the file. Result: the files of a settlement, and how long a million lines took.
 */
@NullMarked
package nl.regiokas.examples.national;

import org.jspecify.annotations.NullMarked;
