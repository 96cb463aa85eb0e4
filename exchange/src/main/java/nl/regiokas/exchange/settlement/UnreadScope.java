package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.shape.Partial;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.Values;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.SchemeForms;
import nl.regiokas.settlement.scheme.Scope;

/**
 * A scope that could not be read as a whole: the fields that could be read, and of the others what they name. Of a model
 * or of participants by year, each year that could be read counts.
 */
final class UnreadScope {

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String PRODUCTS = "products";
    private static final String SEGMENTS = "segments";
    private static final String PARTICIPANTS = "participants";
    private static final String MODEL = "model";
    private static final String BY_YEAR = "byYear";
    private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

    /** The amounts that a model needs of every year, by their fields. */
    private static final ImmutableMap<String, String> AMOUNTS =
            ImmutableMap.of("expectedCost", "expected cost", "contribution", "contribution");

    /** What a fault of a scope needs to hold, by its code; the years in force, unless it is named here. */
    private static final ImmutableMap<String, ImmutableSet<String>> NEEDS =
            ImmutableMap.<String, ImmutableSet<String>>builder()
                    .put(BooksFault.MUNICIPALITY_NOT_EXISTING.code(), ImmutableSet.of(FROM))
                    .put(BooksFault.DECISION_MISSING.code(), ImmutableSet.of(FROM, UNTIL))
                    .put(BooksFault.PARTICIPATION_UNDECIDED.code(), ImmutableSet.of(FROM, UNTIL, PARTICIPANTS))
                    .put(BooksFault.SERIES_MISSING.code(), ImmutableSet.of(FROM, UNTIL, PARTICIPANTS, MODEL))
                    .buildOrThrow();

    private static final ImmutableSet<String> YEARS_IN_FORCE = ImmutableSet.of(FROM, UNTIL, MODEL);

    private final JsonValue value;
    private final SchemeMentions mentions;
    private final Values values;
    private final ImmutableSet<String> unread;

    UnreadScope(JsonValue value, SchemeMentions mentions) {
        this.value = value;
        this.mentions = mentions;
        Optional<Partial> partial = mentions.at(value.path(), Partial.class);
        this.values =
                partial.map(Partial::values).orElseGet(() -> Values.builder().build());
        this.unread = partial.map(Partial::unread)
                .orElse(ImmutableSet.of(FROM, UNTIL, SEGMENTS, PRODUCTS, PARTICIPANTS, MODEL));
    }

    /** A scope whose terms are all unknown. */
    static Scope unknown() {
        return Scope.builder()
                .name("scope")
                .model(Dated.always(new UnreadModel(ImmutableMap.of())))
                .build();
    }

    /** The scope under its name. */
    Scope named(String name) {
        Scope.Builder scope = SchemeForms.begun(values).name(name).unit(Euro.ofCents(1));
        if (!isOrdered()) {
            scope.from(Optional.empty()).until(Optional.empty());
        }
        if (unread.contains(PRODUCTS)) {
            scope.products(Dated.always(named(ProductCode.class, field(PRODUCTS))));
        }
        if (unread.contains(PARTICIPANTS)) {
            scope.participants(byYear(PARTICIPANTS, this::participants));
        }
        if (unread.contains(MODEL)) {
            scope.model(byYear(MODEL, this::model));
        }
        return scope.build();
    }

    /** Whether a fault of the scope holds whatever the fields say that could not be read. */
    boolean holds(Fault fault) {
        FaultValue what = fault.arguments().get("what");
        if (fault.code().equals(BooksFault.DATED_TERM_BEFORE_FIRST.code()) && what != null) {
            return isKnown(FROM) && isKnown(UNTIL) && isKnown(what.text());
        }
        return NEEDS.getOrDefault(fault.code(), YEARS_IN_FORCE).stream().allMatch(this::isKnown);
    }

    /** Whether it is known what the scope holds in each year. */
    boolean isHeldKnown() {
        return isKnown(FROM) && isKnown(UNTIL) && !unread.contains(PRODUCTS) && !unread.contains(SEGMENTS);
    }

    /** Whether a field could be read, or from which years on it says what. */
    private boolean isKnown(String field) {
        return switch (field) {
            case FROM, UNTIL -> isOrdered() && !unread.contains(field);
            case MODEL -> !unread.contains(MODEL) || years(MODEL).isPresent();
            default -> !unread.contains(field);
        };
    }

    private boolean isOrdered() {
        Optional<Integer> from = year(FROM);
        Optional<Integer> until = year(UNTIL);
        return from.isEmpty() || until.isEmpty() || from.get() <= until.get();
    }

    /** A year that was looked at before, so that a fault of it is reported already. */
    private Optional<Integer> year(String field) {
        return unread.contains(field) ? Optional.empty() : value.field(field).flatMap(JsonValue::year);
    }

    // ---- by year

    /** A field whose every year is as it could be read; a field without years is of always. */
    private <T> Dated<T> byYear(String field, Function<String, T> read) {
        return years(field)
                .filter(years -> !years.isEmpty())
                .map(years -> Dated.<T>byYear(years.stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Integer::compare,
                                year -> year,
                                year -> read.apply(field(field) + "." + BY_YEAR + "." + year)))))
                .orElseGet(() -> Dated.always(read.apply(field(field))));
    }

    /** The years of a field, none of a field that always holds; nothing when not all of them can be read. */
    private Optional<ImmutableList<Integer>> years(String field) {
        ImmutableSet<String> names = value.field(field)
                .flatMap(given -> given.field(BY_YEAR))
                .filter(JsonValue::isObject)
                .flatMap(JsonValue::object)
                .map(object -> object.rest().keySet())
                .orElse(ImmutableSet.of());
        return names.stream().allMatch(name -> YEAR.matcher(name).matches())
                ? Optional.of(names.stream().map(Integer::valueOf).collect(ImmutableList.toImmutableList()))
                : Optional.empty();
    }

    private String field(String name) {
        return value.path() + "." + name;
    }

    private Participants participants(String path) {
        return mentions.at(path, Participants.class)
                .orElseGet(() -> Participants.only(named(MunicipalityCode.class, path)));
    }

    private SharingModel model(String path) {
        return mentions.at(path, SharingModel.class).orElseGet(() -> {
            ImmutableMap.Builder<String, YearlyAmount> amounts = ImmutableMap.builder();
            AMOUNTS.forEach((field, what) ->
                    mentions.at(path + "." + field, YearlyAmount.class).ifPresent(amount -> amounts.put(what, amount)));
            return new UnreadModel(amounts.buildOrThrow());
        });
    }

    private <T extends Comparable<? super T>> ImmutableSortedSet<T> named(Class<T> type, String path) {
        return mentions.within(path, type)
                .map(one -> type.cast(one.what()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
