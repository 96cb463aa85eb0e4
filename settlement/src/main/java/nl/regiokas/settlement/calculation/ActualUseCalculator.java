package nl.regiokas.settlement.calculation;

import nl.regiokas.settlement.scheme.ActualUseModel;

/**
 * Shares a year by actual use: everyone pays its own ordinary products; standing products are divided by a key.
 * Dutch: verrekeningsmodel.
 *
 * <p>Formula: OWN_USE = own cost of ordinary products; STANDING_SHARE = apportion(cost of standing products of all
 * participants, standing key).
 *
 * <p>Rounding: the apportionment by largest remainder, odd cents to the largest fractions and among equals to the lower
 * municipality code. The fund neither grows nor shrinks.
 *
 * <p>Worked example. A standing crisis service used for EUR 100.00 by 0001 alone, key equal among three:
 *
 * <table>
 * <caption>standing cost 100.00 in three equal parts; the odd cent falls to the lowest code</caption>
 * <tr><th>municipality</th><th>ordinary cost</th><th>own use</th><th>standing share</th></tr>
 * <tr><td>0001</td><td>250.00</td><td>250.00</td><td>33.34</td></tr>
 * <tr><td>0002</td><td>40.10</td><td>40.10</td><td>33.33</td></tr>
 * <tr><td>0003</td><td>0.00</td><td>not booked</td><td>33.33</td></tr>
 * </table>
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "3. Model: Verrekening", lines 763-776: solidarity only for provisions that must be
 * kept up for all, whatever their use.
 *
 * <p>Failures: standing cost to divide while a weight is absent, negative or all are zero.
 */
public final class ActualUseCalculator implements CostSharing {

    private final ActualUseModel model;

    /**
     * A calculator for one declaration.
     *
     * @param model the terms
     */
    public ActualUseCalculator(ActualUseModel model) {
        this.model = model;
    }

    @Override
    public SharedCost share(ScopeYear scope) {
        Charges charges = new Charges(scope);
        long standing = 0;
        for (int i = 0; i < scope.participants().size(); i++) {
            long shared = scope.standingCostCents(i);
            standing = Math.addExact(standing, shared);
            long own = Math.subtractExact(scope.costCents(i), shared);
            if (own != 0) {
                charges.book(i, ChargeKind.OWN_USE, own, scope.ownOrdinaryUse(i));
            }
        }
        if (standing != 0) {
            charges.apportion(
                    ChargeKind.STANDING_SHARE,
                    standing,
                    model.standingKey().name(),
                    scope.weights(model.standingKey()));
        }
        return charges.shared();
    }
}
