/**
 * Sharing models: how the participants of a scope share its cost in a year. A model owns everything about itself.
 *
 * <p><b>Inputs:</b> a {@link nl.regiokas.settlement.model.ScopeYear}: participants, their cost, weights, the fund.
 * <br><b>Rules:</b> a {@link nl.regiokas.settlement.model.SharingModel} declares what it books, checks a year before anything
 * is booked, and shares it. <br><b>Result:</b> a {@link nl.regiokas.settlement.model.Sharing}: columns of amounts, each with
 * one {@link nl.regiokas.settlement.model.Basis} that explains how they came about.
 *
 * <p>The models of the library have a package each and know nothing of one another;
 * {@code nl.regiokas.settlement.Models} is the one place that names them.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.model;

import org.jspecify.annotations.NullMarked;
