package nl.regiokas.risk.simulation;

import nl.regiokas.core.money.Apportionment;
import nl.regiokas.settlement.scheme.ActualUseModel;

/** Own ordinary cost, and the standing cost of all by the key. */
final class DrawnActualUse implements DrawnRule {

    private final ActualUseModel model;

    DrawnActualUse(ActualUseModel model) {
        this.model = model;
    }

    @Override
    public void share(DrawnScope scope) {
        long standing = 0;
        for (int i = 0; i < scope.size(); i++) {
            long shared = scope.standingCents(i);
            standing = Math.addExact(standing, shared);
            scope.charge(i, Math.subtractExact(scope.costCents(i), shared));
        }
        if (standing != 0) {
            scope.charge(Apportionment.cents(standing, scope.weights(model.standingKey())), 1);
        }
    }
}
