package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.model.ModelTypes;

/**
 * The words of faults and notices in the language of the reader, by their codes.
 *
 * <p>Dutch for the codes of all modules, including the program, and for those that models and keys bring with their words;
 * English for everything else. What a fault says a value is, its role, is in Dutch in the same way.
 *
 * @since 0.2.0
 */
public final class FaultWords {

    private static final ResourceBundle DUTCH =
            ResourceBundle.getBundle("nl.regiokas.exchange.input.faults_nl", Locale.ROOT);

    private static final ModelTypes LIBRARY = Models.types();

    private static final Pattern NAME = Pattern.compile("\\{\\w+}");

    private static final Pattern PERCENTAGES = Pattern.compile("-?\\d+(\\.\\d+)?%( \\+ -?\\d+(\\.\\d+)?%)*");

    private FaultWords() {}

    /**
     * Words a fault.
     *
     * @param fault the fault
     * @param language the language of the reader
     * @return its place and words, in English where the language is not Dutch
     */
    public static String of(Fault fault, Locale language) {
        Attributes.given(fault, "fault of fault words");
        Attributes.given(language, "language of fault words");
        return of(fault, language, LIBRARY);
    }

    /**
     * Words a fault that may be of a team's own model or key.
     *
     * @param fault the fault
     * @param language the language of the reader
     * @param types the models and keys that are known, with the words of their own faults and roles
     * @return its place and words, in English where the language is not Dutch
     */
    public static String of(Fault fault, Locale language, ModelTypes types) {
        Attributes.given(fault, "fault of fault words");
        Attributes.given(language, "language of fault words");
        Attributes.given(types, "types of fault words");
        return language.getLanguage().equals("nl") ? inDutch(fault, types) : fault.text();
    }

    private static String inDutch(Fault fault, ModelTypes types) {
        Optional<String> pattern = pattern(fault, types);
        if (pattern.isEmpty()) {
            Fault input =
                    new Fault(fault.code(), fault.pattern(), dutch(fault.arguments(), types), place(fault.place()));
            String words = InputFault.inDutch(input);
            return words.equals(input.text()) ? InputNotice.inDutch(input) : words;
        }
        return new Fault(fault.code(), pattern.orElseThrow(), dutch(fault.arguments(), types), place(fault.place()))
                .text();
    }

    /**
     * The words of the code with the same names in braces; faults of one code with other arguments have other words.
     */
    private static Optional<String> pattern(Fault fault, ModelTypes types) {
        return Stream.concat(
                        BilingualWords.numbered(DUTCH, fault.code()).stream(), types.dutchFaults(fault.code()).stream())
                .filter(words -> names(words).equals(names(fault.pattern())))
                .findFirst();
    }

    private static ImmutableSet<String> names(String pattern) {
        return NAME.matcher(pattern).results().map(MatchResult::group).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableMap<String, FaultValue> dutch(Map<String, FaultValue> values, ModelTypes types) {
        RoleWords roles = new RoleWords(types);
        ImmutableMap.Builder<String, FaultValue> dutch = ImmutableMap.builder();
        values.forEach((name, value) -> dutch.put(
                name,
                value instanceof FaultValue.Text text
                        ? new FaultValue.Text(percentages(roles.of(name, text.value())))
                        : dutch(value)));
        return dutch.buildOrThrow();
    }

    /** Percentages, one or several that are added, with the comma of Dutch; all else as it is. */
    private static String percentages(String text) {
        return PERCENTAGES.matcher(text).matches() ? text.replace('.', ',') : text;
    }

    private static FaultValue dutch(FaultValue value) {
        if (value instanceof FaultValue.Amount amount && amount.currency().equals("EUR")) {
            return new FaultValue.Text(RoleWords.amount(amount.text()));
        }
        if (value instanceof FaultValue.Decimal decimal) {
            return new FaultValue.Text(decimal.text().replace('.', ','));
        }
        return value;
    }

    /** The same place, with its words in Dutch. */
    private static Place place(Place place) {
        Place dutch = Place.NONE;
        for (Map.Entry<String, FaultValue> entry : place.values().entrySet()) {
            String key = "place." + entry.getKey();
            dutch = dutch.at(DUTCH.containsKey(key) ? DUTCH.getString(key) : entry.getKey(), entry.getValue());
        }
        return dutch;
    }
}
