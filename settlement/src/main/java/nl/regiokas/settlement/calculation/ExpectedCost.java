package nl.regiokas.settlement.calculation;

import java.util.SortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;

/** What a model expects of a year. */
final class ExpectedCost {

    private ExpectedCost() {}

    /** The expected cost in cents; a year without one is refused. */
    static long cents(SortedMap<Integer, MonetaryAmount> expectedCost, ScopeYear scope) {
        MonetaryAmount expected = expectedCost.get(scope.year());
        if (expected == null) {
            throw RefusalException.of("expected cost must be given for every year but was absent (scope " + scope.name()
                    + ", " + scope.year() + ")");
        }
        return Euro.cents(expected, "expected cost");
    }
}
