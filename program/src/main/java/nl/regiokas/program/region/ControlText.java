package nl.regiokas.program.region;

import nl.regiokas.exchange.settlement.ClaimControl;
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
     * @param control its control totals
     * @param language the language of the reader
     * @return the lines read and their amount, each with what became of them; claims of providers if there are any
     */
    public static String of(UsageControl control, Language language) {
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
