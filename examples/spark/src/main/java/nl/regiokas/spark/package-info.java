/**
 * Ledgers on Apache Spark, for usage that one machine cannot read in time.
 *
 * <p>Inputs: files of usage lines, spread over many machines. Rules: each part of the files becomes a ledger where it
 * lies, only its sums travel, and ledgers merge in any order to the same cents. Result: the ledger of all files.
 */
@NullMarked
package nl.regiokas.spark;

import org.jspecify.annotations.NullMarked;
