package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.Whole;

/** A team's own model: a whole number of hundredths of own cost, the rest of all cost in equal parts. */
record PartByUse(int hundredths) implements SharingModel {

    private static final ChargeKind SHARED = new ChargeKind("SHARED_COST", Cause.MODEL);
    private static final Rule RULE = () -> "test.part";

    @Override
    public String name() {
        return "partByUse";
    }

    @Override
    public ImmutableList<ChargeKind> kinds() {
        return ImmutableList.of(ChargeKind.OWN_USE, SHARED);
    }

    @Override
    public ImmutableSet<AllocationKey> keys() {
        return ImmutableSet.of(memberKey());
    }

    @Override
    public AllocationKey memberKey() {
        return AllocationKeys.equal();
    }

    @Override
    public void check(ModelCheck check) {}

    @Override
    public Sharing share(ScopeYear year) {
        long[] own = Arrays.stream(year.costsCents())
                .map(cents -> cents * hundredths / 100)
                .toArray();
        Sharing.Builder sharing = Sharing.of(year);
        sharing.book(ChargeKind.OWN_USE, own, new Own(own, Rational.of(hundredths, 100)));
        sharing.apportion(
                SHARED,
                new Rest(year.poolCostCents() - Arrays.stream(own).sum(), Rational.of(100 - hundredths, 100)),
                memberKey());
        return sharing.build();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Own(long[] booked, Rational fraction) implements Basis {
        @Override
        public long cents(int row) {
            return booked[row];
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            return Explanation.of(RULE, booked[row]);
        }

        @Override
        public Dependence dependence() {
            return new Dependence.Own(fraction, Dependence.CostClass.ALL);
        }
    }

    private record Rest(long cents, Rational fraction) implements Whole {
        @Override
        public Figure figure(ChargeContext context) {
            return Figure.amount("rest", cents);
        }

        @Override
        public Rule rule() {
            return RULE;
        }

        @Override
        public Dependence dependence(Weights weights) {
            return new Dependence.SharedCost(fraction, Dependence.CostClass.ALL, weights);
        }
    }
}
