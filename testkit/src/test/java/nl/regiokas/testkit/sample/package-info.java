/** Tests of the samples. */
@NullMarked
package nl.regiokas.testkit.sample;

import org.jspecify.annotations.NullMarked;
