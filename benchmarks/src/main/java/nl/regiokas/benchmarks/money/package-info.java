/**
 * Apportionment and two-way rounding, next to allocations on other types of money and a min-cost flow.
 */
@NullMarked
package nl.regiokas.benchmarks.money;

import org.jspecify.annotations.NullMarked;
