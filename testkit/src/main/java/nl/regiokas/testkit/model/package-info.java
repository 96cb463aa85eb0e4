/**
 * What the testkit must know of each kind of model; each has a package below this one.
 *
 * <p><b>Inputs:</b> choices, and what terms may name. <br><b>Rules:</b> zero is the simplest choice. <br><b>Result:</b> a
 * model with all its terms, and the laws that are its own.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.model;

import org.jspecify.annotations.NullMarked;
