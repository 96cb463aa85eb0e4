/**
 * The program {@code regiokas}, and one main for each story.
 *
 * <p>Inputs: a scenario folder and an output folder. Rules: each {@link nl.regiokas.examples.ScenarioPart} that the
 * folder asks for reads its files and computes; every fault of every file is told in one go. Result: a printed page and
 * files that appear together or not at all.
 */
@NullMarked
package nl.regiokas.examples;

import org.jspecify.annotations.NullMarked;
