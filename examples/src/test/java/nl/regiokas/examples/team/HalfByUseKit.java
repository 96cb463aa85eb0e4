package nl.regiokas.examples.team;

import nl.regiokas.core.money.Percentage;
import nl.regiokas.examples.ownmodel.HalfByUse;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.model.ModelSetting;

/** How {@link HalfByUse} is drawn. */
final class HalfByUseKit implements ModelKit<HalfByUse> {

    @Override
    public ModelType<HalfByUse> type() {
        return HalfByUse.type();
    }

    @Override
    public HalfByUse draw(Choices choices, ModelSetting setting) {
        return new HalfByUse(Percentage.of(choices.pick("50", "0", "100", "33.33")), setting.key(choices));
    }
}
