package nl.regiokas.settlement.incentive;

import com.google.common.math.IntMath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Over how many years after a cost a scheme still passes it on. */
final class PassOn {

    private final SolidarityScheme scheme;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> known = new HashMap<>();

    PassOn(SolidarityScheme scheme) {
        this.scheme = scheme;
    }

    int years() {
        return scheme.scopes().stream().mapToInt(this::years).max().orElse(0);
    }

    private int years(Scope scope) {
        Integer before = known.get(scope.name());
        if (before != null) {
            return before;
        }
        if (!asked.add(scope.name())) {
            throw RefusalException.of(IncentiveFault.PASS_ON_ENDLESS, scope.name());
        }
        int years = scope.model().byYear().values().stream()
                .mapToInt(this::years)
                .max()
                .orElse(0);
        asked.remove(scope.name());
        known.put(scope.name(), years);
        return years;
    }

    /** A key sees the cost after some years, or charges that saw it; from then on the model books what that brings. */
    private int years(SharingModel model) {
        int seen = model.reach().costYears();
        for (Map.Entry<String, Integer> look : model.reach().charges().entries()) {
            int charged = scheme.scope(look.getKey()).map(this::years).orElse(0);
            seen = Math.max(seen, IntMath.saturatedAdd(charged, look.getValue()));
        }
        return IntMath.saturatedAdd(seen, model.passOnYears());
    }
}
