/**
 * What the value types of the testkit share and users do not see: the house style of generated values.
 *
 * <p>The package is not exported.
 */
@NullMarked
package nl.regiokas.testkit.internal;

import org.jspecify.annotations.NullMarked;
