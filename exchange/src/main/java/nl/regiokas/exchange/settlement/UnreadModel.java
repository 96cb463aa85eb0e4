package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;

/**
 * Stands for the model of a scope that could not be read: it names nothing and books nothing. It only asks that the amounts
 * that could be read have every year.
 *
 * @param amounts the amounts by what they are called in faults
 */
record UnreadModel(ImmutableMap<String, YearlyAmount> amounts) implements SharingModel {

    @Override
    public String name() {
        return "unread";
    }

    @Override
    public ImmutableList<ChargeKind> kinds() {
        return ImmutableList.of();
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
    public void check(ModelCheck check) {
        amounts.forEach(check::amountCents);
    }

    @Override
    public Sharing share(ScopeYear year) {
        return Sharing.of(year).build();
    }
}
