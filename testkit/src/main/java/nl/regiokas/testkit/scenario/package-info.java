/**
 * Believable regions from a seed, in plain Java.
 *
 * <p><b>Inputs:</b> numbers of municipalities, products, years and usage lines, the total cost, a seed.
 * <br><b>Rules:</b> the same parameters give the same scenario on every machine: a fixed random generator (SplitMix64),
 * {@code StrictMath}, and sums of money in whole cents only. Everything generated is invented; only the proportions of
 * the kinds of care follow the council papers.
 * <br><b>Result:</b> a {@link nl.regiokas.testkit.scenario.Scenario}: municipalities, catalogue, usage lines, budgets,
 * advances, keys and a scheme, ready to be settled, streamed or
 * {@linkplain nl.regiokas.testkit.scenario.ScenarioFolder written} as a folder that the program reads.
 *
 * <p>No test library is needed.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.scenario;

import org.jspecify.annotations.NullMarked;
