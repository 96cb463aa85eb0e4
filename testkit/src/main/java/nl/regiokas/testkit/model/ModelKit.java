package nl.regiokas.testkit.model;

import com.google.common.collect.ImmutableList;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.testkit.law.SettlementLaw;

/**
 * What the testkit must know of one kind of model: how to draw it, and which laws are its own.
 *
 * <p>All else comes from the model's registration: laws of every model hold for it, its folder is written and its
 * counterexamples are made smaller by the table of its fields.
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
     * Returns the laws that hold for this model besides those of every model.
     *
     * @return the laws, none unless there are some
     */
    default ImmutableList<SettlementLaw> laws() {
        return ImmutableList.of();
    }
}
