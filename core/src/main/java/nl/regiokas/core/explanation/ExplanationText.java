package nl.regiokas.core.explanation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;
import nl.regiokas.core.fault.Faults;

/**
 * Writes an explanation as plain text: one line an amount, what is below it indented, lines wrapped.
 * Dutch: toelichting als tekst.
 *
 * <p>The parts of a sum begin with a plus sign; an amount and its currency are never torn apart. A figure that the
 * label, the rule or an amount above has told is not repeated.
 */
public final class ExplanationText {

    /** The width at which lines wrap unless another is given. */
    public static final int WIDTH = 80;

    private static final int NARROWEST = 40;
    private static final int DEEPEST_INDENT = 20;
    private static final String STEP = "  ";
    private static final Splitter WORDS = Splitter.on(Pattern.compile("(?<!EUR|€) "));

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
        return new ExplanationText(wording, WIDTH);
    }

    /**
     * The same text in another width.
     *
     * @param columns the most characters a line may have, at least 40
     * @return the writer
     */
    public ExplanationText width(int columns) {
        Faults.require(columns >= NARROWEST, "width must be at least %s columns but was %s", NARROWEST, columns);
        return new ExplanationText(wording, columns);
    }

    /**
     * Writes an explanation.
     *
     * @param explanation the explanation
     * @return lines, each ended by a line feed
     */
    public String write(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        write(explanation, "", "", ImmutableSet.of(), text);
        return text.toString();
    }

    private void write(
            Explanation explanation, String indent, String sign, ImmutableSet<Figure> told, StringBuilder text) {
        line(indent + sign, wording.label(explanation) + ": " + wording.amount(explanation.value()), text);
        below(explanation, deeper(indent + " ".repeat(sign.length())), told, text);
    }

    private void below(Explanation explanation, String indent, ImmutableSet<Figure> told, StringBuilder text) {
        String rule = wording.rule(explanation);
        if (!rule.isEmpty()) {
            line(indent, rule, text);
        }
        ImmutableSet<Figure> known = ImmutableSet.<Figure>builder()
                .addAll(told)
                .addAll(explanation.figures())
                .build();
        explanation.figures().stream()
                .filter(figure -> !told.contains(figure) && !isSaid(figure, explanation))
                .forEach(figure -> write(figure, indent, known, text));
        explanation.rounding().ifPresent(rounding -> line(indent, wording.rounding(rounding), text));
        explanation.rule().source().ifPresent(source -> line(indent, sourced(wording.source(source)), text));
        explanation.parts().forEach(part -> write(part, indent, "+ ", known, text));
    }

    private boolean isSaid(Figure figure, Explanation explanation) {
        String id = explanation.rule().id();
        return figure.explanation().isEmpty()
                && (wording.text(id) + wording.text(id + ".rule")).contains("{" + figure.id() + "}");
    }

    /** A figure, and below it how it came about, without saying its value twice. */
    private void write(Figure figure, String indent, ImmutableSet<Figure> told, StringBuilder text) {
        String source =
                figure.source().map(place -> " (" + wording.source(place) + ")").orElse("");
        line(indent, wording.label(figure) + ": " + wording.value(figure) + source, text);
        figure.explanation().ifPresent(explanation -> below(explanation, deeper(indent), told, text));
    }

    private String sourced(String citation) {
        return wording.text("source") + ": " + citation;
    }

    private static String deeper(String indent) {
        return indent.length() >= DEEPEST_INDENT ? indent : indent + STEP;
    }

    private void line(String indent, String words, StringBuilder text) {
        int column = indent.length();
        text.append(indent);
        boolean first = true;
        for (String word : WORDS.split(words)) {
            if (!first && column + 1 + word.length() > width) {
                text.append('\n').append(" ".repeat(indent.length())).append(STEP);
                column = indent.length() + STEP.length();
            } else if (!first) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
            first = false;
        }
        text.append('\n');
    }
}
