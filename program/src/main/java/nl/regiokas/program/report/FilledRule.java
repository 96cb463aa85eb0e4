package nl.regiokas.program.report;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Wording;

/** The rule of an amount with its figures filled in, such as {@code 39.039.000,00 × 9.700 ÷ 67.998}. */
final class FilledRule {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CURRENCY = Pattern.compile("(€|EUR) ");

    private FilledRule() {}

    /** The rule in figures; empty when a word in it is not a figure. */
    static String of(Explanation explanation, Wording wording) {
        String filled = wording.rule(explanation).replace(" x ", " × ").replace(" / ", " ÷ ");
        List<Figure> figures = explanation.figures().stream()
                .sorted(Comparator.comparing(
                                (Figure figure) -> wording.label(figure).length())
                        .reversed())
                .toList();
        for (Figure figure : figures) {
            String value = CURRENCY.matcher(wording.value(figure)).replaceAll("");
            filled = filled.replace(wording.label(figure), value);
        }
        return LETTER.matcher(filled).find() ? "" : filled;
    }
}
