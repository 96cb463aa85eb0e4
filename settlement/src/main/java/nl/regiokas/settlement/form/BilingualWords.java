package nl.regiokas.settlement.form;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.internal.Attributes;

/**
 * The words of a model in both languages, as a value: a team's bundle lies in a module of its own, where nobody else sees
 * it.
 *
 * @param english the words by key
 * @param dutch the words by the same keys
 * @since 0.2.0
 */
public record BilingualWords(ResourceBundle english, ResourceBundle dutch) {

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
     * Returns a wording that knows these words too.
     *
     * @param wording the wording to add them to
     * @return the wording in the same language
     */
    public Wording in(Wording wording) {
        return wording.with(wording.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : dutch);
    }
}
