package nl.regiokas.settlement.explanation;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.settlement.model.ModelTypes;

/**
 * The words of settlements: those of the books, and of every model that is known.
 *
 * @since 0.2.0
 */
public final class SettlementWording {

    private SettlementWording() {}

    /**
     * Returns the words of a language.
     *
     * @param locale the language; Dutch, or else English
     * @param types the models whose words are needed
     * @return the wording
     */
    public static Wording in(Locale locale, ModelTypes types) {
        Wording words = Wording.in(locale)
                .with(ResourceBundle.getBundle(
                        "nl.regiokas.settlement.explanation.settlement", Wording.language(locale)));
        return types.in(words);
    }
}
