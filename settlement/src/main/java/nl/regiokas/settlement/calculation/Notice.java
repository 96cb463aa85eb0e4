package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Figure;

/**
 * Something that does not keep a scheme from being settled but that a controller should know.
 * Dutch: aandachtspunt.
 *
 * <p>{@code SettlementWording} has its words in English and Dutch; {@code toString} gives those in English.
 */
public sealed interface Notice {

    /**
     * What is noticed.
     *
     * @return the key of its text, such as {@code notice.windowBeforeUsage}
     */
    String id();

    /**
     * The figures that the text names.
     *
     * @return the figures
     */
    ImmutableList<Figure> figures();

    /**
     * A flat-tax window reaches before the first year of usage; the missing years count as zero.
     *
     * @param scope the scope
     * @param year the settled year
     * @param from the first year of the window; the last is the one before the settled year
     */
    record WindowBeforeUsage(String scope, int year, int from) implements Notice {

        @Override
        public String id() {
            return "notice.windowBeforeUsage";
        }

        @Override
        public ImmutableList<Figure> figures() {
            return ImmutableList.of(
                    Figure.year("from", from),
                    Figure.year("until", year - 1),
                    Figure.name("scope", scope),
                    Figure.year("year", year));
        }

        @Override
        public String toString() {
            return "flat-tax window reaches before the first year of usage: " + from + " to " + (year - 1) + " (scope "
                    + scope + ", " + year + ")";
        }
    }
}
