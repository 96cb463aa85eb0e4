package nl.regiokas.risk.simulation;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;

/** Premiums, refunds for low use, and the corridor of the reserve. */
final class DrawnInsurance implements DrawnRule {

    private final InsuranceModel model;
    private final long minimum;
    private final long maximum;
    private final Map<Integer, Premiums> premiums = new HashMap<>();

    /** The premiums of a year, kept for as long as the weights stay the same. */
    private record Premiums(Weights weights, long volume, ImmutableLongArray parts) {}

    DrawnInsurance(InsuranceModel model) {
        this.model = model;
        this.minimum = bound(model.reserve().minimum(), Long.MIN_VALUE);
        this.maximum = bound(model.reserve().maximum(), Long.MAX_VALUE);
    }

    private static long bound(Optional<MonetaryAmount> bound, long otherwise) {
        return bound.map(amount -> Euro.cents(amount, "bound of the reserve")).orElse(otherwise);
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
        long result = Math.subtractExact(before, refunds);
        if (result < minimum) {
            scope.charge(Apportionment.cents(Math.subtractExact(minimum, result), key), 1);
        } else if (result > maximum) {
            scope.charge(Apportionment.cents(Math.subtractExact(maximum, result), key), 1);
        }
    }

    private Premiums premiums(int year, Weights key) {
        Premiums known = premiums.get(year);
        if (known != null && known.weights().equals(key)) {
            return known;
        }
        long volume = BigDecimal.valueOf(DrawnRule.expectedCents(model.expectedCost(), year))
                .multiply(BigDecimal.ONE.add(model.loading().fraction()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        Premiums taken = new Premiums(key, volume, ImmutableLongArray.copyOf(Apportionment.cents(volume, key)));
        premiums.put(year, taken);
        return taken;
    }

    private static long refund(NoClaim terms, long[] premiums, DrawnScope scope, long before) {
        long room = Math.max(0, before);
        long[] wanted = new long[premiums.length];
        long sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = wanted(terms, premiums[i], scope.costCents(i));
            sum = Math.addExact(sum, wanted[i]);
        }
        scope.charge(sum > room ? Apportionment.cents(room, wanted) : wanted, -1);
        return Math.min(sum, room);
    }

    /** Rate x max(0, threshold x premium - cost), rounded down to the cent. */
    private static long wanted(NoClaim terms, long premium, long cost) {
        BigDecimal threshold = terms.threshold().fraction().multiply(BigDecimal.valueOf(premium));
        BigDecimal low = threshold.subtract(BigDecimal.valueOf(cost));
        return low.signum() <= 0
                ? 0
                : low.multiply(terms.rate().fraction())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
    }
}
