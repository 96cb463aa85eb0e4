package nl.regiokas.settlement.form;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.internal.Attributes;

/**
 * The words of a model or key in both languages, as a value: a team's bundle lies in a module of its own, where nobody else
 * sees it. A fault and a role have English words already, so that only the Dutch bundle has words of them.
 *
 * @param english the words by key
 * @param dutch the words by the same keys
 * @since 0.2.0
 */
public record BilingualWords(ResourceBundle english, ResourceBundle dutch) {

    /** What the keys of the Dutch words of a fault begin with; the code follows. */
    public static final String FAULT = "fault.";

    /** What the keys of the Dutch words of a role begin with; the English role follows. */
    public static final String ROLE = "role.";

    /**
     * Refuses a component that is null.
     *
     * @param english the words by key
     * @param dutch the words by the same keys
     */
    public BilingualWords {
        Attributes.given(english, "english of bilingual words");
        Attributes.given(dutch, "dutch of bilingual words");
    }

    /**
     * Returns the words under a key and under the key with {@code .2}, {@code .3} and so on: those of a fault with several
     * sets of arguments.
     *
     * @param bundle the words by key
     * @param key the key
     * @return the words in the order of the numbers; none when the key is absent
     */
    public static ImmutableList<String> numbered(ResourceBundle bundle, String key) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? key : key + "." + number)
                .takeWhile(bundle::containsKey)
                .map(bundle::getString)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the Dutch words of a fault that only a model or key of the team knows.
     *
     * @param code the code of the fault
     * @return the words, with the names of the arguments in braces, one for each set of arguments that faults of the code
     *     have: the first under the code, others under the code with {@code .2} and so on; none for any other fault
     */
    public ImmutableList<String> dutchFaults(String code) {
        return numbered(dutch, FAULT + code);
    }

    /**
     * Returns the Dutch words of a role: what a fault says a value is, such as {@code premium volume}.
     *
     * @param role the English words, as the fault holds them
     * @return the Dutch words; empty when these words do not have the role
     */
    public Optional<String> dutchRole(String role) {
        return dutch.containsKey(ROLE + role) ? Optional.of(dutch.getString(ROLE + role)) : Optional.empty();
    }

    /**
     * Returns a wording that knows these words too.
     *
     * @param wording the wording to add them to
     * @return the wording in the same language
     */
    public Wording in(Wording wording) {
        return wording.with(wording.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : dutch);
    }
}
