package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.Scope;

/** Looks one scope over, year by year, and adds what it finds. */
final class ScopeReadiness {

    private final Scope scope;
    private final SettlementFacts facts;
    private final ScopeUse use;
    private final List<String> faults;
    private final List<Notice> notices;
    private final Map<Integer, ScopeYear> years = new LinkedHashMap<>();

    ScopeReadiness(Scope scope, SettlementFacts facts, ScopeUse use, List<String> faults, List<Notice> notices) {
        this.scope = scope;
        this.facts = facts;
        this.use = use;
        this.faults = faults;
        this.notices = notices;
    }

    /** What was looked over, by year; without the years whose participants are not known or whose amounts overflow. */
    ImmutableMap<Integer, ScopeYear> years() {
        return ImmutableMap.copyOf(years);
    }

    void lookOver(int year) {
        if (!scope.participation().isKnownIn(year)) {
            faults.add("participants must be known in every year but begin in "
                    + scope.participation().byYear().firstKey() + where(year));
            return;
        }
        try {
            ScopeYear scopeYear = new ScopeYear(scope, year, facts, use);
            years.put(
                    year,
                    scope.model()
                            .match(
                                    insurance -> lookOver(insurance, scopeYear),
                                    flatTax -> lookOver(flatTax, scopeYear),
                                    actualUse -> lookOver(actualUse, scopeYear)));
        } catch (ArithmeticException e) {
            faults.add("amounts must fit a long of cents but overflowed" + where(year));
        }
    }

    private ScopeYear lookOver(InsuranceModel model, ScopeYear year) {
        expects(model.expectedCost(), year);
        return weighed(model.key(), year, "premium volume");
    }

    private ScopeYear lookOver(FlatTaxModel model, ScopeYear year) {
        int from = year.year() - model.window();
        if (!facts.ledger().hasLines(from)) {
            notices.add(new Notice.WindowBeforeUsage(scope.name(), year.year(), from));
        }
        expects(model.expectedCost(), year);
        return weighed(model.key(), year, "flat-tax window");
    }

    private ScopeYear lookOver(ActualUseModel model, ScopeYear year) {
        long standing = 0;
        for (int i = 0; i < year.participants().size(); i++) {
            standing = Math.addExact(standing, year.standingCostCents(i));
        }
        return standing == 0
                ? present(model.standingKey(), year)
                : weighed(model.standingKey(), year, "standing cost " + Euro.display(standing));
    }

    /** There must be an expectation, and someone to expect it of. */
    private void expects(SortedMap<Integer, MonetaryAmount> expectedCost, ScopeYear year) {
        MonetaryAmount expected = expectedCost.get(year.year());
        if (expected == null) {
            faults.add("expected cost must be given for every year but was absent" + where(year.year()));
        } else if (year.participants().isEmpty() && !expected.isZero()) {
            faults.add("expected cost must be zero when nobody takes part but was "
                    + Euro.display(Euro.cents(expected, "expected cost")) + where(year.year()));
        }
    }

    /** Asks that the weights can divide something: none absent, none negative, not all zero. */
    private ScopeYear weighed(AllocationKey key, ScopeYear year, String whole) {
        if (year.participants().isEmpty()) {
            return year;
        }
        try {
            Weights weights = year.weights(key);
            if (!weights.isZero()) {
                return year.weighed(key, weights);
            }
            faults.add("weights of key " + key.name() + " must not all be zero to divide the " + whole
                    + where(year.year()));
        } catch (RefusalException refusal) {
            int before = faults.size();
            addUnusable(key, year);
            if (faults.size() == before) {
                refusal.faults().forEach(fault -> faults.add(fault + where(year.year())));
            }
        }
        return year;
    }

    /** Asks that no weight is absent; there is nothing to divide. */
    private ScopeYear present(AllocationKey key, ScopeYear year) {
        weights(key, year);
        return year;
    }

    /** Tells which weights are absent or, when none is, which are negative. */
    private void addUnusable(AllocationKey key, ScopeYear year) {
        List<BigDecimal> weights = weights(key, year).orElse(List.of());
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal weight = weights.get(i);
            if (weight.signum() < 0) {
                faults.add("weight must not be negative but was " + weight.toPlainString() + " (municipality "
                        + year.participants().get(i) + ", key " + key.name() + ")" + where(year.year()));
            }
        }
    }

    /** The weights of all participants, negative ones included, or nothing when one is absent. */
    private Optional<List<BigDecimal>> weights(AllocationKey key, ScopeYear year) {
        List<BigDecimal> weights = new ArrayList<>();
        for (MunicipalityCode participant : year.participants()) {
            try {
                weights.add(key.weight(participant, year));
            } catch (RefusalException e) {
                e.faults().forEach(fault -> faults.add(fault + where(year.year())));
            }
        }
        return Optional.of(weights)
                .filter(all -> all.size() == year.participants().size());
    }

    private String where(int year) {
        return " (scope " + scope.name() + ", " + year + ")";
    }
}
