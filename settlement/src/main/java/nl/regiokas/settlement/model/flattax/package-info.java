/**
 * The flat-tax model: contributions by average past use, gains and losses passed on over later years.
 *
 * <p><b>Inputs:</b> expected cost, window, spread, own share. <br><b>Rules:</b>
 * {@link nl.regiokas.settlement.model.flattax.FlatTaxModel}. <br><b>Result:</b> contributions now, instalments later.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.model.flattax;

import org.jspecify.annotations.NullMarked;
