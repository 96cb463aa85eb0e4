package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.RefusedRow;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.settlement.form.FieldType.Family;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.OutsideParty;

/**
 * The names and codes that a folder knows, so that a fault about an unknown name gives the nearest known one.
 *
 * @param byArgument the names, by the argument in which faults give an unknown name
 * @param codes the codes of the municipalities by their names
 */
record KnownNames(ImmutableMap<String, ImmutableSet<String>> byArgument, ImmutableMap<String, String> codes) {

    /** Knows no names: every fault stays as it is. */
    static final KnownNames NONE = new KnownNames(ImmutableMap.of(), ImmutableMap.of());

    /** The names of the files and of the scheme. */
    static KnownNames of(RegionFiles files, SchemeMentions scheme) {
        ImmutableSet<String> municipalities = set(files.rows(RegionTables.MUNICIPALITIES).stream()
                .map(row -> row.code().value()));
        ImmutableSet<String> outside = set(scheme.names(Family.PARTY_CODE).map(SchemeMentions.Name::name));
        ImmutableSet<String> scopes = set(scheme.names(Family.SCOPE_NAME).map(SchemeMentions.Name::name));
        ImmutableMap<String, String> codes = files.rows(RegionTables.MUNICIPALITIES).stream()
                .collect(ImmutableMap.toImmutableMap(
                        row -> row.name(), row -> row.code().value(), (first, second) -> first));
        ImmutableMap<String, ImmutableSet<String>> byArgument = ImmutableMap.<String, ImmutableSet<String>>builder()
                .put("municipality", municipalities)
                .put("party", outside)
                .put(
                        SuggestingFault.ANY_PARTY,
                        set(Stream.of(municipalities, outside, codes.keySet()).flatMap(Set::stream)))
                .put("scope", scopes)
                .put("into", scopes)
                .put("series", series(files))
                .put(
                        "product",
                        set(files.rows(RegionTables.PRODUCTS).stream()
                                .map(row -> row.code().value())))
                .buildOrThrow();
        return new KnownNames(byArgument, codes);
    }

    /** The codes of the municipalities and the outside parties. */
    static ImmutableSet<String> parties(RegionInput input) {
        return set(Stream.concat(
                input.names().keySet().stream().map(MunicipalityCode::value),
                input.scheme().outside().stream().map(OutsideParty::code)));
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

    /**
     * The names of the series that a folder gives, also in rows with faults in other columns; nothing when they are not
     * completely known. Only what is wrong with reading may have been reported so far.
     */
    static Optional<ImmutableSet<String>> allSeries(RegionFiles files, InputFaults faults) {
        Optional<ImmutableSet<String>> keys = refused(RegionTables.KEYS, Heading.KEY, files, faults);
        Optional<ImmutableSet<String>> series = refused(RegionTables.SERIES, Heading.SERIES, files, faults);
        boolean isBudgetKnown = files.has(RegionTables.BUDGETS) || RegionFolder.isSound(RegionTables.BUDGETS, faults);
        return isBudgetKnown && keys.isPresent() && series.isPresent()
                ? Optional.of(
                        set(Stream.of(series(files), keys.get(), series.get()).flatMap(ImmutableSet::stream)))
                : Optional.empty();
    }

    /** The names in the refused rows of a table, nothing when a name cannot be read. */
    private static Optional<ImmutableSet<String>> refused(
            Table<?> table, Heading heading, RegionFiles files, InputFaults faults) {
        ImmutableList<RefusedRow> rows = files.refused(table);
        ImmutableSet<String> names = set(rows.stream().flatMap(row -> row.find(heading, String.class).stream()));
        boolean isRead = !rows.isEmpty() || !files.lines(table).isEmpty() || RegionFolder.isSound(table, faults);
        return isRead
                        && rows.stream()
                                .allMatch(row -> row.find(heading, String.class).isPresent())
                ? Optional.of(names)
                : Optional.empty();
    }

    private static ImmutableSet<String> set(Stream<String> names) {
        return names.collect(ImmutableSet.toImmutableSet());
    }

    /** The same fault with the nearest name; unchanged when no other name is near or when the fault is not about a name. */
    Fault suggesting(Fault fault) {
        for (SuggestingFault code : SuggestingFault.values()) {
            if (fault.code().equals(code.code()) && code.pattern().startsWith(fault.pattern() + ",")) {
                String argument = code.argument().isEmpty() ? unknown(fault) : code.argument();
                return nearest(argument, code.names().isEmpty() ? argument : code.names(), fault)
                        .map(near -> new Fault(
                                fault.code(),
                                code.pattern(),
                                ImmutableMap.<String, FaultValue>builder()
                                        .putAll(fault.arguments())
                                        .put("nearest", FaultValue.of(shown(near, code)))
                                        .buildOrThrow(),
                                fault.place()))
                        .orElse(fault);
            }
        }
        return fault;
    }

    /** A name with its code before it, where a party is meant. */
    private String shown(String near, SuggestingFault code) {
        boolean isName = code.names().equals(SuggestingFault.ANY_PARTY) && codes.containsKey(near);
        return isName ? codes.get(near) + " (" + near + ")" : near;
    }

    /** The argument that holds the unknown name: the last of the arguments that are names. */
    private String unknown(Fault fault) {
        return fault.arguments().keySet().stream()
                .filter(byArgument::containsKey)
                .reduce("", (before, one) -> one);
    }

    private Optional<String> nearest(String argument, String names, Fault fault) {
        FaultValue given = fault.arguments().get(argument);
        return given == null
                ? Optional.empty()
                : Nearest.near(given.text(), byArgument.getOrDefault(names, ImmutableSet.of()))
                        .filter(near -> !near.equals(given.text()));
    }
}
