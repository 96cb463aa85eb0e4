package nl.regiokas.testkit.model.actualuse;

import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.actualuse.ActualUseType;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.model.ModelSetting;

/**
 * Draws the actual-use model, with any standing key.
 *
 * @since 0.2.0
 */
public final class ActualUseKit implements ModelKit<ActualUseModel> {

    /** Makes the kit. */
    public ActualUseKit() {}

    @Override
    public ModelType<ActualUseModel> type() {
        return ActualUseType.type();
    }

    @Override
    public ActualUseModel draw(Choices choices, ModelSetting setting) {
        return new ActualUseModel(setting.key(choices));
    }

    @Override
    public boolean isInThePapers() {
        return true;
    }
}
