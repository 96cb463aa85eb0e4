/**
 * The program {@code regiokas}.
 *
 * <p>Inputs: a scenario folder and an output folder. Rules: each {@link nl.regiokas.program.output.ScenarioPart} that the
 * folder asks for reads its files and computes; all faults of all files are reported at once. Result: a printed page
 * and files that appear together or not at all.
 */
@NullMarked
package nl.regiokas.program;

import org.jspecify.annotations.NullMarked;
