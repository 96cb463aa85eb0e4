/**
 * Schemes that can be used as they are, and what the municipalities of Groningen decided about them.
 *
 * <p><b>Inputs:</b> what the council papers leave open: expected cost, participants, keys. <br><b>Rules:</b> {@link
 * nl.regiokas.settlement.council.CouncilSchemes} declares what the papers say, {@link
 * nl.regiokas.settlement.council.ReferenceSchemes} what other schemes are compared with. <br><b>Result:</b> a {@link
 * nl.regiokas.settlement.scheme.SolidarityScheme} made of models of the library.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.council;

import org.jspecify.annotations.NullMarked;
