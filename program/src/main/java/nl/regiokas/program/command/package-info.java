/**
 * The commands of the program beside its main one: {@code explain}, {@code compare} and {@code risk}.
 *
 * <p>Inputs: a scenario folder and options. Rules: each command reads the folder as the program does, asks the library,
 * and prints text that fits in 80 columns. Result: the printed page; files only where an output folder is given.
 */
@NullMarked
package nl.regiokas.program.command;

import org.jspecify.annotations.NullMarked;
