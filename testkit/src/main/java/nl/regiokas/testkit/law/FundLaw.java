package nl.regiokas.testkit.law;

import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Instalment;
import nl.regiokas.settlement.calculation.ScopeState;
import nl.regiokas.settlement.calculation.SettlementState;
import nl.regiokas.settlement.calculation.YearSettlement;

/** See {@link SettlementLaw#FUND_CONTINUITY}. */
final class FundLaw implements SettlementLaw {

    @Override
    public String name() {
        return "fund-continuity";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        SettlementState state = SettlementState.opening(trial.scenario().scheme());
        for (YearSettlement year : trial.settlement().years()) {
            SettlementState opening = state;
            Optional<Breach> breach = year.funds().stream()
                    .flatMap(fund -> fund(opening.of(fund.scope()), year, fund))
                    .findFirst();
            if (breach.isPresent()) {
                return breach;
            }
            state = year.closing();
        }
        return Optional.empty();
    }

    private static Stream<Breach> fund(ScopeState opening, YearSettlement year, FundYear fund) {
        String where = "scope " + fund.scope() + ", " + year.year();
        long due = opening.instalments().stream()
                .filter(instalment -> instalment.dueYear() == year.year())
                .mapToLong(Instalment::cents)
                .sum();
        long booked = year.charges().stream()
                .filter(charge -> charge.scope().equals(fund.scope()) && charge.kind() == ChargeKind.INSTALMENT)
                .mapToLong(Charge::cents)
                .sum();
        boolean forgotten = year.closing().of(fund.scope()).instalments().stream()
                .anyMatch(instalment -> instalment.dueYear() <= year.year());
        return Stream.concat(
                Stream.of(
                                Breach.unlessEqual(opening.fundCents(), fund.openingCents(), where, "the opening fund"),
                                Breach.unlessEqual(
                                        fund.closingCents(),
                                        year.closing().of(fund.scope()).fundCents(),
                                        where,
                                        "what the fund passes on"),
                                Breach.unlessEqual(-due, booked, where, "the instalments booked"))
                        .flatMap(Optional::stream),
                forgotten ? Stream.of(new Breach(where, "an instalment that fell due is still carried")) : Stream.of());
    }
}
