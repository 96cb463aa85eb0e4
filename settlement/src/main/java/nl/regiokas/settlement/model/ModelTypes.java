package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.key.KeyTypes;

/**
 * The kinds of models and keys that a reader knows: those of the library and a team's own, handed on as a value.
 *
 * @param models the kinds of models
 * @param keys the kinds of keys
 * @since 0.2.0
 */
public record ModelTypes(ImmutableList<ModelType<?>> models, KeyTypes keys) {

    /**
     * Refuses two models of one name.
     *
     * @param models the kinds of models
     * @param keys the kinds of keys
     */
    public ModelTypes {
        Attributes.given(models, "models of model types");
        Attributes.given(keys, "keys of model types");
        for (ModelType<?> model : models) {
            long times = models.stream()
                    .filter(other -> other.name().equals(model.name()))
                    .count();
            Faults.require(times == 1, ModelFault.MODEL_TWICE, model.name());
        }
    }

    /**
     * Returns these kinds and one more.
     *
     * @param own a team's own model
     * @return both
     */
    public ModelTypes with(ModelType<?> own) {
        return new ModelTypes(
                ImmutableList.<ModelType<?>>builder().addAll(models).add(own).build(), keys);
    }

    /**
     * Returns these kinds with other keys.
     *
     * @param known the kinds of keys
     * @return the kinds
     */
    public ModelTypes withKeys(KeyTypes known) {
        return new ModelTypes(models, known);
    }

    /**
     * Returns the kind of a name.
     *
     * @param name the model's name in files
     * @return the kind, if it is known
     */
    public Optional<ModelType<?>> find(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /**
     * Returns the kinds of charges that any of the models, or the books, can book.
     *
     * @return the kinds in the order of the models, then those of the books
     */
    public ImmutableSet<ChargeKind> kinds() {
        return Stream.concat(
                        models.stream().flatMap(model -> model.kinds().stream()),
                        Stream.of(
                                ChargeKind.EXIT_SHARE,
                                ChargeKind.INSTALMENT,
                                ChargeKind.ASSESSMENT,
                                ChargeKind.DISTRIBUTION,
                                ChargeKind.OWN_USE))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns the kinds of charges that an earlier year can leave open: instalments, assessments and distributions, and
     * the models' own kinds whose cause is {@link Cause#FUND_AND_INSTALMENTS}. An exit share never stays open.
     *
     * @return the kinds, those of the books first
     */
    public ImmutableSet<ChargeKind> openKinds() {
        return Stream.concat(
                        Stream.of(ChargeKind.INSTALMENT, ChargeKind.ASSESSMENT, ChargeKind.DISTRIBUTION),
                        kinds().stream()
                                .filter(kind -> kind.cause().equals(Cause.FUND_AND_INSTALMENTS))
                                .filter(kind -> !kind.equals(ChargeKind.EXIT_SHARE)))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns a wording that knows the words of all models.
     *
     * @param wording the wording to add them to
     * @return the wording in the same language
     */
    public Wording in(Wording wording) {
        Wording all = wording;
        for (ModelType<?> model : models) {
            all = model.words().in(all);
        }
        return all;
    }

    /**
     * Returns the Dutch words of a fault that only one of the models or keys knows.
     *
     * @param code the code of the fault
     * @return the words for each set of arguments, with the names of the arguments in braces; none for any other fault
     */
    public ImmutableList<String> dutchFaults(String code) {
        return words().flatMap(words -> words.dutchFaults(code).stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the Dutch words of a role that only one of the models or keys names.
     *
     * @param role the English words, as a fault holds them
     * @return the Dutch words; empty when no model or key has the role
     */
    public Optional<String> dutchRole(String role) {
        return words().flatMap(words -> words.dutchRole(role).stream()).findFirst();
    }

    private Stream<BilingualWords> words() {
        return Stream.concat(
                models.stream().map(ModelType::words), keys.types().stream().flatMap(key -> key.words().stream()));
    }
}
