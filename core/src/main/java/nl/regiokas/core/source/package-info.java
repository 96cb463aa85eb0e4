/**
 * Where a figure or a rule comes from: a paper, its section and lines in, a citation out.
 *
 * <p>Every datum that ships with the library, and every rule that is taken from a paper, carries its {@link
 * nl.regiokas.core.source.Source}.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.source;

import org.jspecify.annotations.NullMarked;
