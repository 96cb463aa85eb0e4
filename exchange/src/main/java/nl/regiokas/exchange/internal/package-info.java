/**
 * What the value types of this module share and users do not see: the house style of generated values.
 *
 * <p>The package is not exported.
 */
@NullMarked
package nl.regiokas.exchange.internal;

import org.jspecify.annotations.NullMarked;
