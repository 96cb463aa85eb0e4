/**
 * Short stories in code, each run by a test.
 */
@NullMarked
package nl.regiokas.examples;

import org.jspecify.annotations.NullMarked;
