/**
 * What the benchmarks work on: regions, usage and tables, generated from fixed seeds.
 *
 * <p>In: sizes. Rules: the same sizes give the same figures, of the order of size of Dutch youth care. Out: values of the
 * library, and the same figures as plain arrays for what runs next to it.
 */
@NullMarked
package nl.regiokas.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
