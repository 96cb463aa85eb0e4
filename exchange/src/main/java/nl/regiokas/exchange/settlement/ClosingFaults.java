package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.scheme.LateLines;

/**
 * What is refused of closings and of what is known now, each fault once: at the first closing that meets it.
 *
 * <p>A closing that is refused is passed over, and the next one is closed on the books before it. Days and years are
 * looked over by themselves, each by the row before it. Where they are wrong and late lines go to the current year,
 * lines may count in another year than is meant, so only faults that hold whatever was used are kept.
 */
final class ClosingFaults {

    private static final ImmutableSet<String> OF_ORDER = ImmutableSet.of(
            BooksFault.CLOSING_YEAR.code(), BooksFault.CLOSING_DAY.code(), BooksFault.CLOSING_TOO_EARLY.code());

    private static final String YEARS = "years";

    private final Map<What, Fault> found = new LinkedHashMap<>();
    private final boolean areLinesPlaced;

    /** What is wrong, whichever closing meets it and however much is known then. */
    private record What(String code, Map<String, FaultValue> arguments, Map<String, FaultValue> place) {}

    private ClosingFaults(Iterable<Fault> ofOrder, LateLines late) {
        this.areLinesPlaced = late == LateLines.RESTATE || Iterables.isEmpty(ofOrder);
        ofOrder.forEach(this::add);
    }

    /** Starts with what is wrong with the days and years of the closings. */
    static ClosingFaults of(RegionInput input, Books books) {
        return new ClosingFaults(
                books.orderFaults(Iterables.transform(input.closings(), KnownThen::closing)),
                input.scheme().lateLines());
    }

    /** Returns the result of some work, or nothing when it was refused; the faults are kept. */
    <T> Optional<T> collect(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RefusalException refusal) {
            refusal.faults().stream()
                    .filter(fault -> !OF_ORDER.contains(fault.code()))
                    .filter(fault -> areLinesPlaced || LaterFaults.needsNoUsage(fault))
                    .forEach(this::add);
            return Optional.empty();
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw RefusalException.of(ImmutableList.copyOf(found.values()));
        }
    }

    private void add(Fault fault) {
        Map<String, FaultValue> arguments = withoutAmounts(fault.arguments());
        if (fault.code().equals(BooksFault.PRODUCT_IN_NO_SCOPE.code())) {
            arguments.remove(YEARS);
        }
        What what =
                new What(fault.code(), arguments, withoutAmounts(fault.place().values()));
        found.merge(what, fault, (first, later) -> years(later) > years(first) ? later : first);
    }

    /** How many years a fault names; of the same fault that of the closing that knows most of them is reported. */
    private static int years(Fault fault) {
        return fault.arguments().get(YEARS) instanceof FaultValue.Listing years
                ? years.values().size()
                : 0;
    }

    private static Map<String, FaultValue> withoutAmounts(Map<String, FaultValue> values) {
        Map<String, FaultValue> kept = new LinkedHashMap<>(values);
        kept.remove(Place.CLOSING);
        kept.values().removeIf(FaultValue.Amount.class::isInstance);
        return kept;
    }
}
