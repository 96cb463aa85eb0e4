/**
 * Money with a purpose: what was set apart, what was spent on what, and what is left.
 *
 * <p>Inputs: an RTA arrangement with a base and the assignments for transformation; receipts and spending of the youth fund.
 * Rules: 10% of the base is for transformation each year; the fund of 2015-2017 is for the social domain, and its
 * reserve is carried over. Result: {@link nl.regiokas.budgeting.earmark.TransformationMoney} and
 * {@link nl.regiokas.budgeting.earmark.YouthFund}; spending outside the purpose is reported, not repaired.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.budgeting.earmark;

import org.jspecify.annotations.NullMarked;
