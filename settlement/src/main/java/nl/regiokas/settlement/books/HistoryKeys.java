package nl.regiokas.settlement.books;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys that weigh by own cost of earlier years, known by their name {@code history-N}. */
public final class HistoryKeys {

    private static final Pattern HISTORY = Pattern.compile("history-(\\d{1,3})");

    private HistoryKeys() {}

    /**
     * How many years a key looks back.
     *
     * @param key the name of the key
     * @return N of {@code history-N}, empty for any other key
     */
    public static OptionalInt years(String key) {
        Matcher history = HISTORY.matcher(key);
        return history.matches() ? OptionalInt.of(Integer.parseInt(history.group(1))) : OptionalInt.empty();
    }
}
