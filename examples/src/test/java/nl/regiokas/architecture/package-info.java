/**
 * The rules of {@code docs/architecture.md} as tests: they stand here because this module sees all others.
 */
@NullMarked
package nl.regiokas.architecture;

import org.jspecify.annotations.NullMarked;
