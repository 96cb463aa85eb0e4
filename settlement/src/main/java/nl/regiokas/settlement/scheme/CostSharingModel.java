package nl.regiokas.settlement.scheme;

import java.util.function.Function;

/**
 * How the participants of a scope share its cost: one of the three families of the council paper.
 * Dutch: solidariteitsmodel.
 *
 * <p>The family is closed; {@link #match} asks for an answer per member, so that a new one cannot be forgotten. A model
 * is a declaration. The formulas stand with the calculators of {@code nl.regiokas.settlement.calculation}.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "Financiële modellen voor solidariteit", lines 721-782.
 */
public sealed interface CostSharingModel permits InsuranceModel, FlatTaxModel, ActualUseModel {

    /**
     * The answer of the function that fits this model.
     *
     * @param insurance answers for the insurance model
     * @param flatTax answers for the flat-tax model
     * @param actualUse answers for the actual-use model
     * @param <T> the type of the answer
     * @return what the one function that applies returned
     */
    <T> T match(
            Function<? super InsuranceModel, ? extends T> insurance,
            Function<? super FlatTaxModel, ? extends T> flatTax,
            Function<? super ActualUseModel, ? extends T> actualUse);
}
