/** The terms of the flat-tax model in generated scenarios. */
@NullMarked
package nl.regiokas.testkit.shape.flattax;

import org.jspecify.annotations.NullMarked;
