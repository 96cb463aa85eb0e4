/** Tests of the generators for jqwik: what they draw, and what it shrinks to. */
@NullMarked
package nl.regiokas.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
