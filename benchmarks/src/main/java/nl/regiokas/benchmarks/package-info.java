/**
 * JMH benchmarks of the library beside what its users would take instead.
 *
 * <p>Inputs: generated weights and tables of the sizes of a region and of the country. Rules: the library, its peers and a
 * plain loop over the same memory do the same work in the same run. Result: times of which only the ratios count.
 */
@NullMarked
package nl.regiokas.benchmarks;

import org.jspecify.annotations.NullMarked;
