/**
 * Generator and laws of the pooling model.
 *
 * <p><b>Inputs:</b> choices, and what terms may name. <br><b>Rules:</b> those of
 * {@link nl.regiokas.testkit.model}. <br><b>Result:</b> the kit that the registration names.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.model.pooling;

import org.jspecify.annotations.NullMarked;
