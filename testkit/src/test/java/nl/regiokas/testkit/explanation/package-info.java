/** The laws of explanations and comparisons over generated regions. */
@NullMarked
package nl.regiokas.testkit.explanation;

import org.jspecify.annotations.NullMarked;
