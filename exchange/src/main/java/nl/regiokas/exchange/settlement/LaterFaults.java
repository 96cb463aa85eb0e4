package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.payment.PaymentPlans;

/**
 * What a settlement would refuse about a folder in which some rows cannot be read, so that it is reported together with
 * the faults of reading.
 *
 * <p>Only faults that hold whatever the missing rows say are reported. That a name does not exist counts only if the
 * files that could declare it are sound, and no fault that depends on sums of amounts counts.
 */
final class LaterFaults {

    private static final ImmutableSet<Table<?>> BASIS =
            ImmutableSet.of(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.REORGANISATIONS);

    private static final ImmutableSet<Table<?>> SERIES =
            ImmutableSet.of(RegionTables.BUDGETS, RegionTables.KEYS, RegionTables.SERIES);

    /** The codes of faults that do not need amounts, and the tables that must be sound for each. */
    private static final ImmutableSetMultimap<String, Table<?>> NEEDS = ImmutableSetMultimap.<String, Table<?>>builder()
            .putAll("series-unknown", SERIES)
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
            "path-before-first",
            "scope-not-begun",
            "scope-not-in-force",
            "scope-unknown",
            "term-before-first");

    private final InputFaults faults;

    LaterFaults(InputFaults faults) {
        this.faults = faults;
    }

    /** Whether it is known who takes part, and what is shared. */
    boolean areKnown() {
        return BASIS.stream().allMatch(table -> RegionFolder.isSound(table, faults));
    }

    /** Adds what a settlement of each would refuse; of those who take part and what is shared only if that is known. */
    void add(ImmutableList<RegionInput> inputs) {
        ImmutableSet<Table<?>> unsound = NEEDS.values().stream()
                .filter(table -> !RegionFolder.isSound(table, faults))
                .collect(ImmutableSet.toImmutableSet());
        boolean areKnown = areKnown();
        inputs.forEach(input -> add(input, unsound, areKnown));
    }

    private void add(RegionInput input, ImmutableSet<Table<?>> unsound, boolean areKnown) {
        try {
            input.placing(() -> input.closings().isEmpty()
                    ? Settlement.of(input.scheme(), input.facts(), input.opening())
                    : ClosedBooks.of(input, PaymentPlans::throughCashier));
        } catch (RefusalException refusal) {
            refusal.faults().stream()
                    .filter(fault -> areKnown || WITHOUT_BASIS.contains(fault.code()))
                    .filter(fault -> holds(fault, unsound))
                    .forEach(fault -> faults.add(RegionReader.SCHEME, 0, RefusalException.of(fault)));
        }
    }

    /** Whether a fault holds whatever was used, and in whatever year that counts. */
    static boolean needsNoUsage(Fault fault) {
        return !fault.pattern().equals(BooksFault.PRODUCT_IN_NO_SCOPE_OF_YEAR.pattern())
                && (ALONE.contains(fault.code()) || NEEDS.containsKey(fault.code()));
    }

    private static boolean holds(Fault fault, ImmutableSet<Table<?>> unsound) {
        return ALONE.contains(fault.code())
                || (NEEDS.containsKey(fault.code())
                        && NEEDS.get(fault.code()).stream().noneMatch(unsound::contains));
    }
}
