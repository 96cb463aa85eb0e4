/**
 * The pages for people: {@code report.html} of every command that makes one, and statements.
 *
 * <p>Inputs: finished results of the library (a settlement, an RTA table, personal budgets, a comparison, a risk study,
 * incentives, purchase plans, budgets of providers, a monitored year), the language, and the names of the region. Rules:
 * nothing is computed here but sums, shares and what an amount is per inhabitant; a report makes sections of a result;
 * view models hold what a template shows, numbers already laid out in percent of the width, so that pictures need no chart
 * library and fit a phone; the templates (jte, compiled with the program) escape every name. Result: sections, which make
 * one file that needs no network and no script, in the language of the reader; for a statement, a page that prints on A4.
 */
@NullMarked
package nl.regiokas.program.report;

import org.jspecify.annotations.NullMarked;
