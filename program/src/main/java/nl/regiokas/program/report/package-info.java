/**
 * The page {@code report.html}: a settlement, an RTA table, a comparison and a risk study for people.
 *
 * <p>Inputs: finished results of the library. Rules: view models hold what a template shows, numbers already laid out in
 * percent of the width, so that pictures need no chart library and fit a phone; the templates (jte, compiled with the
 * program) escape every name. Result: one file that needs no network and no script, in the language of the reader.
 */
@NullMarked
package nl.regiokas.program.report;

import org.jspecify.annotations.NullMarked;
