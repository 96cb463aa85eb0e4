/**
 * What municipalities agree on: which products are shared, by whom, and by which solidarity model.
 *
 * <p><b>Inputs:</b> products with their segment, municipality codes, years, percentages, amounts in euro.
 * <br><b>Rules:</b> a {@link nl.regiokas.settlement.scheme.SolidarityScheme} is an ordered list of
 * {@link nl.regiokas.settlement.scheme.Scope}s; a product belongs to the first scope that names it or its segment; a
 * scope has one {@link nl.regiokas.settlement.scheme.CostSharingModel} and participants by year.
 * <br><b>Result:</b> immutable declarations without any calculation; {@code nl.regiokas.settlement.calculation} turns
 * them and a ledger of costs into charges.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "Financiële modellen voor solidariteit", lines 721-782.
 */
@NullMarked
package nl.regiokas.settlement.scheme;

import org.jspecify.annotations.NullMarked;
