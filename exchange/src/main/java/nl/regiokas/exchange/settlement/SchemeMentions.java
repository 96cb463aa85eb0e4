package nl.regiokas.exchange.settlement;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.JsonMention;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.shape.Named;
import nl.regiokas.exchange.shape.Partial;
import nl.regiokas.settlement.form.FieldType.Family;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.SharingModel;

/** Where names, keys and models are in the file of a scheme, whether or not the scheme as a whole is sound. */
final class SchemeMentions {

    private static final String SCOPES = "scopes[";
    private static final String MODEL = ".model";
    private static final String BY_YEAR = ".byYear.";
    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

    private final ImmutableList<JsonMention> all;

    SchemeMentions(ImmutableList<JsonMention> all) {
        this.all = all;
    }

    /** A name of a family, and the value in which it occurs. */
    record Name(String name, JsonValue value) {}

    /** A key, and the value in which it occurs. */
    record Key(AllocationKey key, JsonValue value) {}

    Stream<Name> names(Family family) {
        return all.stream()
                .filter(one -> one.what() instanceof Named named && named.family() == family)
                .map(one -> new Name(((Named) one.what()).name(), one.value()));
    }

    /** The names of a family that the elements of a list declare; nothing when not all of them can be read. */
    Optional<ImmutableSet<String>> declared(JsonValue document, String list, Family family) {
        ImmutableList<String> names = names(family).map(Name::name).collect(ImmutableList.toImmutableList());
        boolean areRead = document.field(list)
                .map(given -> given.isList() && given.list().size() == names.size())
                .orElse(names.isEmpty());
        return areRead ? Optional.of(ImmutableSet.copyOf(names)) : Optional.empty();
    }

    /** The keys that no other key holds. */
    Stream<Key> outermostKeys() {
        return keys().filter(one -> keys().noneMatch(
                        other -> isWithin(one.value().path(), other.value().path())));
    }

    private Stream<Key> keys() {
        return all.stream()
                .filter(one -> one.what() instanceof AllocationKey)
                .map(one -> new Key((AllocationKey) one.what(), one.value()));
    }

    private static boolean isWithin(String path, String other) {
        return path.startsWith(other + ".") || path.startsWith(other + "[");
    }

    /** The place of the innermost key within a path for which a condition holds. */
    Optional<JsonValue> innermostKey(String path, Predicate<AllocationKey> holds) {
        return keys().filter(one ->
                        one.value().path().equals(path) || isWithin(one.value().path(), path))
                .filter(one -> holds.test(one.key()))
                .max(Comparator.comparingInt(one -> one.value().path().length()))
                .map(Key::value);
    }

    /** The place of the scope with a given name in the list of scopes; a scope without a name has its path. */
    OptionalInt place(String scope) {
        OptionalInt named = names(Family.SCOPE_NAME)
                .filter(one -> one.name().equals(scope))
                .map(one -> placeOf(one.value().path()))
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        return named.isPresent() ? named : placeOf(scope);
    }

    /** The name of the scope at a place, if it has one. */
    Optional<String> scope(int place) {
        return names(Family.SCOPE_NAME)
                .filter(one -> one.value().path().equals(path(place) + ".name"))
                .map(Name::name)
                .findFirst();
    }

    /** What was read of a type at a path, if it could be read. */
    <T> Optional<T> at(String path, Class<T> type) {
        return all.stream()
                .filter(one -> type.isInstance(one.what()) && one.value().path().equals(path))
                .map(one -> type.cast(one.what()))
                .findFirst();
    }

    /** Passes on everything of a type that was read, each with its value. */
    <T> void all(Class<T> type, BiConsumer<T, JsonValue> action) {
        all.stream()
                .filter(one -> type.isInstance(one.what()))
                .forEach(one -> action.accept(type.cast(one.what()), one.value()));
    }

    /** The mentions of a type at a path or within it. */
    Stream<JsonMention> within(String path, Class<?> type) {
        return all.stream()
                .filter(one -> type.isInstance(one.what()))
                .filter(one ->
                        one.value().path().equals(path) || isWithin(one.value().path(), path));
    }

    /** The place of the scope that holds a path. */
    static OptionalInt placeOf(String path) {
        int end = path.indexOf(']');
        return path.startsWith(SCOPES) && end > 0
                ? OptionalInt.of(Integer.parseInt(path.substring(SCOPES.length(), end)))
                : OptionalInt.empty();
    }

    static String path(int place) {
        return SCOPES + place + "]";
    }

    /** The path of the model of a scope that holds in a year, or of the model as a whole if no year is given. */
    String modelPath(int place, OptionalInt year) {
        String whole = path(place) + MODEL;
        String dated = whole + BY_YEAR;
        return year.stream()
                .boxed()
                .flatMap(asked -> models(dated)
                        .map(one -> one.value().path().substring(dated.length()))
                        .filter(given -> YEAR.matcher(given).matches())
                        .map(Integer::valueOf)
                        .filter(from -> from <= asked)
                        .max(Comparator.naturalOrder())
                        .stream())
                .findFirst()
                .map(from -> dated + from)
                .orElse(whole);
    }

    /** The models, also those that could not be made, and what is within them. */
    private Stream<JsonMention> models(String start) {
        return all.stream()
                .filter(one -> (one.what() instanceof SharingModel || one.what() instanceof Partial)
                        && one.value().path().startsWith(start));
    }

    /** The path of the field of a model that is named by words such as {@code expected cost}, if the model gives it. */
    Optional<String> fieldPath(String model, String words) {
        return IntStream.iterate(words.length(), end -> end > 0, end -> words.lastIndexOf(' ', end - 1))
                .mapToObj(end -> field(words.substring(0, end)))
                .filter(name -> models(model)
                        .anyMatch(one ->
                                one.value().path().equals(model) && one.value().has(name)))
                .map(name -> model + "." + name)
                .findFirst();
    }

    private static String field(String words) {
        return CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, words.replace(' ', '-'));
    }
}
