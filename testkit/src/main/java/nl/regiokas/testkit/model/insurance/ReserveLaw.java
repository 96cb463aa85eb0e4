package nl.regiokas.testkit.model.insurance;

import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.testkit.law.Breach;
import nl.regiokas.testkit.law.Replaced;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.Trial;

/**
 * Terms that change nothing: the model's own key as key of the reserve, a lag of 0, and a bound of 0% in place of 0.00.
 *
 * @since 0.2.0
 */
public final class ReserveLaw implements SettlementLaw {

    private ReserveLaw() {}

    /**
     * Returns the law.
     *
     * @return the law
     */
    public static ReserveLaw of() {
        return new ReserveLaw();
    }

    @Override
    public String name() {
        return "reserve-identities";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.difference(
                Replaced.models(trial.scenario(), ReserveLaw::spelt),
                charge -> true,
                "spelling out the terms of the reserve");
    }

    private static SharingModel spelt(SharingModel model) {
        if (!(model instanceof InsuranceModel insurance)) {
            return model;
        }
        Reserve reserve = insurance.reserve();
        boolean none = reserve.minimum().filter(bound -> bound.isZero()).isPresent()
                && reserve.maximum().filter(bound -> bound.isZero()).isPresent();
        Reserve.Builder spelt = Reserve.builder()
                .minimum(none ? Optional.empty() : reserve.minimum())
                .maximum(none ? Optional.of(Euro.ZERO) : reserve.maximum())
                .minimumPercent(none ? Optional.of(Percentage.ZERO) : reserve.minimumPercent())
                .maximumPercent(reserve.maximumPercent())
                .key(reserve.key().orElse(insurance.key()))
                .lag(reserve.lag());
        return insurance.toBuilder().reserve(spelt.build()).build();
    }
}
