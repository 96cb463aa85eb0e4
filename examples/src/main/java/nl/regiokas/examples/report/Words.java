package nl.regiokas.examples.report;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import nl.regiokas.budgeting.explanation.RtaWording;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.examples.output.Language;
import nl.regiokas.settlement.calculation.Notice;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.payment.Party;

/** What a page says in one language: texts, names and amounts. */
public final class Words {

    private static final long CENTS_OF_A_MILLION = 100_000_000;
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Language language;
    private final Wording wording;
    private final ImmutableMap<MunicipalityCode, String> names;

    /**
     * The words of a page.
     *
     * @param language the language
     * @param names the names of the municipalities
     */
    public Words(Language language, ImmutableMap<MunicipalityCode, String> names) {
        this.language = language;
        this.wording = SettlementWording.in(language.locale()).with(RtaWording.in(language.locale()));
        this.names = names;
    }

    /**
     * A text.
     *
     * @param key its key without {@code report.}
     * @param arguments the values for its placeholders
     * @return the text
     */
    public String text(String key, Object... arguments) {
        return language.text("report." + key, arguments);
    }

    /**
     * A notice.
     *
     * @param notice what is to be kept in mind
     * @return the sentence
     */
    public String notice(Notice notice) {
        return wording.text(notice.id(), notice.figures());
    }

    /**
     * The words of explanations.
     *
     * @return the wording
     */
    Wording wording() {
        return wording;
    }

    /**
     * The language.
     *
     * @return the language
     */
    Language language() {
        return language;
    }

    /**
     * The name of a municipality.
     *
     * @param code its code
     * @return its name, or its code when no name is known
     */
    public String name(MunicipalityCode code) {
        return names.getOrDefault(code, code.value());
    }

    /**
     * The name of a municipality by the text of its code.
     *
     * @param code a code, or another name
     * @return the municipality's name, or what was given when there is no such municipality
     */
    String name(String code) {
        return names.entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(code);
    }

    /**
     * Who pays or receives.
     *
     * @param party a municipality or the cashier
     * @return the name of the municipality, or the word for the cashier
     */
    String party(Party party) {
        return party.equals(Party.CASHIER) ? text("cashier") : name(party.name());
    }

    /**
     * An amount for a column of amounts.
     *
     * @param cents the amount
     * @return such as {@code 1,234.50}
     */
    public String amount(long cents) {
        return language.amount(cents, 2);
    }

    /**
     * An amount in whole euros, for a picture.
     *
     * @param cents the amount
     * @return such as {@code 1,235}
     */
    public String whole(long cents) {
        return language.amount(cents, 0);
    }

    /**
     * An amount in few characters, for a picture.
     *
     * @param cents the amount
     * @return such as {@code 1.50 m}, or whole euros below a million
     */
    public String brief(long cents) {
        return Math.abs(cents) < CENTS_OF_A_MILLION
                ? whole(cents)
                : text("million", language.amount(Math.floorDiv(cents + 500_000, 1_000_000), 2))
                        .replace(' ', NO_BREAK_SPACE);
    }

    /**
     * An amount with its currency, for a sentence; it is not torn apart at the end of a line.
     *
     * @param cents the amount
     * @return such as {@code EUR 1,234.50}
     */
    public String euro(long cents) {
        return wording.amount(cents).replace(' ', NO_BREAK_SPACE);
    }

    /**
     * A difference with its sign.
     *
     * @param cents the difference
     * @return such as {@code +1,234.50}
     */
    public String signed(long cents) {
        return language.difference(cents, 2);
    }

    /**
     * A number with its own decimals.
     *
     * @param number the number
     * @return such as {@code 61,000} or {@code 0.25}
     */
    public String number(BigDecimal number) {
        return wording.number(number);
    }

    /**
     * A percentage with its own decimals.
     *
     * @param percentage the percentage
     * @return such as {@code 3.5%}
     */
    public String percentage(Percentage percentage) {
        return wording.percentage(percentage);
    }

    /**
     * An amount for a program that reads the page.
     *
     * @param cents the amount
     * @return such as {@code 1234.50}
     */
    public String plain(long cents) {
        return Euro.text(cents);
    }
}
