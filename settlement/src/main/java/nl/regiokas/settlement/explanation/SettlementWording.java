package nl.regiokas.settlement.explanation;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.core.explanation.Wording;

/**
 * The words of the explanations of a settlement.
 * Dutch: bewoording van de afrekening.
 */
public final class SettlementWording {

    private SettlementWording() {}

    /**
     * The words in a language, those of rounding, sources and numbers included.
     *
     * @param locale the language wished for: Dutch for every {@code nl} locale, English for all others
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale)
                .with(ResourceBundle.getBundle(
                        "nl.regiokas.settlement.explanation.settlement", Wording.language(locale)));
    }
}
