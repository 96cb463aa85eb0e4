package nl.regiokas.risk.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Whether a settled draw conserves every cent: what was settled is what was drawn, each fund opens with what it closed with
 * and closes with opening + charged - cost, and all charges are all cost and the growth of the funds.
 */
final class Conservation {

    private final int draw;
    private final SolidarityScheme scheme;
    private final Map<String, Long> funds = new HashMap<>();
    private final Faults faults = new Faults();

    private Conservation(int draw, SolidarityScheme scheme) {
        this.draw = draw;
        this.scheme = scheme;
        for (Scope scope : scheme.scopes()) {
            funds.put(scope.name(), Euro.cents(scope.openingFund(), "opening fund of scope " + scope.name()));
        }
    }

    /** Refuses, all faults at once, a settlement of a draw that loses or finds a cent. */
    static void require(int draw, SolidarityScheme scheme, List<YearSettlement> years, long[][] drawn) {
        Conservation conservation = new Conservation(draw, scheme);
        for (int y = 0; y < drawn.length; y++) {
            conservation.lookOver(years.get(y), drawn[y]);
        }
        conservation.faults.throwIfAny();
    }

    private void lookOver(YearSettlement year, long[] drawn) {
        long cost = 0;
        long charge = 0;
        for (Position position : year.positions()) {
            cost = Math.addExact(cost, position.costCents());
            charge = Math.addExact(charge, position.chargeCents());
        }
        long growth = 0;
        for (FundYear fund : year.funds()) {
            growth = Math.addExact(growth, growth(fund));
        }
        long used = 0;
        for (long cents : drawn) {
            used = Math.addExact(used, cents);
        }
        compare("settled cost must be the drawn cost", used, cost, year.year());
        compare("charges must be cost and growth of the funds", Math.addExact(cost, growth), charge, year.year());
    }

    private long growth(FundYear fund) {
        long opening = funds.getOrDefault(fund.scope(), 0L);
        compare("fund of scope " + fund.scope() + " must open with", opening, fund.openingCents(), fund.year());
        compare(
                "fund of scope " + fund.scope() + " must close with",
                Math.subtractExact(Math.addExact(fund.openingCents(), fund.chargedCents()), fund.costCents()),
                fund.closingCents(),
                fund.year());
        funds.put(fund.scope(), fund.closingCents());
        return Math.subtractExact(fund.closingCents(), opening);
    }

    private void compare(String role, long expected, long actual, int year) {
        if (expected != actual) {
            faults.add(
                    "%s %s but was %s (draw %s, scheme %s, %s)",
                    role, Euro.display(expected), Euro.display(actual), draw, scheme.name(), year);
        }
    }
}
