package nl.regiokas.risk.simulation;

import com.google.common.primitives.ImmutableLongArray;
import java.util.HashMap;
import java.util.Map;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;

/** Premiums, refunds for low use, and the corridor of the reserve. */
final class DrawnInsurance implements DrawnRule {

    private final InsuranceModel model;
    private final Map<Integer, Premiums> premiums = new HashMap<>();

    /** The premiums of a year, kept for as long as the weights stay the same. */
    private record Premiums(Weights weights, long volume, ImmutableLongArray parts) {}

    DrawnInsurance(InsuranceModel model) {
        this.model = model;
    }

    @Override
    public void share(DrawnScope scope) {
        Weights key = scope.weights(model.key());
        Premiums paid = premiums(scope.year(), key);
        scope.charge(paid.parts().toArray(), 1);
        long before = Math.subtractExact(Math.addExact(scope.fundCents(), paid.volume()), scope.poolCostCents());
        long refunds = model.noClaim().isPresent()
                ? refund(model.noClaim().get(), paid.parts().toArray(), scope, before)
                : 0;
        long correction = model.reserve().correctionCents(Math.subtractExact(before, refunds));
        if (correction != 0) {
            scope.charge(Apportionment.cents(correction, key), 1);
        }
    }

    private Premiums premiums(int year, Weights key) {
        Premiums known = premiums.get(year);
        if (known != null && known.weights().equals(key)) {
            return known;
        }
        long volume = model.premiumVolumeCents(DrawnRule.expectedCents(model.expectedCost(), year));
        Premiums taken = new Premiums(key, volume, ImmutableLongArray.copyOf(Apportionment.cents(volume, key)));
        premiums.put(year, taken);
        return taken;
    }

    private static long refund(NoClaim terms, long[] premiums, DrawnScope scope, long before) {
        long room = Math.max(0, before);
        long[] wanted = terms.refundCents(premiums, scope.costsCents());
        long sum = 0;
        for (long one : wanted) {
            sum = Math.addExact(sum, one);
        }
        scope.charge(sum > room ? Apportionment.cents(room, wanted) : wanted, -1);
        return Math.min(sum, room);
    }
}
