package nl.regiokas.settlement.model.actualuse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.OwnCost;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.Volumes;
import nl.regiokas.settlement.model.Whole;

/**
 * Each participant pays its own use at the common prices; only standing provisions are shared.
 * Dutch: verrekeningsmodel, verrekening op feitelijk gebruik.
 *
 * <p>Own use = cost of ordinary products. Share of standing provisions = cost of standing products of all participants,
 * apportioned over the standing key.
 *
 * <p>Amounts are whole cents. Odd cents go to the largest fractions, among equals to the lower municipality code. The fund
 * stays as it is.
 *
 * <p>Worked example. A standing crisis service that 0001 alone uses, for 100.00, and a key with equal weights:
 *
 * <table>
 * <caption>Three equal parts; the odd cent falls to the lowest code</caption>
 * <tr><th>municipality</th><th>ordinary cost</th><th>own use</th><th>share of standing provisions</th></tr>
 * <tr><td>0001</td><td>250.00</td><td>250.00</td><td>33.34</td></tr>
 * <tr><td>0002</td><td>40.10</td><td>40.10</td><td>33.33</td></tr>
 * <tr><td>0003</td><td>0.00</td><td>not booked</td><td>33.33</td></tr>
 * </table>
 *
 * <p>Refused: standing cost to divide while a weight is absent or negative, or all weights are zero.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "3. Model: Verrekening", lines 763-776.
 *
 * @param standingKey the key that divides the cost of standing products, which are kept up for all whatever they use
 * @since 0.2.0
 */
public record ActualUseModel(AllocationKey standingKey) implements SharingModel {

    /** The name in files. */
    public static final String NAME = "actualUse";

    /** Share of the cost of standing products. Dutch: aandeel in beschikbaarheidsvoorzieningen. */
    public static final ChargeKind STANDING_SHARE = new ChargeKind("STANDING_SHARE", Cause.MODEL);

    static final ImmutableList<ChargeKind> KINDS = ImmutableList.of(ChargeKind.OWN_USE, STANDING_SHARE);

    /**
     * Refuses a component that is null.
     *
     * @param standingKey the key that divides the cost of standing products, which are kept up for all whatever they
     *     use
     */
    public ActualUseModel {
        Attributes.given(standingKey, "key of actual-use model");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ImmutableList<ChargeKind> kinds() {
        return KINDS;
    }

    @Override
    public ImmutableSet<AllocationKey> keys() {
        return ImmutableSet.of(standingKey);
    }

    @Override
    public AllocationKey memberKey() {
        return standingKey;
    }

    @Override
    public void check(ModelCheck check) {
        long standing = 0;
        for (long one : check.year().standingCostsCents()) {
            standing = Math.addExact(standing, one);
        }
        if (standing != 0) {
            check.divides(standingKey, "standing cost " + Euro.display(standing), true);
        }
    }

    @Override
    public Sharing share(ScopeYear year) {
        Sharing.Builder sharing = Sharing.of(year);
        long[] own = year.costsCents();
        long[] standing = year.standingCostsCents();
        long shared = 0;
        for (int i = 0; i < own.length; i++) {
            own[i] = Math.subtractExact(own[i], standing[i]);
            shared = Math.addExact(shared, standing[i]);
        }
        sharing.book(ChargeKind.OWN_USE, own, OwnCost.of(ActualUseRule.OWN_USE, Dependence.CostClass.ORDINARY, own));
        if (shared != 0) {
            sharing.apportion(STANDING_SHARE, new StandingCost(shared), standingKey);
        }
        return sharing.build();
    }

    /** What the standing products of all participants cost. */
    private record StandingCost(long cents) implements Whole {
        @Override
        public Rule rule() {
            return ActualUseRule.STANDING_SHARE;
        }

        @Override
        public Figure figure(ChargeContext context) {
            return Figure.explained(
                    "standingCost",
                    Explanation.sum(
                            ActualUseRule.STANDING_COST,
                            Volumes.subject(context),
                            context.poolCostByProduct(Dependence.CostClass.STANDING)));
        }

        @Override
        public Dependence dependence(Weights weights) {
            return new Dependence.SharedCost(Rational.ONE, Dependence.CostClass.STANDING, weights);
        }
    }
}
