package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;

/**
 * The contract of every registered model and key: a law demands what a compiler would demand of an exhaustive switch.
 *
 * <p>For a model: its registration gives its name, its kinds, its words in both languages and those of its own faults and
 * roles; its fields make an equal model; its member key is one of its keys and answers; what it asks for lies in its reach. For what it books: a reason
 * gives the cents booked, and how it says they follow cost adds up to them; explanations end at these cents and have
 * words in both languages.
 *
 * <pre>{@code
 * ModelContract contract = ModelContract.of(Models.types().with(OUR_TYPE));
 * contract.check(ourModel);
 * SettlementLaws.of(ourModel).and(contract.law()).checkSeeds(ScenarioBuilder.small(), 100);
 * }</pre>
 *
 * @since 0.2.0
 */
public final class ModelContract {

    private static final ImmutableList<Locale> LANGUAGES = ImmutableList.of(Locale.ENGLISH, new Locale("nl"));

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");
    private static final Pattern NUMBER = Pattern.compile("\\.\\d+$");

    private final ModelTypes types;

    private ModelContract(ModelTypes types) {
        this.types = types;
    }

    /**
     * Returns the contract of registered models.
     *
     * @param types the kinds of models and keys
     * @return the contract, to be checked
     */
    public static ModelContract of(ModelTypes types) {
        Attributes.given(types, "types of model contract");
        return new ModelContract(types);
    }

    /**
     * Checks the registrations: every kind, field and model and every fault of its own has words in both languages,
     * and a role has the same words in all of them.
     *
     * @throws BrokenLaw with the first breach
     */
    public void check() {
        Stream.of(
                        types.models().stream().flatMap(this::registration),
                        types.keys().types().stream().flatMap(ModelContract::registration),
                        roles())
                .flatMap(breaches -> breaches)
                .findFirst()
                .ifPresent(breach -> broken("model-words", breach));
    }

    /**
     * Checks a model on its own.
     *
     * @param model any value of a registered model
     * @throws BrokenLaw with the first breach
     */
    public void check(SharingModel model) {
        declaration(model).findFirst().ifPresent(breach -> broken("model-declaration", breach));
    }

    private static void broken(String law, Breach breach) {
        throw new BrokenLaw(law, breach.toString());
    }

    /**
     * Returns the contract as a law of settlements: declarations, reach, reasons and explanations of everything that is
     * booked.
     *
     * @return the law
     */
    public SettlementLaw law() {
        return new SettlementLaw() {
            @Override
            public String name() {
                return "model-contract";
            }

            @Override
            public Optional<Breach> breach(Trial trial) {
                return Stream.concat(
                                trial.scenario().scheme().scopes().stream()
                                        .flatMap(scope -> scope.model().byYear().values().stream())
                                        .distinct()
                                        .flatMap(ModelContract.this::declaration),
                                trial.outcome().settlement().stream().flatMap(ModelContract.this::booked))
                        .findFirst();
            }
        };
    }

    // ---- registrations

    private Stream<Breach> registration(ModelType<?> type) {
        String where = "model " + type.name();
        Set<String> keys = new TreeSet<>();
        keys.add("model." + type.name());
        fields("field", type.form(), keys);
        List<Breach> breaches = new ArrayList<>();
        ImmutableSet<String> english = keys(type.words().english());
        ImmutableSet<String> dutch = keys(type.words().dutch());
        faults(where, type.faults(), Optional.of(type.words()), breaches);
        if (!english.equals(dutch)) {
            breaches.add(new Breach(where, "must have the same words in both languages"));
        }
        for (Locale language : LANGUAGES) {
            Wording wording = SettlementWording.in(language, types);
            type.kinds().forEach(kind -> word(where, wording, "kind." + kind.code(), breaches));
            ResourceBundle own = language.equals(Locale.ENGLISH)
                    ? type.words().english()
                    : type.words().dutch();
            keys.stream()
                    .filter(key -> !own.containsKey(key))
                    .forEach(key -> breaches.add(new Breach(where, "must have a word " + key + " in " + language)));
        }
        return breaches.stream();
    }

    /** The faults of a key; its fields may go without words. */
    private static Stream<Breach> registration(KeyType<?> type) {
        List<Breach> breaches = new ArrayList<>();
        faults("key " + type.mark(), type.faults(), type.words(), breaches);
        return breaches.stream();
    }

    /** A fault does not say whose it is, so that a role has the same words whatever model or key brings them. */
    private Stream<Breach> roles() {
        return Stream.concat(
                types.models().stream().flatMap(type -> roles("model " + type.name(), type.words())),
                types.keys().types().stream()
                        .flatMap(type -> type.words().stream().flatMap(words -> roles("key " + type.mark(), words))));
    }

    private Stream<Breach> roles(String where, BilingualWords words) {
        return words.dutch().keySet().stream()
                .filter(key -> key.startsWith(BilingualWords.ROLE))
                .sorted()
                .map(key -> key.substring(BilingualWords.ROLE.length()))
                .flatMap(role -> types
                        .dutchRole(role)
                        .filter(first -> !words.dutchRole(role).equals(Optional.of(first)))
                        .map(first -> new Breach(where, "must word role " + role + " as others do: " + first))
                        .stream());
    }

    /** The keys of words in both languages: a fault and a role have English words already. */
    private static ImmutableSet<String> keys(ResourceBundle words) {
        return words.keySet().stream()
                .filter(key -> !key.startsWith(BilingualWords.FAULT) && !key.startsWith(BilingualWords.ROLE))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Every fault of its own has Dutch words with the same arguments, and no words are of another fault. */
    private static void faults(
            String where, ImmutableList<FaultCode> faults, Optional<BilingualWords> words, List<Breach> breaches) {
        Set<String> codes = new TreeSet<>();
        for (FaultCode fault : faults) {
            codes.add(BilingualWords.FAULT + fault.code());
            if (words.stream()
                    .flatMap(all -> all.dutchFaults(fault.code()).stream())
                    .noneMatch(dutch -> arguments(dutch).equals(arguments(fault.pattern())))) {
                breaches.add(new Breach(
                        where,
                        "must have Dutch words of fault " + fault.code() + " with the arguments of its pattern"));
            }
        }
        words.stream()
                .flatMap(all -> all.dutch().keySet().stream())
                .filter(key -> key.startsWith(BilingualWords.FAULT)
                        && !codes.contains(NUMBER.matcher(key).replaceFirst("")))
                .sorted()
                .forEach(key -> breaches.add(new Breach(where, "must register the fault of the words " + key)));
    }

    private static ImmutableSet<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(ImmutableSet.toImmutableSet());
    }

    private static void word(String where, Wording wording, String key, List<Breach> breaches) {
        try {
            wording.text(key);
        } catch (RefusalException absent) {
            breaches.add(new Breach(where, "must have a word " + key + " in " + wording.locale()));
        }
    }

    private static void fields(String path, Form<?> form, Set<String> keys) {
        for (Field<?, ?> field : form.fields()) {
            String at = path + "." + field.name();
            keys.add(at);
            below(at, field.type(), keys);
        }
    }

    private static void below(String path, FieldType<?> given, Set<String> keys) {
        FieldType<?> type = given.plain();
        if (type instanceof FieldType.Nested<?> nested) {
            fields(path, nested.form(), keys);
        } else if (type instanceof FieldType.ListOf<?> list) {
            below(path, list.element(), keys);
        } else if (type instanceof FieldType.ByYear<?> dated) {
            below(path, dated.element(), keys);
        }
    }

    // ---- declarations

    private Stream<Breach> declaration(SharingModel model) {
        String where = "model " + model.name();
        Optional<ModelType<?>> type = types.find(model.name());
        if (type.isEmpty() || !type.get().type().isInstance(model)) {
            return Stream.of(new Breach(where, "must be registered under its name but is not"));
        }
        List<Breach> breaches = new ArrayList<>();
        if (!model.kinds().equals(type.get().kinds())) {
            breaches.add(new Breach(where, "must have the kinds of its registration but has " + model.kinds()));
        }
        memberKey(model)
                .filter(key -> !model.keys().contains(key))
                .ifPresent(key ->
                        breaches.add(new Breach(where, "member key must be one of its keys but is " + key.name())));
        for (AllocationKey key : model.keys()) {
            if (!model.reach().and(key.reach()).equals(model.reach().and(model.reach()))) {
                breaches.add(new Breach(where, "reach must hold that of key " + key.name()));
            }
            types.keys().find(key).flatMap(kind -> roundTrip(kind, key)).ifPresent(breaches::add);
        }
        roundTrip(type.get(), model).ifPresent(breaches::add);
        return breaches.stream();
    }

    private static Optional<AllocationKey> memberKey(SharingModel model) {
        try {
            return Optional.of(model.memberKey());
        } catch (RefusalException none) {
            return Optional.empty();
        }
    }

    private static <M extends SharingModel> Optional<Breach> roundTrip(ModelType<M> type, SharingModel model) {
        return roundTrip("model " + type.name(), type.form(), type.type().cast(model));
    }

    private static <K extends AllocationKey> Optional<Breach> roundTrip(KeyType<K> type, AllocationKey key) {
        return roundTrip("key " + key.name(), type.form(), type.type().cast(key));
    }

    private static <M> Optional<Breach> roundTrip(String where, Form<M> form, M value) {
        return RoundTrip.of(form, value).map(story -> new Breach(where, story));
    }

    // ---- what was booked

    private Stream<Breach> booked(Settlement settlement) {
        Stream<Breach> years = settlement.settledYears().years().stream()
                .flatMap(year -> year.scopes().stream())
                .flatMap(scope -> scope.shared().stream().flatMap(shared -> shared(scope.name(), shared)));
        return Stream.concat(years, settlement.charges().stream().flatMap(charge -> explained(settlement, charge)));
    }

    private static Stream<Breach> shared(String scope, BookedScope.Shared shared) {
        String where = "scope " + scope + ", " + shared.year().year();
        ReachProbe probe = new ReachProbe(shared.model().reach(), shared.year());
        shared.model().share(probe);
        memberKey(shared.model()).ifPresent(key -> {
            probe.own(key.reach());
            key.weights(probe);
        });
        Stream<Breach> beyond = probe.beyond()
                .map(asked ->
                        new Breach(where, "model " + shared.model().name() + " asked " + asked + ", beyond its reach"));
        Sharing sharing = shared.sharing();
        Stream<Breach> given = Stream.of(
                        sharing.columns().stream(),
                        sharing.later().stream().map(Sharing.Later::column),
                        sharing.outside().stream().map(Sharing.Outside::column))
                .flatMap(columns -> columns)
                .flatMap(column -> reason(where, column, shared.model()));
        Following following = new Following(shared.year());
        return Stream.of(beyond, given, sharing.columns().stream().flatMap(column -> following.breaches(where, column)))
                .flatMap(breaches -> breaches);
    }

    private static Stream<Breach> reason(String where, Column column, SharingModel model) {
        ChargeKind kind = column.kind();
        Stream<Breach> undeclared = model.kinds().contains(kind)
                ? Stream.of()
                : Stream.of(new Breach(where, "kind " + kind + " must be declared by model " + model.name()));
        return Stream.concat(
                undeclared,
                IntStream.range(0, column.size())
                        .boxed()
                        .flatMap(row -> Breach.unlessEqual(
                                column.cents(row),
                                column.basis().cents(row),
                                where + ", " + kind + ", row " + row,
                                "what the reason gives")
                                .stream()));
    }

    private Stream<Breach> explained(Settlement settlement, Charge charge) {
        String where = Booked.of(charge).toString();
        Explanation explanation;
        try {
            explanation = settlement.explain(charge);
            LANGUAGES.forEach(language ->
                    ExplanationText.in(SettlementWording.in(language, types)).write(explanation));
        } catch (RefusalException refused) {
            return Stream.of(new Breach(where, "must be explained but is refused: " + refused.getMessage()));
        }
        return Breach.unlessEqual(charge.amountCents(), explanation.cents(), where, "the amount explained").stream();
    }
}
