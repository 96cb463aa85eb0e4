/** The terms of the insurance model in generated scenarios. */
@NullMarked
package nl.regiokas.testkit.shape.insurance;

import org.jspecify.annotations.NullMarked;
