/** The library's own properties over generated regions. */
@NullMarked
package nl.regiokas.testkit.library;

import org.jspecify.annotations.NullMarked;
