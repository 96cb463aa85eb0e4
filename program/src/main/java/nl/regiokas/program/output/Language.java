package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;

/** The languages in which the program prints: its texts, and how it writes amounts. */
public enum Language {

    /** English: {@code 1,250.00}. */
    EN(Locale.ENGLISH, ',', '.'),

    /** Dutch: {@code 1.250,00}. */
    NL(Locale.forLanguageTag("nl"), '.', ',');

    private static final ImmutableList<String> BUNDLES = ImmutableList.of(
            "nl.regiokas.program.texts",
            "nl.regiokas.program.report",
            "nl.regiokas.program.commands",
            "nl.regiokas.program.budgets");

    private static final String OPTION = "--locale";

    private final Locale locale;
    private final char grouping;
    private final char point;

    Language(Locale locale, char grouping, char point) {
        this.locale = locale;
        this.grouping = grouping;
        this.point = point;
    }

    /**
     * Returns the language of the machine.
     *
     * @return Dutch if the machine uses it, otherwise English
     */
    public static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals(NL.locale.getLanguage()) ? NL : EN;
    }

    /**
     * Returns the language that arguments ask for before they are parsed, because their own faults are reported in it
     * too.
     *
     * @param arguments the arguments of the program
     * @return the language after {@code --locale}, none when it is not given or unknown
     */
    public static Optional<Language> asked(String... arguments) {
        String last = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                last = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                last = arguments[i + 1];
            }
        }
        String asked = last;
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(asked))
                .findFirst();
    }

    /**
     * Returns a text.
     *
     * @param key its key in the bundle
     * @param arguments the values for its placeholders {@code {0}}, {@code {1}} ...
     * @return the text in this language
     */
    public String text(String key, Object... arguments) {
        ResourceBundle texts = BUNDLES.stream()
                .map(this::bundle)
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("no text in " + locale, BUNDLES.toString(), key));
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /**
     * Returns a text that begins a line or heads a column.
     *
     * @param key its key in the bundle
     * @return the text in this language, with a capital
     */
    public String title(String key) {
        return capital(text(key));
    }

    /**
     * Returns a text with a capital.
     *
     * @param text a text, which may be empty
     * @return the text, its first letter a capital of this language
     */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /**
     * Returns whether there is a text.
     *
     * @param key its key in the bundle
     * @return true if there is
     */
    public boolean has(String key) {
        return BUNDLES.stream().map(this::bundle).anyMatch(bundle -> bundle.containsKey(key));
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Returns the language itself.
     *
     * @return its locale, whose tag is that of pages in this language
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Returns an amount with separators between thousands, half up.
     *
     * @param cents the amount
     * @param decimals 0 for whole euros, or 2
     * @return the amount in this language's number format
     */
    public String amount(long cents, int decimals) {
        return number(BigDecimal.valueOf(cents, 2), decimals);
    }

    /**
     * Returns an amount with separators between thousands, half up.
     *
     * @param amount the amount, in whole cents of euro
     * @param decimals 0 for whole euros, or 2
     * @return the amount in this language's number format
     */
    public String amount(MonetaryAmount amount, int decimals) {
        return amount(Euro.cents(amount, "amount"), decimals);
    }

    /**
     * Returns a difference, with a sign unless it is zero.
     *
     * @param difference the difference, in whole cents of euro
     * @param decimals 0 for whole euros, or 2
     * @return the difference in this language's number format
     */
    public String difference(MonetaryAmount difference, int decimals) {
        return difference(Euro.cents(difference, "difference"), decimals);
    }

    /**
     * Returns a difference, with a sign unless it is zero.
     *
     * @param cents the difference
     * @param decimals 0 for whole euros, or 2
     * @return the difference in this language's number format
     */
    public String difference(long cents, int decimals) {
        return (cents > 0 ? "+" : "") + amount(cents, decimals);
    }

    /**
     * Returns a number with separators between thousands and a fixed number of decimals, half up.
     *
     * @param number the number
     * @param decimals how many decimals
     * @return the number in this language's format
     */
    public String number(BigDecimal number, int decimals) {
        return format("#,##0", decimals).format(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    private DecimalFormat format(String pattern, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(point);
        symbols.setMinusSign('-');
        return new DecimalFormat(decimals == 0 ? pattern : pattern + "." + "0".repeat(decimals), symbols);
    }
}
