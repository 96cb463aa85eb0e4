/**
 * What the value types of the library share and users do not see: the house style of generated values.
 *
 * <p>The package is not exported.
 */
@NullMarked
package nl.regiokas.core.internal;

import org.jspecify.annotations.NullMarked;
