package nl.regiokas.testkit.model;

import com.google.common.collect.ImmutableList;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.testkit.law.SettlementLaw;

/**
 * What the testkit must know of one kind of model: how to draw it, and which laws are its own.
 *
 * <p>Everything else comes from the model's registration: the laws of every model hold for it, and the table of its
 * fields is used to write its folder and to make its counterexamples smaller.
 *
 * @param <M> the type of the model
 * @since 0.2.0
 */
public interface ModelKit<M extends SharingModel> {

    /**
     * Returns the registration of the model.
     *
     * @return the kind of model
     */
    ModelType<M> type();

    /**
     * Draws a model.
     *
     * @param choices what is chosen; the simplest model when all are zero
     * @param setting what its terms may name
     * @return a model
     */
    M draw(Choices choices, ModelSetting setting);

    /**
     * Returns whether the model is one of the council papers.
     *
     * @return false unless it is
     */
    default boolean isInThePapers() {
        return false;
    }

    /**
     * Returns the laws that hold for this model in addition to those of every model.
     *
     * @return the laws, none unless there are some
     */
    default ImmutableList<SettlementLaw> laws() {
        return ImmutableList.of();
    }
}
