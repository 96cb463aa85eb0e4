/**
 * Ledgers out of usage lines, beside streams, a database and the plain reading of the same bytes.
 */
@NullMarked
package nl.regiokas.benchmarks.usage;

import org.jspecify.annotations.NullMarked;
