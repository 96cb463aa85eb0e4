package nl.regiokas.testkit.model.flattax;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.flattax.FlatTaxType;
import nl.regiokas.testkit.law.MergerLaw;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.model.ModelSetting;

/**
 * Draws the flat-tax model.
 *
 * @since 0.2.0
 */
public final class FlatTaxKit implements ModelKit<FlatTaxModel> {

    private static final int MOST_YEARS = 4;

    /** Makes the kit. */
    public FlatTaxKit() {}

    @Override
    public ModelType<FlatTaxModel> type() {
        return FlatTaxType.type();
    }

    @Override
    public FlatTaxModel draw(Choices choices, ModelSetting setting) {
        return FlatTaxModel.builder()
                .window(1 + choices.below(MOST_YEARS))
                .spread(1 + choices.below(MOST_YEARS))
                .ownShare(Percentage.of(choices.pick("0", "100", "60", "33.33", "12.5")))
                .expectedCost(setting.amounts(choices))
                .build();
    }

    @Override
    public ImmutableList<SettlementLaw> laws() {
        return ImmutableList.of(RunOffLaw.of(), MergerLaw.of(FlatTaxModel.class::isInstance));
    }

    @Override
    public boolean isInThePapers() {
        return true;
    }
}
