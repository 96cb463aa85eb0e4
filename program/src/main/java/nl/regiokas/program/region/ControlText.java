package nl.regiokas.program.region;

import java.util.Optional;
import java.util.function.LongFunction;
import nl.regiokas.exchange.settlement.ClaimControl;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.Tally;
import nl.regiokas.exchange.settlement.UsageControl;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;

/** What became of the usage that was read, on a terminal: every command that reads usage ends with it. */
public final class ControlText {

    private ControlText() {}

    /**
     * Returns the control lines of a reading.
     *
     * @param input what was read
     * @param language the language of the reader
     * @return the lines read and their amount, each with what became of them; what an earlier run settled, and claims of
     *     providers, if there are any
     */
    public static String of(RegionInput input, Language language) {
        return of(input.control(), language)
                + earlier(input, language, cents -> language.amount(cents, 2))
                        .map(Paragraph::of)
                        .orElse("");
    }

    /**
     * Returns what an earlier run settled of the usage that was read.
     *
     * @param input what was read
     * @param language the language of the reader
     * @param euro writes an amount in cents
     * @return a sentence, empty when the run does not go on from a state within its years
     */
    public static Optional<String> earlier(RegionInput input, Language language, LongFunction<String> euro) {
        int last = input.opening().after();
        return Optional.of(input.control().settledThrough(last))
                .filter(tally -> tally.lines() != 0)
                .map(tally -> language.text(
                        "control.earlier", tally.lines(), euro.apply(tally.amountCents()), Integer.toString(last)));
    }

    private static String of(UsageControl control, Language language) {
        String lines = language.text(
                "settlement.lines",
                control.read().lines(),
                control.settled().lines(),
                control.before().lines(),
                control.after().lines(),
                amount(control.read(), language),
                amount(control.settled(), language),
                amount(control.before(), language),
                amount(control.after(), language));
        return control.claims()
                .map(claims -> Paragraph.of(
                                language.text("settlement.lines.refused", lines, amount(claims.refused(), language)))
                        + Paragraph.of(claims(claims, language))
                        + fixed(claims, language))
                .orElseGet(() -> Paragraph.of(lines));
    }

    private static String amount(Tally tally, Language language) {
        return language.amount(tally.amountCents(), 2);
    }

    private static String claims(ClaimControl claims, Language language) {
        return language.text(
                "control.claims",
                amount(claims.claimed(), language),
                amount(claims.accepted(), language),
                amount(claims.refused(), language));
    }

    private static String fixed(ClaimControl claims, Language language) {
        return claims.fixed().amountCents() == 0
                ? ""
                : Paragraph.of(language.text("control.fixed", amount(claims.fixed(), language)));
    }
}
