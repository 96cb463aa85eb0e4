package nl.regiokas.settlement.books;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reports what a scope has entered by year and no year of the scheme takes. */
final class EnteredTerms {

    private final SolidarityScheme scheme;
    private final List<Fault> notices;

    /** Takes the scheme, and where the notices go. */
    EnteredTerms(SolidarityScheme scheme, List<Fault> notices) {
        this.scheme = scheme;
        this.notices = notices;
    }

    void report(Scope scope) {
        reportDated(scope, "model", scope.model().map(SharingModel::name));
        scope.model().byYear().forEach((from, model) -> reportTerms(scope, from, model));
        reportDated(scope, "participants", scope.participants());
        reportDated(scope, "segments", scope.segments());
        reportDated(scope, "products", scope.products());
        if (scope.openingFundCents() != 0) {
            reportAfterLast(
                    scope,
                    "opening fund",
                    scheme.firstYear(scope),
                    FaultValue.of(Euro.ofCents(scope.openingFundCents())));
        }
    }

    /** Reports entries for years that never come, and of those that another replaced before the first year. */
    private void reportDated(Scope scope, String what, Dated<?> term) {
        int before = scheme.firstYear() - 1;
        int first = scheme.isInForce(scope, before) ? before : scheme.firstYear(scope);
        term.byYear().forEach((year, value) -> {
            Integer next = term.byYear().higherKey(year);
            if (!reportAfterLast(scope, what, year, FaultValue.of(value)) && next != null && next <= first) {
                report(scope, year, Fault.of(NoticeKind.ENTERED_UNUSED, what, FaultValue.of(value)));
            }
        });
    }

    /** Whether a year is after the scheme's last, or the scope's own; then it is reported. */
    private boolean reportAfterLast(Scope scope, String what, int year, FaultValue value) {
        if (year > scheme.lastYear()) {
            report(
                    scope,
                    year,
                    Fault.of(NoticeKind.ENTERED_AFTER_LAST, what, value, FaultValue.year(scheme.lastYear())));
            return true;
        }
        int until = scope.until().orElse(year);
        if (year > until) {
            report(scope, year, Fault.of(NoticeKind.ENTERED_AFTER_END, what, value, FaultValue.year(until)));
            return true;
        }
        return false;
    }

    /** Reports terms of a model; those that no year takes only where a year takes the model. */
    private void reportTerms(Scope scope, int from, SharingModel model) {
        List<Integer> years = scheme.years().stream()
                .filter(year -> scheme.isInForce(scope, year))
                .filter(year -> scope.model().entry(year).map(Map.Entry::getKey).equals(Optional.of(from)))
                .toList();
        SetMultimap<String, Integer> taken = HashMultimap.create();
        years.forEach(year -> taken.putAll(model.takenTerms(year)));
        model.enteredTerms()
                .rowMap()
                .forEach((what, byYear) -> byYear.forEach((year, value) -> {
                    if (!reportAfterLast(scope, what, year, value)
                            && !years.isEmpty()
                            && !taken.containsEntry(what, year)) {
                        report(scope, year, Fault.of(NoticeKind.ENTERED_UNUSED, what, value));
                    }
                }));
    }

    private void report(Scope scope, int year, Fault notice) {
        notices.add(notice.in(Place.of(Place.SCOPE, scope.name()).at(Place.YEAR, year)));
    }
}
