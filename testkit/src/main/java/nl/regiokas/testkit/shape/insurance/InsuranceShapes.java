package nl.regiokas.testkit.shape.insurance;

import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;

/** The insurance of generated scenarios. */
public final class InsuranceShapes {

    private InsuranceShapes() {}

    /** Full solidarity: premiums by budget and nothing else. */
    public static SharingModel byBudget(YearlyAmount expected) {
        return InsuranceModel.builder()
                .key(AllocationKeys.budget())
                .expectedCost(expected)
                .build();
    }

    /** Premiums by youth with a loading, a refund and a reserve up to a maximum. */
    public static SharingModel byYouth(YearlyAmount expected, long maximumCents) {
        return InsuranceModel.builder()
                .key(AllocationKeys.youth())
                .expectedCost(expected)
                .loading(Percentage.of("1.4"))
                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                .reserve(Reserve.between(Euro.ZERO, Euro.ofCents(maximumCents)))
                .build();
    }
}
