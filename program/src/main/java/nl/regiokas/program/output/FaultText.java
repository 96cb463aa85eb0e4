package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.exchange.input.FaultWords;

/** Faults and notices in words, with their amounts as people of the language write them. */
public final class FaultText {

    /** An amount with more is not written out. */
    private static final int MOST_ZEROS = 100;

    private FaultText() {}

    /**
     * Words a fault. Its days are written as in files, because people look for them there.
     *
     * @param fault the fault
     * @param language the language of the reader
     * @return its place and words
     */
    public static String of(Fault fault, Language language) {
        return words(fault, language, value -> value);
    }

    /**
     * Words a notice for a page.
     *
     * @param notice the notice
     * @param language the language of the reader
     * @return a sentence, with days as people write them; a line does not break inside an amount
     */
    public static String onPage(Fault notice, Language language) {
        String words =
                words(notice, language, value -> day(value, language)).replaceAll("EUR (?=-?[0-9])", "EUR\u00a0");
        return words.endsWith(".") ? words : words + ".";
    }

    private static String words(Fault fault, Language language, UnaryOperator<FaultValue> change) {
        UnaryOperator<FaultValue> written = language == Language.EN ? value -> amount(change.apply(value)) : change;
        return FaultWords.of(
                new Fault(fault.code(), fault.pattern(), changed(fault.arguments(), written), fault.place()),
                language.locale());
    }

    private static ImmutableMap<String, FaultValue> changed(
            ImmutableMap<String, FaultValue> values, UnaryOperator<FaultValue> change) {
        return ImmutableMap.copyOf(Maps.transformValues(values, value -> changed(value, change)));
    }

    private static FaultValue changed(FaultValue value, UnaryOperator<FaultValue> change) {
        return value instanceof FaultValue.Listing listing
                ? new FaultValue.Listing(listing.values().stream()
                        .map(one -> changed(one, change))
                        .collect(ImmutableList.toImmutableList()))
                : change.apply(value);
    }

    private static FaultValue amount(FaultValue value) {
        if (value instanceof FaultValue.Amount amount) {
            BigDecimal number = amount.value();
            if (Math.abs((long) number.scale()) > MOST_ZEROS) {
                return amount;
            }
            return new FaultValue.Text(
                    amount.currency() + " " + Language.EN.number(number, Math.max(2, number.scale())));
        }
        return value;
    }

    private static FaultValue day(FaultValue value, Language language) {
        return value instanceof FaultValue.Day day ? new FaultValue.Text(Days.text(day.value(), language)) : value;
    }
}
