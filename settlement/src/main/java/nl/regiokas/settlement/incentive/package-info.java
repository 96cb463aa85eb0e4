/**
 * What own use costs the municipality that uses, and what it costs the others.
 *
 * <p><b>Inputs:</b> a scheme, facts, and some extra use: an amount, or trajectories of a product.
 * <br><b>Rules:</b> the {@link nl.regiokas.settlement.incentive.IncentiveCalculator} settles the years with and without
 * the extra use, continued as long as the scheme passes cost on, and subtracts.
 * <br><b>Result:</b> an {@link nl.regiokas.settlement.incentive.Incentive}: own cost by year, the others' cost, what the
 * funds bear, together the extra cost; and {@link nl.regiokas.settlement.incentive.PerversePair}s: products where the
 * dearer one is the cheaper for the municipality because it is shared.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, the dilemma of an incentive that must not turn perverse.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.incentive;

import org.jspecify.annotations.NullMarked;
