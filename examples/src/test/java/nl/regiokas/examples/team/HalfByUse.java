package nl.regiokas.examples.team;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.CostSharing;
import nl.regiokas.settlement.calculation.ScopeYear;
import nl.regiokas.settlement.calculation.SharedCost;

/** A team's own rule: the pool pays half of everyone's cost, and shares that half by equal parts. */
final class HalfByUse implements CostSharing {

    @Override
    public SharedCost share(ScopeYear scope) {
        int participants = scope.participants().size();
        if (participants == 0) {
            return SharedCost.of(ImmutableList.of());
        }
        long kept = 0;
        long[] halves = new long[participants];
        for (int i = 0; i < participants; i++) {
            halves[i] = scope.costCents(i) / 2;
            kept = Math.addExact(kept, halves[i]);
        }
        long pool = Math.subtractExact(scope.poolCostCents(), kept);
        Weights weights = Weights.equal(participants);
        long[] shares = Apportionment.cents(pool, weights);
        ImmutableList.Builder<Charge> charges = ImmutableList.builder();
        for (int i = 0; i < participants; i++) {
            String half = "half of " + scope.participants().get(i);
            Basis own = new Basis.Share(halves[i], half, Weights.equal(1), 0, halves[i]);
            Basis shared = new Basis.Share(pool, "equal", weights, i, shares[i]);
            add(charges, scope, i, ChargeKind.OWN_USE, halves[i], own);
            add(charges, scope, i, ChargeKind.STANDING_SHARE, shares[i], shared);
        }
        return SharedCost.of(charges.build());
    }

    private static void add(
            ImmutableList.Builder<Charge> charges, ScopeYear scope, int i, ChargeKind kind, long cents, Basis basis) {
        if (cents != 0) {
            charges.add(
                    new Charge(scope.year(), scope.name(), scope.participants().get(i), kind, cents, basis));
        }
    }
}
