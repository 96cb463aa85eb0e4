/**
 * Apportionment and two-way rounding, beside allocations on other types of money and a min-cost flow.
 */
@NullMarked
package nl.regiokas.benchmarks.money;

import org.jspecify.annotations.NullMarked;
