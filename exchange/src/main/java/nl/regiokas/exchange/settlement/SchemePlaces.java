package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.internal.LostZeros;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.form.FieldType.Family;

/**
 * The places, in the file of a scheme, of what is refused about it when it is checked or settled.
 *
 * <p>A fault of a scope gets the path of what it names: a key, a series, an outside party, a term; otherwise the path
 * of the model in its year, or of the scope. A fault of an outside party gets the path of its code. Other faults
 * without a scope stay as they are.
 *
 * <p>Equal when the file is equal: places say where values were read and are not part of the values.
 *
 * @since 0.2.0
 */
public final class SchemePlaces {

    /** Knows no file: every fault stays as it is. */
    public static final SchemePlaces NONE =
            new SchemePlaces("", new SchemeMentions(ImmutableList.of()), Optional.empty());

    private static final ImmutableSet<String> OF_BOOKS =
            Arrays.stream(BooksFault.values()).map(BooksFault::code).collect(ImmutableSet.toImmutableSet());

    private final String file;
    private final SchemeMentions mentions;
    private final Optional<JsonValue> document;

    private SchemePlaces(String file, SchemeMentions mentions, Optional<JsonValue> document) {
        this.file = file;
        this.mentions = mentions;
        this.document = document;
    }

    static SchemePlaces of(String file, JsonValue document) {
        return new SchemePlaces(file, new SchemeMentions(document.mentions()), Optional.of(document));
    }

    SchemeMentions mentions() {
        return mentions;
    }

    /** The names of all scopes; nothing when not all of them can be read, or there are none. */
    Optional<ImmutableSet<String>> scopes() {
        return document.flatMap(root -> mentions.declared(root, "scopes", Family.SCOPE_NAME))
                .filter(names -> !names.isEmpty());
    }

    /** The scopes that could not be read as a whole, by their names. */
    ImmutableMap<String, UnreadScope> unread() {
        return document.map(root -> StandIn.unread(root, mentions)).orElse(ImmutableMap.of());
    }

    /** Whether the name of a scope is the path of one that has none. */
    boolean isUnnamed(String scope) {
        OptionalInt place = mentions.place(scope);
        return place.isPresent() && mentions.scope(place.getAsInt()).isEmpty();
    }

    /** Whether it is known what each scope holds in each year. */
    boolean isHeldKnown() {
        int given = document.flatMap(root -> root.field("scopes"))
                .map(list -> list.list().size())
                .orElse(0);
        return scopes().filter(names -> names.size() == given).isPresent()
                && unread().values().stream().allMatch(UnreadScope::isHeldKnown);
    }

    /** The codes of all outside parties; nothing when not all of them can be read. */
    Optional<ImmutableSet<String>> outside() {
        return document.flatMap(root -> mentions.declared(root, "outside", Family.PARTY_CODE));
    }

    /**
     * Returns the same refusal with file and path of each fault.
     *
     * @param refusal what was refused about the scheme
     * @return the refusal
     */
    public RefusalException placed(RefusalException refusal) {
        return refusal.each(this::placed);
    }

    /**
     * Returns the same fault with its file and path.
     *
     * @param fault a fault of the scheme
     * @return the fault; unchanged when it has a file, or neither a scope nor an outside party
     */
    public Fault placed(Fault fault) {
        FaultValue scope = fault.place().values().get(Place.SCOPE);
        if (fault.place().values().containsKey(Place.FILE)) {
            return fault;
        }
        if (scope == null) {
            return declared(fault).map(path -> fault.in(at(path))).orElse(fault);
        }
        OptionalInt place = mentions.place(scope.text());
        return place.isEmpty() ? fault : fault.in(at(path(fault, place.getAsInt())));
    }

    /** The path of the outside party that a fault of the scheme as a whole is about. */
    private Optional<String> declared(Fault fault) {
        return fault.code().equals(BooksFault.OUTSIDE_IS_MUNICIPALITY.code())
                ? argument(fault, "party").flatMap(name -> last(Family.PARTY_CODE, name))
                : Optional.empty();
    }

    /** The same fault at a value of the file. */
    Fault placed(Fault fault, JsonValue where) {
        return fault.in(at(where.path()));
    }

    private Place at(String path) {
        Place place = Place.of(Place.FILE, file);
        return document.map(root -> place.at(Place.LINE, root.at(path).line()))
                .orElse(place)
                .at(Place.PATH, path);
    }

    /** A fault of the scheme as a whole, at what it names; a fault that has its path stays there. */
    Fault placedClosely(Fault fault) {
        FaultValue path = fault.place().values().get(Place.PATH);
        if (path != null && !path.text().isEmpty()) {
            return fault;
        }
        Fault stated = KnownNames.of(RegionFiles.builder().build(), mentions).suggesting(fault);
        return whole(stated)
                .map(found -> new Fault(stated.code(), stated.pattern(), stated.arguments(), at(found)))
                .orElse(stated);
    }

    /** The path of what a fault of the scheme as a whole names; if it occurs twice, the path of the second one. */
    private Optional<String> whole(Fault fault) {
        return switch (fault.code()) {
            case "scope-twice" -> argument(fault, "scope").flatMap(name -> last(Family.SCOPE_NAME, name));
            case "outside-twice", "outside-code" ->
                argument(fault, "party").flatMap(name -> last(Family.PARTY_CODE, name));
            case "scope-into-unknown" -> argument(fault, "into").flatMap(name -> last(Family.SCOPE, name));
            case "scope-years" -> argument(fault, "scope").map(mentions::place).flatMap(SchemePlaces::path);
            case "scheme-years" -> Optional.of("from");
            default -> Optional.empty();
        };
    }

    private static Optional<String> path(OptionalInt place) {
        return place.isPresent() ? Optional.of(SchemeMentions.path(place.getAsInt())) : Optional.empty();
    }

    private Optional<String> last(Family family, String name) {
        return mentions.names(family)
                .filter(one -> one.name().equals(name))
                .map(one -> one.value().path())
                .reduce((before, one) -> one);
    }

    private String path(Fault fault, int place) {
        String scope = SchemeMentions.path(place);
        String model = mentions.modelPath(place, year(fault));
        if (fault.code().equals(BooksFault.DATED_TERM_BEFORE_FIRST.code())) {
            return scope + "." + argument(fault, "what").orElseThrow();
        }
        return Stream.of(
                        argument(fault, "series").flatMap(name -> series(model, name)),
                        argument(fault, "key")
                                .flatMap(name -> value(mentions.innermostKey(
                                        model, key -> key.name().equals(name)))),
                        argument(fault, "party").flatMap(name -> named(Family.PARTY, model, name)),
                        argument(fault, "scope")
                                .flatMap(name -> value(mentions.innermostKey(
                                        model, key -> key.mentioned().charges().containsKey(name)))),
                        argument(fault, "product").flatMap(code -> listed(scope, "products", code)),
                        argument(fault, "municipality").flatMap(code -> listed(scope, "participants", code)),
                        argument(fault, "what").flatMap(words -> mentions.fieldPath(model, words)),
                        mentions.fieldPath(model, fault.code().replace('-', ' ')))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(OF_BOOKS.contains(fault.code()) ? scope : model);
    }

    /** Where a code is in a field of a scope, with its leading zeros or without. */
    private Optional<String> listed(String scope, String field, String code) {
        return document.map(root -> root.at(scope))
                .flatMap(found -> found.field(field))
                .flatMap(found ->
                        found.find(text -> LostZeros.restored(text).orElse(text).equals(code) || text.equals(code)))
                .map(JsonValue::path);
    }

    private Optional<String> series(String model, String name) {
        return value(mentions.innermostKey(
                        model, key -> key.mentioned().series().containsKey(name)))
                .or(() -> named(Family.SERIES, model, name));
    }

    private Optional<String> named(Family family, String within, String name) {
        return mentions.names(family)
                .filter(one -> one.name().equals(name) && one.value().path().startsWith(within))
                .map(one -> one.value().path())
                .findFirst();
    }

    private static Optional<String> value(Optional<JsonValue> value) {
        return value.map(JsonValue::path);
    }

    private static Optional<String> argument(Fault fault, String name) {
        return Optional.ofNullable(fault.arguments().get(name)).map(FaultValue::text);
    }

    private static OptionalInt year(Fault fault) {
        FaultValue year = fault.place().values().get(Place.YEAR);
        return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year.text()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SchemePlaces other && file.equals(other.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    /** Returns the name of the file. */
    @Override
    public String toString() {
        return file;
    }
}
