package nl.regiokas.core.explanation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.source.Source;

/**
 * The words and number formats of one language, shared by all that show explanations.
 * Dutch: bewoording.
 *
 * <p>Languages: Dutch for every {@code nl} locale, English for all others. Amounts are written {@code EUR 1,234.50} and
 * {@code € 1.234,50}, below zero {@code -EUR 18.00} and {@code € -18,00}. Texts come from resource bundles; the default locale
 * of the machine plays no part. The words of a rule can hold figures: {@code {year}} stands for the value of the
 * explanation's figure of that id.
 *
 * @since 0.2.0
 */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final Pattern SECTION_NUMBER = Pattern.compile("\\d+(\\.\\d+)*");
    private static final Pattern CHAPTER = Pattern.compile("chapter (\\d+)");
    private static final int EXACT_DECIMALS = 6;
    private static final Locale DUTCH = new Locale("nl");
    private static final Rational HUNDRED = Rational.of(100);

    private final Locale locale;
    private final ImmutableList<ResourceBundle> bundles;

    private Wording(Locale locale, ImmutableList<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /**
     * The words of this package: rounding, sources, numbers; modules add theirs with {@link #with}.
     *
     * @param locale the language wished for
     * @return its wording
     */
    public static Wording in(Locale locale) {
        Attributes.given(locale, "locale of wording");
        Locale language = language(locale);
        return new Wording(
                language, ImmutableList.of(ResourceBundle.getBundle("nl.regiokas.core.explanation.wording", language)));
    }

    /**
     * The language in which a locale is served.
     *
     * @param locale the language wished for
     * @return Dutch for a Dutch locale, English for every other
     */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : Locale.ENGLISH;
    }

    /**
     * The same wording with more words.
     *
     * @param bundle texts of the same language
     * @return both
     */
    public Wording with(ResourceBundle bundle) {
        return new Wording(
                locale,
                ImmutableList.<ResourceBundle>builder()
                        .addAll(bundles)
                        .add(bundle)
                        .build());
    }

    /**
     * The same wording with the words of another.
     *
     * @param other words of the same language
     * @return both
     */
    public Wording with(Wording other) {
        return new Wording(
                locale,
                ImmutableList.<ResourceBundle>builder()
                        .addAll(bundles)
                        .addAll(other.bundles)
                        .build());
    }

    /**
     * The language.
     *
     * @return Dutch or English
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Returns whether the language is Dutch.
     *
     * @return true for Dutch, false for English
     */
    public boolean isDutch() {
        return locale.equals(DUTCH);
    }

    /**
     * The value of an explanation: an amount, or a number where the words of its rule say so under {@code .unit}, as those
     * of weights do.
     *
     * @param explanation the explanation
     * @return such as {@code EUR 1,234.50}, or {@code 0.25} for a number of 25 hundredths
     */
    public String value(Explanation explanation) {
        return findText(explanation.rule().id() + ".unit").isPresent()
                ? new FigureValue.Fraction(explanation.value().dividedBy(HUNDRED)).in(this)
                : amount(explanation.value());
    }

    /**
     * Looks up a text by its key.
     *
     * @param key the key
     * @return the text as it stands in the first bundle that has it; empty when no bundle has it
     * @since 0.2.0
     */
    public Optional<String> findText(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key));
    }

    /**
     * A text by its key.
     *
     * @param key the key
     * @return the text as it stands in the bundle
     * @throws RefusalException when no bundle has it
     */
    public String text(String key) {
        return findText(key).orElseThrow(() -> RefusalException.of(ExplanationFault.TEXT_ABSENT, locale, key));
    }

    /**
     * A text by its key, figures filled in.
     *
     * @param key the key
     * @param figures the figures that the text names
     * @return the text, {@code {year}} replaced by the value of the first figure of the id {@code year}
     * @throws RefusalException when no bundle has the text, or the text names a figure that is not given
     */
    public String text(String key, List<Figure> figures) {
        return PLACEHOLDER
                .matcher(text(key))
                .replaceAll(match -> Matcher.quoteReplacement(filled(key, match.group(1), figures)));
    }

    /**
     * The name of an explained amount, its figures filled in.
     *
     * @param explanation the explanation
     * @return such as {@code Premium 2018 of 0005}
     */
    public String label(Explanation explanation) {
        return text(explanation.rule().id(), explanation.figures());
    }

    /**
     * The rule in a sentence, its figures filled in.
     *
     * @param explanation the explanation
     * @return such as {@code premium volume x weight / sum of the weights}
     */
    public String rule(Explanation explanation) {
        return text(explanation.rule().id() + ".rule", explanation.figures());
    }

    /**
     * The name of a figure.
     *
     * @param figure the figure
     * @return such as {@code expected cost}
     */
    public String label(Figure figure) {
        return text("figure." + figure.id());
    }

    /**
     * The value of a figure in the format of its kind.
     *
     * @param figure the figure
     * @return such as {@code EUR 1,234.50}
     */
    public String value(Figure figure) {
        return figure.value().in(this);
    }

    /**
     * An amount of whole cents.
     *
     * @param cents the amount in cents
     * @return such as {@code EUR 1,234.50} or {@code -€ 0,05}
     */
    public String amount(long cents) {
        return currency(cents < 0, BigDecimal.valueOf(cents, 2), "");
    }

    /**
     * An amount of whole cents.
     *
     * @param amount the amount
     * @return such as {@code EUR 1,234.50} or {@code -€ 0,05}
     * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
     */
    public String amount(MonetaryAmount amount) {
        return amount(Euro.cents(amount, "amount in words"));
    }

    /**
     * An exact amount: two decimals when it is whole, else as many as it has, cut off after six with an ellipsis.
     *
     * @param cents the amount in cents
     * @return such as {@code EUR 34.285714…}
     */
    public String amount(Rational cents) {
        BigDecimal cut = new BigDecimal(cents.numerator())
                .divide(new BigDecimal(cents.denominator()).scaleByPowerOfTen(2), EXACT_DECIMALS, RoundingMode.DOWN);
        boolean whole = Rational.of(cut.scaleByPowerOfTen(2)).equals(cents);
        BigDecimal shown = cut.stripTrailingZeros();
        return currency(
                cents.signum() < 0,
                whole ? shown.setScale(Math.max(2, shown.scale()), RoundingMode.UNNECESSARY) : cut,
                whole ? "" : "…");
    }

    /**
     * A number with its own decimals.
     *
     * @param number the number
     * @return such as {@code 61,000} or {@code 0.25}
     */
    public String number(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.", 2);
        String whole = THOUSANDS.matcher(parts[0]).replaceAll(text("number.grouping"));
        return (number.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? text("number.decimal") + parts[1] : "");
    }

    /**
     * A percentage with its own decimals.
     *
     * @param percentage the percentage
     * @return such as {@code 3.5%}
     */
    public String percentage(Percentage percentage) {
        BigDecimal plain = percentage.percent().stripTrailingZeros();
        return number(plain.scale() < 0 ? plain.setScale(0) : plain) + "%";
    }

    /**
     * How an amount was rounded and who got the odd cent, in a sentence.
     *
     * @param rounding the rounding
     * @return such as {@code exactly EUR 34.285714…, rounded down; one odd cent ...}
     */
    public String rounding(Rounding rounding) {
        if (rounding.differenceCents().signum() == 0) {
            return text("rounding.whole");
        }
        String exactly = text("rounding.exactly").replace("{exact}", amount(rounding.exactCents()));
        String how = text("rounding." + rounding.way() + (rounding.oddCents() == 0 ? ".down" : ".up"));
        return exactly + ", " + how + rounding.turn().map(this::turn).orElse("");
    }

    private String turn(Rounding.Turn turn) {
        String places = text(turn.odd() == 1 ? "rounding.turn.one" : "rounding.turn")
                .replace("{rank}", Integer.toString(turn.rank()))
                .replace("{odd}", Integer.toString(turn.odd()));
        return "; " + places + (turn.tied() ? "; " + text("rounding.tied") : "");
    }

    /**
     * A citation.
     *
     * @param source the source
     * @return document, section and lines, such as {@code 003_aa61, section 5.9, lines 1396-1408}
     */
    public String source(Source source) {
        StringBuilder citation = new StringBuilder(source.document());
        if (!source.section().isEmpty()) {
            citation.append(", ").append(section(source.section()));
        }
        if (!source.lines().isEmpty()) {
            boolean several = source.lines().contains("-") || source.lines().contains(",");
            citation.append(", ").append(text(several ? "source.lines" : "source.line"));
            citation.append(' ').append(source.lines());
        }
        return citation.toString();
    }

    private String section(String section) {
        Matcher chapter = CHAPTER.matcher(section);
        if (chapter.matches()) {
            return text("source.chapter") + " " + chapter.group(1);
        }
        return SECTION_NUMBER.matcher(section).matches() ? text("source.section") + " " + section : section;
    }

    /** The currency, then the amount; below zero English puts the sign before the currency, Dutch behind it. */
    private String currency(boolean isNegative, BigDecimal euro, String ellipsis) {
        String pattern = text(isNegative ? "number.negative" : "number.positive");
        return pattern.replace("#", number(euro.abs())) + ellipsis;
    }

    private String filled(String key, String id, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .map(this::value)
                .orElseThrow(() -> RefusalException.of(ExplanationFault.FIGURE_ABSENT, key, id));
    }
}
