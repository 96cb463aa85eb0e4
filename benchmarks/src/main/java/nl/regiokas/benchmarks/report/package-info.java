/**
 * From measurements to tables.
 *
 * <p>In: what JMH measured. Rules: only costs of one run are compared; a cost is divided by the number of lines or draws
 * where a benchmark has one. Out: the tables of {@code docs/benchmarks.md}: the goals, everything side by side, and how
 * costs grow.
 */
@NullMarked
package nl.regiokas.benchmarks.report;

import org.jspecify.annotations.NullMarked;
