package nl.regiokas.testkit.law;

import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.FundYear;

/** See {@link SettlementLaw#REFUND_COVER}. */
final class RefundLaw implements SettlementLaw {

    @Override
    public String name() {
        return "refund-cover";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.settlement().funds().stream()
                .flatMap(fund -> breach(trial, fund).stream())
                .findFirst();
    }

    private static Optional<Breach> breach(Trial trial, FundYear fund) {
        long refunds = -booked(trial, fund, ChargeKind.NO_CLAIM_REFUND);
        long room = Math.max(0, fund.openingCents() + booked(trial, fund, ChargeKind.PREMIUM) - fund.costCents());
        return refunds <= room
                ? Optional.empty()
                : Optional.of(new Breach(
                        "scope " + fund.scope() + ", " + fund.year(),
                        "refunds must be at most opening + premiums - cost = " + Euro.display(room) + " but were "
                                + Euro.display(refunds) + ": " + (refunds - room) + " cents too much"));
    }

    private static long booked(Trial trial, FundYear fund, ChargeKind kind) {
        return trial.settlement().charges().stream()
                .filter(charge ->
                        charge.year() == fund.year() && charge.scope().equals(fund.scope()) && charge.kind() == kind)
                .mapToLong(Charge::cents)
                .sum();
    }
}
