/**
 * The generators for users of jqwik: {@link nl.regiokas.testkit.jqwik.RegiokasArbitraries}, and domains that offer whole
 * regions with one annotation.
 *
 * <p><b>Inputs:</b> numbers, years, corrections and ties. <br><b>Rules:</b> jqwik draws and shrinks plain
 * numbers ({@link nl.regiokas.testkit.plan.ScenarioPlan}); plain Java makes values from them. <br><b>Result:</b>
 * arbitraries of the library's types, with edge cases, that shrink to something a person can read.
 *
 * <p>This is the only package that knows jqwik. Users bring {@code jqwik-api} and {@code jqwik-engine} 1.9.3
 * themselves.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
