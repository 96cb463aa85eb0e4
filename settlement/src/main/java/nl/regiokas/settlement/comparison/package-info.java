/**
 * What one scheme costs every municipality more or less than another, and why.
 *
 * <p><b>Inputs:</b> two settlements of the same facts over the same years: a reference and an alternative.
 * <br><b>Rules:</b> the {@link nl.regiokas.settlement.comparison.ComparisonCalculator} subtracts the charges and splits
 * every difference into causes ({@link nl.regiokas.settlement.model.Cause}), to the cent; it asks each column how it follows
 * cost and knows no model.
 * <br><b>Result:</b> a {@link nl.regiokas.settlement.comparison.SchemeComparison}: differences by year and party, totals,
 * who pays less and who pays more, and the law that all differences together are the difference of the funds' growth.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, section 4.1 d: work out beforehand what a change of solidarity does to each
 * municipality.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.comparison;

import org.jspecify.annotations.NullMarked;
