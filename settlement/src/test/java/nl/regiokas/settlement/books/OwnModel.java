package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.OwnCost;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;

/** A team's own model, whose rule is given: what it may not do is refused. */
record OwnModel(AllocationKey memberKey, ImmutableList<ChargeKind> kinds, Rule rule) implements SharingModel {

    /** How it shares. */
    interface Rule {
        Sharing share(ScopeYear year);
    }

    static OwnModel of(Rule rule) {
        return new OwnModel(AllocationKeys.equal(), ImmutableList.of(ChargeKind.OWN_USE), rule);
    }

    /** Books amounts as own use, explained as they are booked. */
    static Sharing.Builder booking(ScopeYear year, long... cents) {
        return Sharing.of(year).book(ChargeKind.OWN_USE, cents, stated(cents));
    }

    static OwnCost stated(long... cents) {
        return OwnCost.of(BooksRule.OWN_USE_OUTSIDE, Dependence.CostClass.ALL, cents);
    }

    @Override
    public String name() {
        return "own";
    }

    @Override
    public ImmutableSet<AllocationKey> keys() {
        return ImmutableSet.of(memberKey);
    }

    @Override
    public void check(ModelCheck check) {}

    @Override
    public Sharing share(ScopeYear year) {
        return rule.share(year);
    }
}
