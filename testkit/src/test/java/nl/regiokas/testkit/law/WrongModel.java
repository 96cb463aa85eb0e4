package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.explanation.SettlementRule;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;

/** A model that books what a function says, and declares what it is given, right or wrong. */
record WrongModel(
        ImmutableList<ChargeKind> kinds,
        Function<ScopeYear, Sharing> how,
        ImmutableSet<AllocationKey> keys,
        AllocationKey memberKey,
        Reach reach)
        implements SharingModel {

    /** A model by young inhabitants that declares them. */
    WrongModel(ImmutableList<ChargeKind> kinds, Function<ScopeYear, Sharing> how) {
        this(
                kinds,
                how,
                ImmutableSet.of(AllocationKeys.youth()),
                AllocationKeys.youth(),
                AllocationKeys.youth().reach());
    }

    @Override
    public String name() {
        return "wrong";
    }

    @Override
    public void check(ModelCheck check) {
        // whatever it books is checked when it is booked
    }

    @Override
    public Sharing share(ScopeYear year) {
        return how.apply(year);
    }

    /** A reason that gives the cents it was given, and how they follow cost. */
    static Basis stated(long[] cents, Dependence dependence) {
        return new Basis() {
            @Override
            public long cents(int row) {
                return cents[row];
            }

            @Override
            public Explanation explain(int row, ChargeContext context) {
                return Explanation.builder()
                        .rule(SettlementRule.COST)
                        .value(Rational.of(cents[row]))
                        .addAllFigures(context.subject())
                        .build();
            }

            @Override
            public Dependence dependence() {
                return dependence;
            }
        };
    }
}
