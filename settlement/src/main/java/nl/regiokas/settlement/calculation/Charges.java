package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Weights;

/** Collects the charges of one scope in one year; zero amounts are not booked. */
final class Charges {

    private final ScopeYear scope;
    private final ImmutableList.Builder<Charge> charges;

    Charges(ScopeYear scope) {
        this.scope = scope;
        this.charges =
                ImmutableList.builderWithExpectedSize(2 * scope.participants().size());
    }

    /** Books an amount that is not zero on a participant. */
    void book(int participant, ChargeKind kind, long cents, Basis basis) {
        charges.add(new Charge(scope.year(), scope.name(), scope.participants().get(participant), kind, cents, basis));
    }

    /** Apportions a whole over the participants, books the parts and tells them. */
    long[] apportion(ChargeKind kind, long wholeCents, String key, Weights weights) {
        long[] parts = Apportionment.cents(wholeCents, weights);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                book(i, kind, parts[i], new Basis.Share(wholeCents, key, weights, i, parts[i]));
            }
        }
        return parts;
    }

    SharedCost shared() {
        return SharedCost.of(charges.build());
    }

    SharedCost shared(ImmutableList<Instalment> instalments) {
        return new SharedCost(charges.build(), instalments);
    }
}
