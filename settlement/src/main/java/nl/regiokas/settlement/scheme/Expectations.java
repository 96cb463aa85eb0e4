package nl.regiokas.settlement.scheme;

import java.util.Map;
import java.util.SortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;

/** What is asked of the expected cost by year, for each model that has one. */
final class Expectations {

    private Expectations() {}

    /** Refuses another currency, more than two decimals and negative amounts, all years at once. */
    static void requireNotNegative(SortedMap<Integer, MonetaryAmount> expectedCost, String model) {
        Faults faults = new Faults();
        for (Map.Entry<Integer, MonetaryAmount> year : expectedCost.entrySet()) {
            long cents = Euro.cents(year.getValue(), "expected cost of the " + model + " in " + year.getKey());
            if (cents < 0) {
                faults.add(
                        "expected cost of the %s must not be negative but was %s (%s)",
                        model, Euro.display(cents), year.getKey());
            }
        }
        faults.throwIfAny();
    }
}
