/**
 * The run of all benchmarks: every workload of the library next to what one would take instead.
 *
 * <p>The peers are dependencies of this module alone. Where a peer computes the same, a test checks that it gives the same.
 */
@NullMarked
package nl.regiokas.benchmarks;

import org.jspecify.annotations.NullMarked;
