package nl.regiokas.settlement.key;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.settlement.form.BilingualWords;

/** What the keys of the library are called in Dutch and in English. */
final class KeyWords {

    private KeyWords() {}

    /** The words of a kind of key, values filled in. */
    static String in(Locale language, String kind, Object... values) {
        Locale known = Wording.language(language);
        return new MessageFormat(bundle(known).getString("key." + kind), known).format(values);
    }

    /** The words of all kinds. */
    static BilingualWords all() {
        return new BilingualWords(bundle(Locale.ENGLISH), bundle(new Locale("nl")));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("nl.regiokas.settlement.key.words", language);
    }
}
