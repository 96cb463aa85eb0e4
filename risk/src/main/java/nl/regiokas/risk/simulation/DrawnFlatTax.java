package nl.regiokas.risk.simulation;

import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Pooling;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.scheme.FlatTaxModel;

/** Contributions on the window, and gains passed on to later years. */
final class DrawnFlatTax implements DrawnRule {

    private final FlatTaxModel model;

    DrawnFlatTax(FlatTaxModel model) {
        this.model = model;
    }

    @Override
    public void share(DrawnScope scope) {
        long expected = DrawnRule.expectedCents(model.expectedCost(), scope.year());
        Weights window = Weights.ofCents(scope.window(model.window()));
        long[] contributions = Apportionment.cents(expected, window);
        scope.charge(contributions, 1);
        long[] differences = new long[contributions.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.subtractExact(contributions[i], scope.costCents(i));
        }
        passOn(scope, Pooling.cents(differences, model.ownShare(), window));
    }

    private void passOn(DrawnScope scope, long[] gains) {
        for (int i = 0; i < gains.length; i++) {
            long[] parts = Apportionment.instalments(gains[i], model.spread());
            for (int j = 0; j < parts.length; j++) {
                scope.creditLater(i, j + 1, parts[j]);
            }
        }
    }
}
