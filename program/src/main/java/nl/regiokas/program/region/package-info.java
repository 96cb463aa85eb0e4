/**
 * Settling the folder of a region.
 *
 * <p>Inputs: what was read, and the way of paying. Rules: without closings the scheme is settled as known now; with
 * closings the books are closed one after another. Result: the settlement, its payments and its files.
 */
@NullMarked
package nl.regiokas.program.region;

import org.jspecify.annotations.NullMarked;
