/** The terms of the actual-use model in generated scenarios. */
@NullMarked
package nl.regiokas.testkit.shape.actualuse;

import org.jspecify.annotations.NullMarked;
