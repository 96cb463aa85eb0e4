/**
 * Simulated years under several schemes, next to the same simulation on decimals.
 */
@NullMarked
package nl.regiokas.benchmarks.risk;

import org.jspecify.annotations.NullMarked;
