/**
 * Settled years, next to the same formulas on amounts that carry their currency.
 */
@NullMarked
package nl.regiokas.benchmarks.settlement;

import org.jspecify.annotations.NullMarked;
