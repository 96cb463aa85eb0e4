/** Agreements that others made, said with the library. */
@NullMarked
package nl.regiokas.examples.arrangement;

import org.jspecify.annotations.NullMarked;
