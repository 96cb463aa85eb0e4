package nl.regiokas.settlement.calculation;

import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;

/**
 * Shares a year by the insurance model: premiums, refunds for low use, and the corridor of the reserve.
 * Dutch: verzekeringsmodel.
 *
 * <p>Formula, amounts in cents:
 *
 * <ul>
 *   <li>volume = expected cost x (1 + loading); PREMIUM = apportion(volume, key);
 *   <li>wanted = rate x max(0, threshold x premium - cost); room = max(0, opening + volume - K), K the participants'
 *       cost; NO_CLAIM_REFUND = -wanted, or -apportion(room, wanted) when all want more than the room;
 *   <li>result = opening + volume - K - refunds; below the minimum ASSESSMENT = apportion(minimum - result, key), above
 *       the maximum DISTRIBUTION = -apportion(result - maximum, key); else the result is carried to the next year.
 * </ul>
 *
 * <p>Rounding: the volume half up; wanted down; apportionments by largest remainder, odd cents to the largest fractions
 * and among equals to the lower municipality code.
 *
 * <p>Worked example. Expected cost EUR 1,000.00, loading 5%, no opening fund, young inhabitants 3,000, 2,000 and 2,000;
 * no-claim threshold 80%, rate 50%; reserve at most EUR 100.00:
 *
 * <table>
 * <caption>volume 1,050.00, cost 700.00, room 350.00, result 350.00 - 170.00 = 180.00, of which 80.00 above the maximum</caption>
 * <tr><th>municipality</th><th>cost</th><th>premium</th><th>no-claim</th><th>distribution</th></tr>
 * <tr><td>0001</td><td>100.00</td><td>450.00</td><td>50% x (360.00 - 100.00) = -130.00</td><td>-34.28</td></tr>
 * <tr><td>0002</td><td>160.00</td><td>300.00</td><td>50% x (240.00 - 160.00) = -40.00</td><td>-22.86</td></tr>
 * <tr><td>0003</td><td>440.00</td><td>300.00</td><td>not booked</td><td>-22.86</td></tr>
 * </table>
 *
 * <p>The distribution in cents: quotas 3428.57, 2285.71 and 2285.71; two odd cents go to the two larger fractions, .71.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "1. Model: Verzekering", lines 725-741; the paper gives no figures for key, loading,
 * no-claim and reserve.
 *
 * <p>Failures: no expected cost for the year; a key weight absent, negative or all zero.
 */
public final class InsuranceCalculator implements CostSharing {

    private final InsuranceModel model;

    /**
     * A calculator for one declaration.
     *
     * @param model the terms
     */
    public InsuranceCalculator(InsuranceModel model) {
        this.model = model;
    }

    @Override
    public SharedCost share(ScopeYear scope) {
        Charges charges = new Charges(scope);
        Weights weights = scope.weights(model.key());
        long volume = model.premiumVolumeCents(ExpectedCost.cents(model.expectedCost(), scope));
        long[] premiums =
                charges.apportion(ChargeKind.PREMIUM, volume, model.key().name(), weights);
        long before = Math.subtractExact(Math.addExact(scope.openingFundCents(), volume), scope.poolCostCents());
        long refunds =
                model.noClaim().isPresent() ? refund(model.noClaim().get(), scope, premiums, before, charges) : 0;
        keepCorridor(Math.subtractExact(before, refunds), weights, charges);
        return charges.shared();
    }

    private static long refund(NoClaim terms, ScopeYear scope, long[] premiums, long before, Charges charges) {
        long room = Math.max(0, before);
        long[] costs = scope.costsCents();
        long[] wanted = terms.refundCents(premiums, costs);
        long sum = 0;
        for (long one : wanted) {
            sum = Math.addExact(sum, one);
        }
        Weights all = Weights.of(wanted);
        long[] granted = sum > room ? Apportionment.cents(room, all) : wanted;
        for (int i = 0; i < granted.length; i++) {
            if (granted[i] != 0) {
                Basis basis = new Basis.Refund(terms, premiums[i], costs[i], wanted[i], room, all, i);
                charges.book(i, ChargeKind.NO_CLAIM_REFUND, -granted[i], basis);
            }
        }
        return Math.min(sum, room);
    }

    private void keepCorridor(long result, Weights weights, Charges charges) {
        long correction = model.reserve().correctionCents(result);
        if (correction != 0) {
            ChargeKind kind = correction > 0 ? ChargeKind.ASSESSMENT : ChargeKind.DISTRIBUTION;
            charges.apportion(kind, correction, model.key().name(), weights);
        }
    }
}
