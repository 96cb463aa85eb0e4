package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.form.FieldType.Family;
import nl.regiokas.settlement.key.AllocationKeys;

/**
 * The names and codes that a folder knows, so that a fault about an unknown name gives the nearest known one.
 *
 * @param byArgument the names, by the argument in which faults give an unknown name
 */
record KnownNames(ImmutableMap<String, ImmutableSet<String>> byArgument) {

    /** Knows no names: every fault stays as it is. */
    static final KnownNames NONE = new KnownNames(ImmutableMap.of());

    /** The names of the files and of the scheme. */
    static KnownNames of(RegionFiles files, SchemeMentions scheme) {
        ImmutableSet<String> scopes = set(scheme.names(Family.SCOPE_NAME).map(SchemeMentions.Name::name));
        return new KnownNames(ImmutableMap.<String, ImmutableSet<String>>builder()
                .put(
                        "municipality",
                        set(files.rows(RegionTables.MUNICIPALITIES).stream()
                                .map(row -> row.code().value())))
                .put("party", set(scheme.names(Family.PARTY_CODE).map(SchemeMentions.Name::name)))
                .put("scope", scopes)
                .put("into", scopes)
                .put("series", series(files))
                .put(
                        "product",
                        set(files.rows(RegionTables.PRODUCTS).stream()
                                .map(row -> row.code().value())))
                .buildOrThrow());
    }

    /** The names of the series that a folder gives. */
    static ImmutableSet<String> series(RegionFiles files) {
        return set(Stream.of(
                        Stream.of(AllocationKeys.YOUTH),
                        files.has(RegionTables.BUDGETS) ? Stream.of(AllocationKeys.BUDGET) : Stream.<String>empty(),
                        files.rows(RegionTables.KEYS).stream().map(row -> row.key()),
                        files.rows(RegionTables.SERIES).stream().map(row -> row.series()))
                .flatMap(names -> names));
    }

    private static ImmutableSet<String> set(Stream<String> names) {
        return names.collect(ImmutableSet.toImmutableSet());
    }

    /** The same fault with the nearest name; unchanged when no name is near or when the fault is not about a name. */
    Fault suggesting(Fault fault) {
        for (FaultCode code : SuggestingFault.values()) {
            if (fault.code().equals(code.code()) && code.pattern().startsWith(fault.pattern() + ",")) {
                return nearest(unknown(fault), fault)
                        .map(near -> new Fault(
                                fault.code(),
                                code.pattern(),
                                ImmutableMap.<String, FaultValue>builder()
                                        .putAll(fault.arguments())
                                        .put("nearest", FaultValue.of(near))
                                        .buildOrThrow(),
                                fault.place()))
                        .orElse(fault);
            }
        }
        return fault;
    }

    /** The argument that holds the unknown name: the last of the arguments that are names. */
    private String unknown(Fault fault) {
        return fault.arguments().keySet().stream()
                .filter(byArgument::containsKey)
                .reduce("", (before, one) -> one);
    }

    /** A name is near when at least half of it is the same. */
    private Optional<String> nearest(String argument, Fault fault) {
        FaultValue given = fault.arguments().get(argument);
        return given == null
                ? Optional.empty()
                : Nearest.of(given.text(), byArgument.getOrDefault(argument, ImmutableSet.of()))
                        .filter(near -> 2 * Nearest.distance(given.text(), near)
                                <= Math.max(given.text().length(), near.length()));
    }
}
