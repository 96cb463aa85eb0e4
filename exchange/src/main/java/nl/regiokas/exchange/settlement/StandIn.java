package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.settlement.form.FieldType.Family;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Stands for a scheme that could not be read as a whole, so that what could be read of it is checked together with the
 * other files. A scope that could not be read keeps what could be read of it; one without a name has its path instead.
 */
final class StandIn {

    /** The year of a scheme whose first year could not be read: no year of a scope is before it. */
    private static final int FIRST = 1000;

    private final JsonValue document;
    private final SchemeMentions mentions;

    private StandIn(JsonValue document, SchemeMentions mentions) {
        this.document = document;
        this.mentions = mentions;
    }

    /**
     * Reports what is refused of the scheme as a whole, in the document.
     *
     * @return the scheme of what could be read, or nothing when there are no scopes or its years are not known
     */
    static Optional<SolidarityScheme> of(JsonValue document, SchemeMentions mentions) {
        return new StandIn(document, mentions).scheme();
    }

    /** The scopes that could not be read, by their names. */
    static ImmutableMap<String, UnreadScope> unread(JsonValue document, SchemeMentions mentions) {
        ImmutableMap.Builder<String, UnreadScope> unread = ImmutableMap.builder();
        ImmutableList<JsonValue> given = given(document);
        for (int i = given.size() - 1; i >= 0; i--) {
            UnreadScope scope = new UnreadScope(given.get(i), mentions);
            if (mentions.at(given.get(i).path(), Scope.class).isEmpty()) {
                unread.put(mentions.scope(i).orElse(given.get(i).path()), scope);
            }
        }
        return unread.buildKeepingLast();
    }

    private Optional<SolidarityScheme> scheme() {
        ImmutableList<Scope> named = scopes();
        ImmutableList<OutsideParty> parties = mentions.names(Family.PARTY_CODE)
                .map(party -> new OutsideParty(party.name(), party.name()))
                .collect(ImmutableList.toImmutableList());
        boolean areNamed =
                mentions.declared(document, "scopes", Family.SCOPE_NAME).isPresent();
        Optional<Integer> from = year(document, "from");
        Optional<Integer> until = year(document, "until");
        boolean areDated = from.isPresent() && until.isPresent();
        ImmutableList<Scope> known = named.isEmpty() && !isEmptyList()
                ? ImmutableList.of(UnreadScope.unknown())
                : areNamed ? named : ending(named);
        SolidarityScheme.Builder scheme = SolidarityScheme.builder()
                .firstYear(areDated ? from.get() : FIRST)
                .lastYear(areDated ? until.get() : FIRST)
                .outside(parties)
                .scopes(known);
        return document.made(scheme::build)
                .or(() -> made(scheme.outside(accepted(once(parties, OutsideParty::code)))
                        .scopes(once(ending(known), Scope::name))))
                .filter(made -> areDated && !named.isEmpty());
    }

    private boolean isEmptyList() {
        return document.field("scopes")
                .filter(scopes -> scopes.isList() && scopes.list().isEmpty())
                .isPresent();
    }

    private static ImmutableList<JsonValue> given(JsonValue document) {
        return document.field("scopes")
                .filter(JsonValue::isList)
                .map(JsonValue::list)
                .orElse(ImmutableList.of());
    }

    private ImmutableList<Scope> scopes() {
        ImmutableList<JsonValue> given = given(document);
        ImmutableList.Builder<Scope> scopes = ImmutableList.builder();
        for (int i = 0; i < given.size(); i++) {
            JsonValue value = given.get(i);
            String name = mentions.scope(i).orElse(value.path());
            scopes.add(mentions.at(value.path(), Scope.class)
                    .orElseGet(() -> new UnreadScope(value, mentions).named(name)));
        }
        return scopes.build();
    }

    /** A year that was looked at before, so that a fault of it is reported already. */
    private static Optional<Integer> year(JsonValue value, String field) {
        return value.field(field).flatMap(JsonValue::year);
    }

    /** The same scopes, made to run off if they go into another one, which may be unknown. */
    private static ImmutableList<Scope> ending(ImmutableList<Scope> scopes) {
        return scopes.stream()
                .map(scope -> scope.atEnd() instanceof AtEnd.Into
                        ? scope.toBuilder().atEnd(AtEnd.RUN_OFF).build()
                        : scope)
                .collect(ImmutableList.toImmutableList());
    }

    /** The parties without those whose codes are refused, which is reported already. */
    private static ImmutableList<OutsideParty> accepted(ImmutableList<OutsideParty> parties) {
        return parties.stream()
                .filter(party -> made(SolidarityScheme.builder()
                                .firstYear(FIRST)
                                .lastYear(FIRST)
                                .scopes(ImmutableList.of(UnreadScope.unknown()))
                                .outside(ImmutableList.of(party)))
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> ImmutableList<T> once(ImmutableList<T> all, Function<T, String> name) {
        return ImmutableList.copyOf(all.stream()
                .collect(ImmutableMap.toImmutableMap(name, one -> one, (first, second) -> first))
                .values());
    }

    private static Optional<SolidarityScheme> made(SolidarityScheme.Builder scheme) {
        try {
            return Optional.of(scheme.build());
        } catch (RefusalException reported) {
            return Optional.empty();
        }
    }
}
