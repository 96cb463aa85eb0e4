/** Tests of the plain generators. */
@NullMarked
package nl.regiokas.testkit.scenario;

import org.jspecify.annotations.NullMarked;
