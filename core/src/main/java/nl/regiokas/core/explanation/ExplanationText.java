package nl.regiokas.core.explanation;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/**
 * Writes an explanation as plain text: one line an amount, what is below it indented, lines wrapped.
 * Dutch: toelichting als tekst.
 *
 * <p>The parts of a sum begin with a plus sign; an amount and its currency are never torn apart. What the
 * label, the rule or an amount above has said is not repeated, nor how a figure came about that was explained before.
 *
 * @since 0.2.0
 */
public final class ExplanationText {

    /** The width at which lines wrap unless another is given. */
    public static final int WIDTH = 80;

    private static final int NARROWEST = 40;
    private static final int DEEPEST_INDENT = 20;
    private static final String STEP = "  ";

    private final Wording wording;
    private final int width;

    private ExplanationText(Wording wording, int width) {
        this.wording = wording;
        this.width = width;
    }

    /**
     * Text in the language of a wording, 80 columns wide.
     *
     * @param wording the words, those of the explained rules among them
     * @return the writer
     */
    public static ExplanationText in(Wording wording) {
        Attributes.given(wording, "wording of explanation text");
        return new ExplanationText(wording, WIDTH);
    }

    /**
     * The same text in another width.
     *
     * @param columns the most characters a line may have, at least 40
     * @return the writer
     */
    public ExplanationText width(int columns) {
        Faults.require(columns >= NARROWEST, ExplanationFault.WIDTH_TOO_NARROW, NARROWEST, columns);
        return new ExplanationText(wording, columns);
    }

    /**
     * Writes an explanation.
     *
     * @param explanation the explanation
     * @return lines, each ended by a line feed
     */
    public String write(Explanation explanation) {
        Page page = new Page();
        page.write(explanation, "", "", ImmutableSet.of());
        return page.text.toString();
    }

    /** One text in the making. */
    private final class Page {

        private final StringBuilder text = new StringBuilder();
        private final Set<Explanation> explained = new HashSet<>();

        private void write(Explanation explanation, String indent, String sign, ImmutableSet<Object> stated) {
            line(indent + sign, wording.label(explanation) + ": " + wording.value(explanation), text);
            below(explanation, deeper(indent + " ".repeat(sign.length())), stated);
        }

        private void below(Explanation explanation, String indent, ImmutableSet<Object> stated) {
            Rule rule = explanation.rule();
            Optional.of(wording.rule(explanation))
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> line(indent, words, text));
            ImmutableSet<Object> known = ImmutableSet.builder()
                    .addAll(stated)
                    .addAll(explanation.figures())
                    .addAll(rule.source().stream().iterator())
                    .build();
            explanation.figures().stream()
                    .filter(figure -> !stated.contains(figure) && !isSaid(figure, rule))
                    .forEach(figure -> write(figure, indent, known));
            explanation
                    .rounding()
                    .filter(rounding -> rounding.differenceCents().signum() != 0)
                    .ifPresent(rounding -> line(indent, wording.rounding(rounding), text));
            rule.source()
                    .filter(source -> !stated.contains(source))
                    .ifPresent(source -> line(indent, wording.text("source") + ": " + wording.source(source), text));
            explanation.parts().forEach(part -> write(part, indent, "+ ", known));
        }

        /** A figure, and below it how it came about, without saying its value twice. */
        private void write(Figure figure, String indent, ImmutableSet<Object> stated) {
            String source = figure.source()
                    .map(place -> " (" + wording.source(place) + ")")
                    .orElse("");
            line(indent, wording.label(figure) + ": " + wording.value(figure) + source, text);
            figure.explanation()
                    .filter(explained::add)
                    .ifPresent(explanation -> below(explanation, deeper(indent), stated));
        }
    }

    private boolean isSaid(Figure figure, Rule rule) {
        String words = wording.text(rule.id()) + wording.text(rule.id() + ".rule");
        return figure.explanation().isEmpty() && words.contains("{" + figure.id() + "}");
    }

    private static String deeper(String indent) {
        return indent.length() >= DEEPEST_INDENT ? indent : indent + STEP;
    }

    private void line(String indent, String words, StringBuilder text) {
        text.append(indent);
        int column = indent.length();
        int start = 0;
        while (start <= words.length()) {
            int end = wordEnd(words, start);
            if (start > 0 && column + 1 + end - start > width) {
                text.append('\n').append(" ".repeat(indent.length())).append(STEP);
                column = indent.length() + STEP.length();
            } else if (start > 0) {
                text.append(' ');
                column++;
            }
            text.append(words, start, end);
            column += end - start;
            start = end + 1;
        }
        text.append('\n');
    }

    /** The next blank, unless it stands behind a currency. */
    private static int wordEnd(String words, int start) {
        int blank = words.indexOf(' ', start);
        while (blank >= 0 && (words.startsWith("EUR", blank - 3) || words.startsWith("€", blank - 1))) {
            blank = words.indexOf(' ', blank + 1);
        }
        return blank < 0 ? words.length() : blank;
    }
}
