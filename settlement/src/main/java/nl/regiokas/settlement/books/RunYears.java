package nl.regiokas.settlement.books;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scope years of a plan, each made once, so that nothing is weighed twice. */
final class RunYears {

    private final Charged charged;
    private final RunYear.Standing standing;
    private final Map<Key, RunYear> made = new ConcurrentHashMap<>();

    /** A scope by its place, and a year. */
    private record Key(int scope, int year) {}

    RunYears(Charged charged, RunYear.Standing standing) {
        this.charged = charged;
        this.standing = standing;
    }

    RunYear of(ScopePlan scope, int year) {
        Key key = new Key(scope.place(), year);
        RunYear known = made.get(key);
        if (known == null) {
            known = new RunYear(scope, year, charged, standing);
            made.put(key, known);
        }
        return known;
    }
}
