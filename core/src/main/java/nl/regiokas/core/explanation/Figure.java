package nl.regiokas.core.explanation;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.source.Source;

/**
 * Something a rule used to make an amount: an input with its source, or a result with an explanation of its own.
 * Dutch: gegeven.
 *
 * @param id what it is, such as {@code expectedCost}; the {@link Wording} has a label under {@code figure.} and the id
 * @param value how much it is
 * @param source where an input comes from
 * @param explanation how a result came about
 * @since 0.2.0
 */
public record Figure(String id, FigureValue value, Optional<Source> source, Optional<Explanation> explanation) {

    /**
     * Refuses a component that is null.
     *
     * @param id what it is, such as {@code expectedCost}; the {@link Wording} has a label under {@code figure.} and
     *     the id
     * @param value how much it is
     * @param source where an input comes from
     * @param explanation how a result came about
     */
    public Figure {
        Attributes.given(id, "id of figure");
        Attributes.given(value, "value of figure");
        Attributes.given(source, "source of figure");
        Attributes.given(explanation, "explanation of figure");
    }

    /**
     * An amount of whole cents.
     *
     * @param id what it is
     * @param cents the amount in cents
     * @return the figure
     */
    public static Figure amount(String id, long cents) {
        return amount(id, Rational.of(cents));
    }

    /**
     * An amount of whole cents.
     *
     * @param id what it is
     * @param amount the amount
     * @return the figure
     * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
     */
    public static Figure amount(String id, MonetaryAmount amount) {
        return amount(id, Euro.cents(amount, "amount of figure"));
    }

    /**
     * An exact amount.
     *
     * @param id what it is
     * @param cents the amount in cents, possibly with parts of a cent
     * @return the figure
     */
    public static Figure amount(String id, Rational cents) {
        return of(id, new FigureValue.Amount(cents));
    }

    /**
     * An amount that has an explanation of its own.
     *
     * @param id what it is
     * @param explanation how it came about
     * @return the figure
     */
    public static Figure explained(String id, Explanation explanation) {
        Attributes.given(id, "id of figure");
        Attributes.given(explanation, "explanation of figure");
        return amount(id, explanation.value()).explainedBy(explanation);
    }

    /**
     * A number.
     *
     * @param id what it is
     * @param number how much
     * @return the figure
     */
    public static Figure number(String id, BigDecimal number) {
        return of(id, new FigureValue.Quantity(number));
    }

    /**
     * A whole number.
     *
     * @param id what it is
     * @param number how many
     * @return the figure
     */
    public static Figure number(String id, long number) {
        return number(id, BigDecimal.valueOf(number));
    }

    /**
     * Returns an exact number.
     *
     * @param id what the figure is
     * @param number the number, a fraction perhaps
     * @return the figure, a decimal number where the fraction has an end in decimals
     */
    public static Figure number(String id, Rational number) {
        return of(id, new FigureValue.Fraction(number));
    }

    /**
     * A percentage.
     *
     * @param id what it is
     * @param percentage how much
     * @return the figure
     */
    public static Figure percentage(String id, Percentage percentage) {
        return of(id, new FigureValue.Share(percentage));
    }

    /**
     * A calendar year.
     *
     * @param id what it is
     * @param year which year
     * @return the figure
     */
    public static Figure year(String id, int year) {
        return of(id, new FigureValue.Year(year));
    }

    /**
     * A name or a code.
     *
     * @param id what it is
     * @param name the name
     * @return the figure
     */
    public static Figure name(String id, String name) {
        return of(id, new FigureValue.Name(name));
    }

    /**
     * A name that is another one in Dutch.
     *
     * @param id what it is
     * @param name the name
     * @param dutch the name in Dutch
     * @return the figure
     */
    public static Figure name(String id, String name, String dutch) {
        return of(id, new FigureValue.Name(name, dutch));
    }

    /**
     * A word of the library.
     *
     * @param id what it is
     * @param key the key of its text in the {@link Wording}
     * @return the figure
     */
    public static Figure term(String id, String key) {
        return of(id, new FigureValue.Term(key));
    }

    private static Figure of(String id, FigureValue value) {
        return new Figure(id, value, Optional.empty(), Optional.empty());
    }

    /**
     * The same figure with the place it comes from.
     *
     * @param place the source, empty when it is not known
     * @return the figure
     */
    public Figure from(Optional<Source> place) {
        return new Figure(id, value, place, explanation);
    }

    /**
     * The same figure with the way it came about.
     *
     * @param how its explanation
     * @return the figure
     */
    public Figure explainedBy(Explanation how) {
        return new Figure(id, value, source, Optional.of(how));
    }
}
