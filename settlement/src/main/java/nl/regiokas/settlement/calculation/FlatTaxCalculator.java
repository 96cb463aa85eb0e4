package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Pooling;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.scheme.FlatTaxModel;

/**
 * Shares a year by the flat-tax model: contributions on past use now, gains and losses over the next years.
 * Dutch: vlaktaxmodel.
 *
 * <p>Formula, amounts in cents:
 *
 * <ul>
 *   <li>CONTRIBUTION = apportion(expected cost, own cost summed over the window);
 *   <li>result = expected cost - K, K the participants' cost;
 *   <li>gain = ownShare x (contribution - cost) + (1 - ownShare) x result x window cost / sum of window costs;
 *   <li>the gain in {@code spread} equal instalments over the next years, booked then as INSTALMENT = -part.
 * </ul>
 *
 * <p>Rounding: contributions by largest remainder; the gains rounded together so that they sum to the result
 * ({@link Pooling}), odd cents to the largest fractions and among equals to the lower municipality code; of a
 * gain in instalments the earlier ones get the extra cent.
 *
 * <p>Worked example. Expected cost EUR 100.00, own share 60%, spread 2, window costs 3,000.00 and 1,000.00:
 *
 * <table>
 * <caption>cost 110.00, result -10.00</caption>
 * <tr><th>municipality</th><th>contribution</th><th>cost</th><th>gain</th><th>instalments</th></tr>
 * <tr><td>0001</td><td>75.00</td><td>90.00</td><td>60% x -15.00 + 40% x -7.50 = -12.00</td><td>6.00, 6.00</td></tr>
 * <tr><td>0002</td><td>25.00</td><td>20.00</td><td>60% x 5.00 + 40% x -2.50 = 2.00</td><td>-1.00, -1.00</td></tr>
 * </table>
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "2. Model: Vlaktax", lines 743-761. The paper says contributions rest on average past
 * use and differences are spread over years; that a participant bears {@code ownShare} of its own difference and the
 * window share of the rest of the result is our reading.
 *
 * <p>Failures: no expected cost for the year; a window in which all are zero or one participant's sum is negative.
 */
public final class FlatTaxCalculator implements CostSharing {

    private final FlatTaxModel model;

    /**
     * A calculator for one declaration.
     *
     * @param model the terms
     */
    public FlatTaxCalculator(FlatTaxModel model) {
        this.model = model;
    }

    @Override
    public SharedCost share(ScopeYear scope) {
        Charges charges = new Charges(scope);
        long expected = ExpectedCost.cents(model.expectedCost(), scope);
        Weights window = scope.weights(model.key());
        long[] contributions =
                charges.apportion(ChargeKind.CONTRIBUTION, expected, model.key().name(), window);
        return charges.shared(instalments(scope, gains(scope, expected, contributions, window)));
    }

    private Gain[] gains(ScopeYear scope, long expected, long[] contributions, Weights window) {
        long result = Math.subtractExact(expected, scope.poolCostCents());
        long[] costs = scope.costsCents();
        long[] differences = new long[costs.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.subtractExact(contributions[i], costs[i]);
        }
        long[] whole = Pooling.cents(differences, model.ownShare(), window);
        Gain[] gains = new Gain[whole.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] =
                    new Gain(scope.year(), contributions[i], costs[i], result, model.ownShare(), window, i, whole[i]);
        }
        return gains;
    }

    private ImmutableList<Instalment> instalments(ScopeYear scope, Gain[] gains) {
        ImmutableList.Builder<Instalment> instalments =
                ImmutableList.builderWithExpectedSize(gains.length * model.spread());
        for (Gain gain : gains) {
            long[] parts = Apportionment.instalments(gain.cents(), model.spread());
            for (int j = 0; j < parts.length; j++) {
                if (parts[j] != 0) {
                    instalments.add(new Instalment(
                            scope.year() + 1 + j,
                            scope.participants().get(gain.position()),
                            parts[j],
                            j + 1,
                            parts.length,
                            gain));
                }
            }
        }
        return instalments.build();
    }
}
