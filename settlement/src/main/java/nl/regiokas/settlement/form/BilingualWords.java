package nl.regiokas.settlement.form;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
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
     * Returns a wording that knows these words too.
     *
     * @param wording the wording to add them to
     * @return the wording in the same language
     */
    public Wording in(Wording wording) {
        return wording.with(wording.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : dutch);
    }
}
