package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import nl.regiokas.settlement.model.ModelTypes;

/**
 * The Dutch words of what a fault is about, such as {@code expected cost of insurance model}: known words, joined by
 * {@code of}, followed by a name, a year or an amount, which stays as it is.
 */
final class RoleWords {

    private static final ResourceBundle DUTCH =
            ResourceBundle.getBundle("nl.regiokas.exchange.input.roles_nl", Locale.ROOT);

    /** The arguments of faults that hold words, not the user's names or codes. */
    private static final ImmutableSet<String> ARGUMENTS =
            ImmutableSet.of("attribute", "given", "reason", "role", "side", "spread", "type", "what", "when");

    private static final String OF = " of ";
    /** Between two digits, where a multiple of three digits is left before the comma. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+,)");

    private static final Pattern AMOUNT = Pattern.compile("EUR -?\\d+\\.\\d\\d");

    private final ModelTypes types;

    /** The words of the library, and of the roles that only a model or key names. */
    RoleWords(ModelTypes types) {
        this.types = types;
    }

    /** The value of an argument in Dutch; unchanged if it is not a role or not known. */
    String of(String argument, String english) {
        return ARGUMENTS.contains(argument) ? dutch(english) : english;
    }

    private Optional<String> known(String english) {
        return DUTCH.containsKey(english) ? Optional.of(DUTCH.getString(english)) : types.dutchRole(english);
    }

    private String dutch(String english) {
        Optional<String> all = known(english);
        if (all.isPresent()) {
            return all.get();
        }
        for (int at = english.lastIndexOf(OF); at > 0; at = english.lastIndexOf(OF, at - 1)) {
            Optional<String> what = known(english.substring(0, at));
            if (what.isPresent()) {
                return what.get() + " van " + dutch(english.substring(at + OF.length()));
            }
        }
        for (int at = english.lastIndexOf(' '); at > 0; at = english.lastIndexOf(' ', at - 1)) {
            Optional<String> what = known(english.substring(0, at));
            if (what.isPresent()) {
                return what.get() + english.substring(at);
            }
        }
        return AMOUNT.matcher(english).matches() ? amount(english) : english;
    }

    /** An amount such as {@code EUR 1200.00} in Dutch: {@code € 1.200,00}. */
    static String amount(String english) {
        String plain = english.substring("EUR ".length()).replace('.', ',');
        return "€ " + THOUSANDS.matcher(plain).replaceAll(".");
    }
}
