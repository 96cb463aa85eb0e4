package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Whether a settled draw conserves every cent: in each year what was settled is what was drawn, and the charges of all
 * municipalities are that cost and the growth of the funds.
 */
final class Conservation {

    private final SolidarityScheme scheme;
    private final ImmutableList<Long> openingFunds;

    Conservation(SolidarityScheme scheme) {
        this.scheme = scheme;
        this.openingFunds = scheme.scopes().stream()
                .map(scope -> Euro.cents(scope.openingFund(), "opening fund of scope " + scope.name()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Refuses, all faults at once, a draw that loses or finds a cent. */
    void require(int draw, long[] drawnCost, int municipalities, SettledDraw settled) {
        Faults faults = new Faults();
        for (int y = 0; y < drawnCost.length; y++) {
            long cost = settled.costCents(y);
            compare("settled cost must be the drawn cost", drawnCost[y], cost, draw, y, faults);
            long expected = Math.addExact(cost, growth(settled, y));
            long charged = 0;
            for (int m = 0; m < municipalities; m++) {
                charged = Math.addExact(charged, settled.chargeCents(y, m));
            }
            compare("charges must be cost and growth of the funds", expected, charged, draw, y, faults);
        }
        faults.throwIfAny();
    }

    private long growth(SettledDraw settled, int year) {
        long growth = 0;
        for (int s = 0; s < openingFunds.size(); s++) {
            long opening = year == 0 ? openingFunds.get(s) : settled.closingCents(year - 1, s);
            growth = Math.addExact(growth, Math.subtractExact(settled.closingCents(year, s), opening));
        }
        return growth;
    }

    private void compare(String role, long expected, long actual, int draw, int year, Faults faults) {
        if (expected != actual) {
            faults.add(
                    "%s %s but was %s (draw %s, scheme %s, %s)",
                    role, Euro.display(expected), Euro.display(actual), draw, scheme.name(), scheme.firstYear() + year);
        }
    }
}
