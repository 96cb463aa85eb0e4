/**
 * What the value types of the library share and users do not see: the house style of generated values, and the guard of
 * their builders.
 *
 * <p>Inputs: attributes as they are given. Rules: none is null, missing or repeated; numbers have one form. Result: the
 * attribute, or a refusal. The package is exported to the modules of the library alone.
 */
@NullMarked
package nl.regiokas.core.internal;

import org.jspecify.annotations.NullMarked;
