package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.payment.PaymentPlans;

/**
 * What a settlement would refuse about a folder in which some rows, or parts of the scheme, cannot be read, so that it is
 * reported together with the faults of reading.
 *
 * <p>Only faults that hold whatever the missing rows and parts say are reported. That a name does not exist counts only if the
 * files that could declare it are sound, and no fault that depends on sums of amounts counts.
 */
final class LaterFaults {

    private static final String SERIES_UNKNOWN = BooksFault.SERIES_UNKNOWN.code();

    private static final ImmutableSet<Table<?>> BASIS =
            ImmutableSet.of(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.REORGANISATIONS);

    private static final ImmutableSet<Table<?>> PEOPLE =
            ImmutableSet.of(RegionTables.MUNICIPALITIES, RegionTables.REORGANISATIONS);

    private static final ImmutableSet<Table<?>> SERIES =
            ImmutableSet.of(RegionTables.BUDGETS, RegionTables.KEYS, RegionTables.SERIES);

    /** The codes of faults that do not need amounts, and the tables that must be sound for each. */
    private static final ImmutableSetMultimap<String, Table<?>> NEEDS = ImmutableSetMultimap.<String, Table<?>>builder()
            .putAll("series-missing", SERIES)
            .put("series-missing", RegionTables.DECISIONS)
            .put("decision-missing", RegionTables.DECISIONS)
            .put("participation-undecided", RegionTables.DECISIONS)
            .put("closing-year", RegionTables.CLOSINGS)
            .put("closing-day", RegionTables.CLOSINGS)
            .put("closing-too-early", RegionTables.CLOSINGS)
            .build();

    /** The codes of faults that need only the tables of municipalities and products, which were read. */
    private static final ImmutableSet<String> ALONE = ImmutableSet.of(
            "product-in-no-scope",
            "scope-product-unknown",
            "charges-scope-unknown",
            "charges-later-scope",
            "outside-unknown",
            "outside-is-municipality",
            "term-before-first",
            "dated-term-before-first",
            "path-before-first",
            "expected-missing",
            "into-not-in-force",
            "scope-unknown",
            "scope-not-begun",
            "scope-not-in-force",
            "instalment-past",
            "advance-year",
            "unknown-municipality",
            "unknown-party",
            "municipality-not-existing",
            "reorganisation-date");

    /** Those that need only the tables of municipalities, not that of products. */
    private static final ImmutableSet<String> OF_PEOPLE = ImmutableSet.of(
            "decision-missing", "municipality-not-existing", "participation-undecided", "series-missing");

    /** Those that hold whatever municipalities and products there are, and that a check of names does not find. */
    private static final ImmutableSet<String> WITHOUT_BASIS = ImmutableSet.of(
            "advance-year",
            "closing-day",
            "closing-too-early",
            "closing-year",
            "dated-term-before-first",
            "expected-missing",
            "instalment-past",
            "into-not-in-force",
            "outside-is-municipality",
            "path-before-first",
            "product-in-no-scope",
            "reorganisation-date",
            "scope-not-begun",
            "scope-not-in-force",
            "scope-unknown",
            "term-before-first");

    /** Those that a check of names finds when the scheme is not sound. */
    private static final ImmutableSet<String> OF_WHOLE = ImmutableSet.of(
            "charges-later-scope", "charges-scope-unknown", "outside-unknown", "scope-product-unknown", SERIES_UNKNOWN);

    private final Optional<ImmutableSet<String>> series;
    private final boolean isWhole;
    private final InputFaults faults;

    /** With the names of all series, empty when they are not known, and whether the schemes could be read as a whole. */
    LaterFaults(Optional<ImmutableSet<String>> series, boolean isWhole, InputFaults faults) {
        this.series = series;
        this.isWhole = isWhole;
        this.faults = faults;
    }

    /** Whether it is known who takes part, what is shared, and all that was agreed. */
    boolean areKnown() {
        return isWhole && isBasisKnown();
    }

    private boolean isBasisKnown() {
        return BASIS.stream().allMatch(table -> RegionFolder.isSound(table, faults));
    }

    /** Adds what a settlement of each would refuse; of those who take part and what is shared only if that is known. */
    void add(ImmutableList<RegionInput> inputs) {
        ImmutableSet<Table<?>> unsound = NEEDS.values().stream()
                .filter(table -> !RegionFolder.isSound(table, faults))
                .collect(ImmutableSet.toImmutableSet());
        inputs.forEach(input -> add(input, unsound));
    }

    private void add(RegionInput input, ImmutableSet<Table<?>> unsound) {
        boolean isBasisKnown = isBasisKnown();
        boolean arePeopleKnown = PEOPLE.stream().allMatch(table -> RegionFolder.isSound(table, faults));
        try {
            input.placing(() -> input.closings().isEmpty()
                    ? Settlement.of(input.scheme(), input.facts(), input.opening())
                    : ClosedBooks.of(input, PaymentPlans::throughCashier));
        } catch (RefusalException refusal) {
            refusal.faults().stream()
                    .filter(fault -> isBasisKnown
                            || WITHOUT_BASIS.contains(fault.code())
                            || (arePeopleKnown && OF_PEOPLE.contains(fault.code())))
                    .filter(fault -> isWhole || holdsInPart(input.schemePlaces(), fault))
                    .filter(fault -> holds(fault, unsound))
                    .map(fault -> withoutStandIn(input.schemePlaces(), fault))
                    .forEach(fault -> faults.add(RegionReader.SCHEME, 0, RefusalException.of(fault)));
        }
    }

    /** The same fault; without the path that stands for the name of a scope that has none. */
    private static Fault withoutStandIn(SchemePlaces places, Fault fault) {
        FaultValue scope = fault.place().values().get(Place.SCOPE);
        if (scope == null || !places.isUnnamed(scope.text())) {
            return fault;
        }
        Place rest = new Place(
                ImmutableMap.copyOf(Maps.filterKeys(fault.place().values(), part -> !part.equals(Place.SCOPE))));
        return new Fault(fault.code(), fault.pattern(), fault.arguments(), rest);
    }

    /** Whether a fault holds whatever was used, and in whatever year that counts. */
    static boolean needsNoUsage(Fault fault) {
        return !fault.pattern().equals(BooksFault.PRODUCT_IN_NO_SCOPE_OF_YEAR.pattern())
                && (ALONE.contains(fault.code())
                        || NEEDS.containsKey(fault.code())
                        || fault.code().equals(SERIES_UNKNOWN));
    }

    /** Whether a fault holds whatever the parts of the scheme say that could not be read. */
    private static boolean holdsInPart(SchemePlaces places, Fault fault) {
        FaultValue scope = fault.place().values().get(Place.SCOPE);
        if (fault.code().equals(BooksFault.PRODUCT_IN_NO_SCOPE.code())) {
            return places.isHeldKnown();
        }
        if (scope == null) {
            return !OF_WHOLE.contains(fault.code()) && isNamedWell(places, fault);
        }
        UnreadScope unread = places.unread().get(scope.text());
        boolean isNamed =
                OF_WHOLE.contains(fault.code()) || fault.code().equals(BooksFault.UNKNOWN_MUNICIPALITY.code());
        return !isNamed && (unread == null || unread.holds(fault));
    }

    /** Whether what does not exist can be neither what has no readable name nor a party whose code is refused. */
    private static boolean isNamedWell(SchemePlaces places, Fault fault) {
        if (fault.code().equals(BooksFault.SCOPE_UNKNOWN.code())) {
            return places.scopes().isPresent();
        }
        boolean isOfParty = fault.code().equals(BooksFault.UNKNOWN_PARTY.code())
                || fault.code().equals(BooksFault.UNKNOWN_MUNICIPALITY.code());
        FaultValue party = fault.arguments().get("party");
        return !isOfParty
                || places.outside()
                        .filter(declared -> party == null || !declared.contains(party.text()))
                        .isPresent();
    }

    private boolean holds(Fault fault, ImmutableSet<Table<?>> unsound) {
        if (fault.code().equals(SERIES_UNKNOWN)) {
            FaultValue name = fault.arguments().get("series");
            return name != null
                    && series.filter(known -> !known.contains(name.text())).isPresent();
        }
        return ALONE.contains(fault.code())
                || (NEEDS.containsKey(fault.code())
                        && NEEDS.get(fault.code()).stream().noneMatch(unsound::contains));
    }
}
