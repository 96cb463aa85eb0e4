/**
 * The insurance model: a premium fixed beforehand, a refund for low use, a corridor for the reserve.
 *
 * <p><b>Inputs:</b> expected cost, loading, keys, terms. <br><b>Rules:</b>
 * {@link nl.regiokas.settlement.model.insurance.InsuranceModel}. <br><b>Result:</b> premiums, refunds, assessments,
 * distributions.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.model.insurance;

import org.jspecify.annotations.NullMarked;
