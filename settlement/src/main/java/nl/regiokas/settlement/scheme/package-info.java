/**
 * What municipalities agree on: which products are shared, by whom, and by which model, over the years.
 *
 * <p><b>Inputs:</b> products with their segment, municipality codes, years, models. <br><b>Rules:</b> a
 * {@link nl.regiokas.settlement.scheme.SolidarityScheme} is an ordered list of
 * {@link nl.regiokas.settlement.scheme.Scope}s; a product belongs, per year, to the first scope in force that names it or
 * its segment. <br><b>Result:</b> immutable declarations without any calculation.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "Financiële modellen voor solidariteit", lines 721-782.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.scheme;

import org.jspecify.annotations.NullMarked;
