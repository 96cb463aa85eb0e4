/**
 * Ledgers out of usage lines, next to streams, a database and the plain reading of the same bytes.
 */
@NullMarked
package nl.regiokas.benchmarks.usage;

import org.jspecify.annotations.NullMarked;
