package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.input.Suggestion;
import nl.regiokas.exchange.internal.LostZeros;

/**
 * The shapes of what is written as one text, number or flag. Amounts and exact numbers are texts, so that nothing
 * rounds them.
 */
public final class Scalars {

    private static final String TYPE = "type";
    private static final String PATTERN = "pattern";
    private static final String STRING = "string";
    private static final String DIGITS = "\\d{1,4000}";
    private static final long MOST_COUNT = 1L << 53;

    /** True or false. */
    public static final Shape<Boolean> FLAG =
            new Scalar<>(JsonValue::flag, flag -> flag, ImmutableMap.of(TYPE, "boolean"));

    /** A name, not blank. */
    public static final Shape<String> NAME = new Scalar<>(
            JsonValue::text, name -> clean(name, !name.isBlank()), ImmutableMap.of(TYPE, STRING, PATTERN, "\\S"));

    /** Words, perhaps none. */
    public static final Shape<String> WORDS =
            new Scalar<>(JsonValue::anyText, words -> clean(words, true), ImmutableMap.of(TYPE, STRING));

    /** A calendar year of four digits. */
    public static final Shape<Integer> YEAR = whole(1000, 9999);

    /** A number of things, from 0. */
    public static final Shape<Long> COUNT = new Scalar<>(
            value -> value.wholeNumber(0, MOST_COUNT),
            number -> within(number, 0, MOST_COUNT),
            ImmutableMap.of(TYPE, "integer", "minimum", 0, "maximum", MOST_COUNT));

    /** A binary number that was never exact; it must be finite. */
    public static final Shape<Double> INEXACT =
            new Scalar<>(JsonValue::inexactNumber, Scalars::finite, ImmutableMap.of(TYPE, "number"));

    /** Cents as euros with two decimals. */
    public static final Shape<Long> CENTS = new Scalar<>(
            JsonValue::cents, Euro::text, ImmutableMap.of(TYPE, STRING, PATTERN, "^-?0*\\d{1,17}(\\.\\d{1,2})?$"));

    /** Euros with two decimals. */
    public static final Shape<MonetaryAmount> AMOUNT =
            new Mapped<>(CENTS, Euro::ofCents, amount -> Euro.cents(amount, "amount"));

    /** 64 bits as a whole number in a text. */
    public static final Text<Long> BITS =
            Text.of("-?\\d{1,19}", "42", text -> parsed(text, "42", Long::valueOf), Object::toString);

    /** A decimal number as text; its decimals are kept. */
    public static final Text<BigDecimal> DECIMAL =
            Text.of("-?" + DIGITS + "(\\." + DIGITS + ")?", "2.50", BigDecimal::new, BigDecimal::toPlainString);

    /** A percentage as text. */
    public static final Text<Percentage> PERCENTAGE = Text.of(
            "-?" + DIGITS + "(\\." + DIGITS + ")?",
            "2.5",
            Percentage::of,
            percentage -> percentage.percent().toPlainString());

    /** An exact number as text: whole, or a fraction such as {@code 7/12}. */
    public static final Text<Rational> EXACT =
            Text.of("-?" + DIGITS + "(/" + DIGITS + ")?", "7/12", Scalars::rational, Rational::toString);

    /** A day. */
    public static final Text<LocalDate> DAY = Text.of(
            "\\d{4}-\\d\\d-\\d\\d",
            "2018-03-31", text -> parsed(text, "2018-03-31", LocalDate::parse), LocalDate::toString);

    /** A month. */
    public static final Text<YearMonth> MONTH =
            Text.of("\\d{4}-\\d\\d", "2018-03", text -> parsed(text, "2018-03", YearMonth::parse), YearMonth::toString);

    /** A year as the name of a field. */
    public static final Text<Integer> YEAR_KEY =
            Text.of("[1-9]\\d{3}", "2018", Integer::valueOf, year -> Integer.toString(year));

    /** A name as the name of a field. */
    public static final Text<String> NAME_KEY = Text.of(".*\\S.*", "a name", name -> name, name -> name);

    /** The four digits of a municipality. */
    public static final Text<MunicipalityCode> MUNICIPALITY =
            Text.of("\\d{4}", "0014", MunicipalityCode::of, MunicipalityCode::value);

    /**
     * The digits of a municipality in a file written by people: lost leading zeros are put back, and this is reported.
     */
    public static final Text<MunicipalityCode> LISTED_MUNICIPALITY = new Text<>(
            Pattern.compile("\\d{1,4}"), "0014", MunicipalityCode::of, MunicipalityCode::value, LostZeros::restored);

    private Scalars() {}

    /**
     * Returns the shape of a whole number.
     *
     * @param least the smallest it may be
     * @param most the largest it may be
     * @return the shape
     */
    public static Shape<Integer> whole(int least, int most) {
        return new Scalar<>(
                value -> value.wholeNumber(least, most),
                number -> Math.toIntExact(within(number, least, most)),
                ImmutableMap.of(TYPE, "integer", "minimum", least, "maximum", most));
    }

    /**
     * Returns the shape of one of several words.
     *
     * @param choices the value of each word, in the order in which they are listed
     * @param <T> the type of the values
     * @return the shape
     */
    public static <T> Shape<T> word(ImmutableMap<String, T> choices) {
        return new Scalar<>(
                value -> value.text().flatMap(word -> chosen(choices, word, value)),
                one -> choices.entrySet().stream()
                        .filter(choice -> choice.getValue().equals(one))
                        .map(choice -> (Object) choice.getKey())
                        .findFirst()
                        .orElseThrow(() -> RefusalException.of(ShapeFault.TEXT_NOT_WRITABLE, one)),
                ImmutableMap.of("enum", choices.keySet().asList()));
    }

    private static <T> Optional<T> chosen(ImmutableMap<String, T> choices, String word, JsonValue value) {
        T chosen = choices.get(word);
        if (chosen == null) {
            value.fault(Suggestion.of(
                    InputFault.UNKNOWN_WORD, Nearest.near(word, choices.keySet()), choices.keySet(), word));
        }
        return Optional.ofNullable(chosen);
    }

    /**
     * Returns the shape of the constants of an enum, by their names.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the shape
     */
    public static <E extends Enum<E>> Shape<E> constant(Class<E> type) {
        return word(constants(type));
    }

    private static <E extends Enum<E>> ImmutableMap<String, E> constants(Class<E> type) {
        return Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    /**
     * Returns the shape of the constants of an enum as names of fields.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the shape
     */
    public static <E extends Enum<E>> Text<E> constantKey(Class<E> type) {
        ImmutableMap<String, E> constants = constants(type);
        return Text.of(
                String.join("|", constants.keySet()),
                constants.keySet().asList().get(0),
                constants::get,
                Enum::name);
    }

    /**
     * Returns the shape of a value that is identified by its text.
     *
     * @param pattern the form of the text
     * @param example an example of the text
     * @param parse makes the value
     * @param text its text
     * @param <T> the type of the value
     * @return the shape
     */
    public static <T> Text<T> named(
            String pattern, String example, Function<String, T> parse, Function<T, String> text) {
        return Text.of(pattern, example, parse, text);
    }

    /**
     * Returns the shape of a value whose text is what {@code toString} gives.
     *
     * @param pattern the form of the text
     * @param example an example of the text
     * @param parse makes the value
     * @param <T> the type of the value
     * @return the shape
     */
    public static <T> Text<T> named(String pattern, String example, Function<String, T> parse) {
        return Text.of(pattern, example, parse, Object::toString);
    }

    private static String clean(String words, boolean holds) {
        Faults.require(holds && ShownText.isClean(words), ShapeFault.TEXT_NOT_WRITABLE, ShownText.of(words));
        return words;
    }

    private static long within(long number, long least, long most) {
        Faults.require(number >= least && number <= most, ShapeFault.TEXT_NOT_WRITABLE, number);
        return number;
    }

    private static Double finite(Double number) {
        Faults.require(Double.isFinite(number), ShapeFault.TEXT_NOT_WRITABLE, number);
        return number;
    }

    private static Rational rational(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Rational.of(new BigInteger(text), BigInteger.ONE)
                : Rational.of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    /** What the platform makes from a text; a refusal uses the library's own words. */
    private static <T> T parsed(String text, String example, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (java.time.DateTimeException | NumberFormatException bad) {
            throw RefusalException.of(ShapeFault.TEXT_FORM, example, text);
        }
    }
}
