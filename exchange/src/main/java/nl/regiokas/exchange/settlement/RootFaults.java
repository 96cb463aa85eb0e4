package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.settlement.books.BooksFault;

/**
 * Faults about a scheme without those that only follow from others: a product that a scope misspells falls in no scope, and
 * what is wrong in every year is wrong in each.
 */
final class RootFaults {

    private RootFaults() {}

    /** Misspelt products first, then the other faults in their order, without those that follow from the first. */
    static ImmutableList<Fault> of(List<Fault> faults) {
        ImmutableList<Fault> misspelt = faults.stream()
                .filter(fault -> fault.code().equals(BooksFault.SCOPE_PRODUCT_UNKNOWN.code()))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> meant = misspelt.stream()
                .flatMap(fault -> argument(fault, "nearest").stream())
                .collect(ImmutableSet.toImmutableSet());
        return Stream.concat(
                        misspelt.stream(),
                        faults.stream()
                                .filter(fault -> !misspelt.contains(fault) && !follows(fault, meant))
                                .filter(fault -> faults.stream().noneMatch(other -> isWider(other, fault))))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a fault is another one of every year. */
    private static boolean isWider(Fault fault, Fault ofYear) {
        return ofYear.place().values().containsKey(Place.YEAR)
                && !fault.place().values().containsKey(Place.YEAR)
                && fault.code().equals(ofYear.code())
                && fault.arguments().equals(ofYear.arguments())
                && Objects.equals(
                        fault.place().values().get(Place.SCOPE),
                        ofYear.place().values().get(Place.SCOPE));
    }

    private static boolean follows(Fault fault, ImmutableSet<String> meant) {
        return fault.code().equals(BooksFault.PRODUCT_IN_NO_SCOPE.code())
                && argument(fault, "product").filter(meant::contains).isPresent();
    }

    private static Optional<String> argument(Fault fault, String name) {
        return Optional.ofNullable(fault.arguments().get(name)).map(FaultValue::text);
    }
}
