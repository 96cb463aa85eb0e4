package nl.regiokas.testkit.shape.flattax;

import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;

/** The flat tax of generated scenarios. */
public final class FlatTaxShapes {

    private FlatTaxShapes() {}

    /** A window and a spread of three years; 60% is the municipality's own share. */
    public static SharingModel ofThreeYears(YearlyAmount expected) {
        return FlatTaxModel.builder()
                .expectedCost(expected)
                .window(3)
                .spread(3)
                .ownShare(Percentage.of("60"))
                .build();
    }
}
