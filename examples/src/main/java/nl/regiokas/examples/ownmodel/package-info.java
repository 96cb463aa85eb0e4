/**
 * A team's own sharing model: declared, read, checked, settled, explained, compared and simulated like those of the library.
 *
 * <p><b>Inputs:</b> the cost of each participant. <br><b>Rules:</b> {@link nl.regiokas.examples.ownmodel.HalfByUse}.
 * <br><b>Result:</b> half of everybody's cost by use, the other half by equal parts.
 */
@NullMarked
package nl.regiokas.examples.ownmodel;

import org.jspecify.annotations.NullMarked;
