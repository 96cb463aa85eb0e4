package nl.regiokas.budgeting.explanation;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.core.explanation.Wording;

/**
 * The words of the explanations of budgets.
 * Dutch: bewoording van de budgetten.
 *
 * @since 0.2.0
 */
public final class BudgetingWording {

    private BudgetingWording() {}

    /**
     * The words in a language, those of rounding, sources and numbers included.
     *
     * @param locale the wanted language: Dutch for every {@code nl} locale, English for all others
     * @return the wording
     */
    public static Wording in(Locale locale) {
        return Wording.in(locale)
                .with(ResourceBundle.getBundle("nl.regiokas.budgeting.explanation.rta", Wording.language(locale)))
                .with(ResourceBundle.getBundle(
                        "nl.regiokas.budgeting.explanation.budgeting", Wording.language(locale)));
    }
}
