package nl.regiokas.testkit.model.insurance;

import java.util.Objects;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.law.Booked;
import nl.regiokas.testkit.law.Breach;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.law.Trial;

/**
 * Refunds for low use are never more than what the fund has left: opening + premiums - cost + all open items + exit
 * shares.
 *
 * @since 0.2.0
 */
public final class RefundLaw implements SettlementLaw {

    private RefundLaw() {}

    /**
     * Returns the law.
     *
     * @return the law
     */
    public static RefundLaw of() {
        return new RefundLaw();
    }

    @Override
    public String name() {
        return "refund-cover";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.outcome().funds().stream()
                .flatMap(fund -> breach(trial, fund).stream())
                .findFirst();
    }

    private static Optional<Breach> breach(Trial trial, FundYear fund) {
        long refunds = -booked(trial, fund, InsuranceModel.NO_CLAIM_REFUND);
        long room = Math.max(
                0,
                fund.openingCents()
                        + booked(trial, fund, InsuranceModel.PREMIUM)
                        - fund.costCents()
                        + open(trial, fund)
                        + booked(trial, fund, ChargeKind.EXIT_SHARE));
        return refunds <= room
                ? Optional.empty()
                : Optional.of(new Breach(
                        "scope " + fund.scope() + ", " + fund.year(),
                        "refunds must be at most opening + premiums - cost + open items + exit shares = "
                                + Euro.display(room) + " but were " + Euro.display(refunds) + ": " + (refunds - room)
                                + " cents too much"));
    }

    /** What was open before the year, in the scope and in the scopes that go into it. */
    private static long open(Trial trial, FundYear fund) {
        State before = fund.year() == trial.scenario().scheme().firstYear()
                ? trial.scenario().opening()
                : Objects.requireNonNull(trial.outcome().states().get(fund.year() - 1));
        return trial.scenario().scheme().scopes().stream()
                .filter(scope -> scope.name().equals(fund.scope()) || goesInto(scope, fund))
                .mapToLong(scope -> before.scopes()
                        .getOrDefault(scope.name(), ScopeState.of(0))
                        .openTotalCents())
                .sum();
    }

    private static boolean goesInto(Scope scope, FundYear fund) {
        return scope.atEnd() instanceof AtEnd.Into into
                && into.scope().equals(fund.scope())
                && scope.until().filter(last -> last == fund.year() - 1).isPresent();
    }

    private static long booked(Trial trial, FundYear fund, ChargeKind kind) {
        return trial.outcome().charges(fund.year()).stream()
                .filter(charge ->
                        charge.scope().equals(fund.scope()) && charge.kind().equals(kind))
                .mapToLong(Booked::cents)
                .sum();
    }
}
