package nl.regiokas.testkit.model.insurance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.InsuranceType;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.model.ModelSetting;

/**
 * Draws the insurance model: loading, no-claim, and a reserve with bounds of every kind, a key of its own and a lag.
 *
 * @since 0.2.0
 */
public final class InsuranceKit implements ModelKit<InsuranceModel> {

    private static final int LOW_CENTS = 1_000_000;
    private static final int WIDTH_CENTS = 10_000_000;

    /** Makes the kit. */
    public InsuranceKit() {}

    @Override
    public ModelType<InsuranceModel> type() {
        return InsuranceType.type();
    }

    @Override
    public InsuranceModel draw(Choices choices, ModelSetting setting) {
        return InsuranceModel.builder()
                .key(setting.key(choices))
                .expectedCost(setting.amounts(choices))
                .loading(Percentage.of(
                        setting.unitCents() == 1 ? choices.pick("0", "1.4", "10", "3.333", "-10", "-100") : "0"))
                .noClaim(noClaim(choices))
                .reserve(reserve(choices, setting))
                .build();
    }

    private static Optional<NoClaim> noClaim(Choices choices) {
        return choices.oneIn(2)
                ? Optional.of(new NoClaim(
                        Percentage.of(choices.pick("80", "100", "66.67", "0")),
                        Percentage.of(choices.pick("50", "100", "33.33", "9"))))
                : Optional.empty();
    }

    private static Reserve reserve(Choices choices, ModelSetting setting) {
        long low = choices.below(2L * LOW_CENTS) - LOW_CENTS;
        MonetaryAmount least = Euro.ofCents(low);
        MonetaryAmount most = Euro.ofCents(low + choices.below(WIDTH_CENTS));
        Percentage few = Percentage.of("-5");
        Percentage many = Percentage.of(choices.pick("10", "0.333"));
        Reserve.Builder reserve = choices.pick(
                Reserve.builder(),
                Reserve.builder().minimum(Euro.ZERO).maximum(Euro.ZERO),
                Reserve.builder().minimum(least),
                Reserve.builder().maximum(most),
                Reserve.builder().minimum(least).maximum(most),
                setting.asInThePapers()
                        ? Reserve.builder()
                        : Reserve.builder().minimumPercent(few).maximumPercent(many),
                setting.asInThePapers() ? Reserve.builder() : Reserve.builder().maximumPercent(many));
        if (reserve.build().equals(Reserve.OPEN)) {
            return Reserve.OPEN;
        }
        if (!setting.asInThePapers()) {
            reserve.lag(choices.pick(0, 0, 1, 2));
            if (choices.oneIn(3)) {
                reserve.key(setting.key(choices));
            }
        }
        return reserve.build();
    }

    @Override
    public ImmutableList<SettlementLaw> laws() {
        return ImmutableList.of(RefundLaw.of(), ReserveLaw.of());
    }

    @Override
    public boolean isInThePapers() {
        return true;
    }
}
