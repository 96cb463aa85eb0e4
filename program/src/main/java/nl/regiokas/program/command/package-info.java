/**
 * The commands of the program in addition to its main one, such as {@code explain}, {@code compare} and {@code risk}.
 *
 * <p>Inputs: a scenario folder and options. Rules: each command reads the folder as the program does, calls the
 * library, and prints text that fits in 80 columns. Result: the printed page; files only if an output folder is given.
 */
@NullMarked
package nl.regiokas.program.command;

import org.jspecify.annotations.NullMarked;
