package nl.regiokas.risk.simulation;

import java.util.SortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.scheme.CostSharingModel;

/**
 * A solidarity model on sums of cents alone: the charges of the settlement's calculator without how they came about.
 *
 * <p>What it cannot settle it refuses in any way; the draw is then settled, or refused with its reasons, in full.
 */
@FunctionalInterface
interface DrawnRule {

    /**
     * Shares one year of a scope.
     *
     * @throws ArithmeticException when a sum does not fit a {@code long}
     * @throws nl.regiokas.core.fault.RefusalException when the year cannot be shared
     */
    void share(DrawnScope scope);

    static DrawnRule of(CostSharingModel model) {
        return model.match(DrawnInsurance::new, DrawnFlatTax::new, DrawnActualUse::new);
    }

    static long expectedCents(SortedMap<Integer, MonetaryAmount> expectedCost, int year) {
        MonetaryAmount expected = expectedCost.get(year);
        if (expected == null) {
            throw RefusalException.of("expected cost must be given for every year but was absent (" + year + ")");
        }
        return Euro.cents(expected, "expected cost");
    }
}
