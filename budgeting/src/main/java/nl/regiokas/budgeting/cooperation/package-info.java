/**
 * Models of cooperation: what municipalities buy together and what each buys by itself.
 *
 * <p>Inputs: a {@link nl.regiokas.budgeting.cooperation.PurchaseComposition}, the parts of a region's purchase, and a
 * {@link nl.regiokas.budgeting.cooperation.CooperationModel}, which says which parts are joint. Rules: parts sum; the
 * excess of the stated total over its parts is reported as unexplained. Result: joint and own amounts, the segments
 * that are joint, and the cost of the {@link nl.regiokas.budgeting.cooperation.OrganisationCost organisation} that
 * buys.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.cooperation;

import org.jspecify.annotations.NullMarked;
