package nl.regiokas.settlement.books;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The scope years of a plan, each made once, so that nothing is weighed twice. */
final class RunYears {

    private final Charged charged;
    private final RunYear.Standing standing;
    private final Optional<RunYears> like;
    private final Map<Key, RunYear> made = new ConcurrentHashMap<>();

    /** A scope by its place, and a year. */
    private record Key(int scope, int year) {}

    RunYears(Charged charged, RunYear.Standing standing) {
        this(charged, standing, Optional.empty());
    }

    private RunYears(Charged charged, RunYear.Standing standing, Optional<RunYears> like) {
        this.charged = charged;
        this.standing = standing;
        this.like = like;
    }

    /** The same years on other costs and charges: who takes part stays known, weights do not. */
    RunYears again(Charged other) {
        return new RunYears(other, standing, Optional.of(this));
    }

    RunYear of(ScopePlan scope, int year) {
        Key key = new Key(scope.place(), year);
        RunYear known = made.get(key);
        if (known == null) {
            known = like.isPresent()
                    ? like.get().of(scope, year).again(charged)
                    : new RunYear(scope, year, charged, standing);
            made.put(key, known);
        }
        return known;
    }
}
