package nl.regiokas.core.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import org.immutables.value.Value;

/**
 * An amount with the story behind it: the rule that made it, what the rule used, and the amounts it is the sum of.
 * Dutch: toelichting.
 *
 * <p>Law, kept by every instance: the parts, where there are any, sum exactly to the value; the rounding, where there is
 * one, ends at the value. An amount that is subtracted stands as a part with a negative value. What a rule used but did not
 * add up (a weight, the whole that was divided) stands in the figures, which can have explanations of their own.
 *
 * <p>Units: cents of a euro. Every amount that is booked is whole; a part of it can hold parts of a cent.
 */
@Value.Immutable
@ValueStyle
public abstract class Explanation {

    Explanation() {}

    /**
     * The rule that made the amount.
     *
     * @return the rule
     */
    public abstract Rule rule();

    /**
     * What the rule used, in the order in which a reader wants it; also whose amount it is and of which year.
     *
     * @return the figures
     */
    public abstract ImmutableList<Figure> figures();

    /**
     * The amount.
     *
     * @return cents, exact
     */
    public abstract Rational value();

    /**
     * How the amount became whole cents.
     *
     * @return the rounding, empty for an amount that was whole of itself
     */
    public abstract Optional<Rounding> rounding();

    /**
     * The amounts this one is the sum of.
     *
     * @return the parts, empty for an amount that was not added up
     */
    public abstract ImmutableList<Explanation> parts();

    /**
     * The amount in whole cents.
     *
     * @return cents
     * @throws nl.regiokas.core.fault.RefusalException when the amount holds a part of a cent
     */
    public final long cents() {
        Faults.require(value().isWhole(), "amount of %s must be whole cents but was %s", rule().id(), value());
        return value().numerator().longValueExact();
    }

    /**
     * The amount in euro.
     *
     * @return euro
     * @throws nl.regiokas.core.fault.RefusalException when the amount holds a part of a cent
     */
    public final MonetaryAmount amount() {
        return Euro.ofCents(cents());
    }

    /**
     * The amount before it was rounded.
     *
     * @return cents, exact
     */
    public final Rational exact() {
        return rounding().map(Rounding::exactCents).orElse(value());
    }

    /**
     * A figure by its id.
     *
     * @param id what it is
     * @return the first figure of that id, empty when the rule used none
     */
    public final Optional<Figure> figure(String id) {
        return figures().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /**
     * This explanation and all below it, those of parts and those of figures.
     *
     * @return the tree, parents before their children
     */
    public final Stream<Explanation> tree() {
        Stream<Explanation> below =
                Stream.concat(figures().stream().flatMap(figure -> figure.explanation().stream()), parts().stream());
        return Stream.concat(Stream.of(this), below.flatMap(Explanation::tree));
    }

    @Value.Check
    void check() {
        Rational sum = parts().stream().map(Explanation::value).reduce(Rational.ZERO, Rational::plus);
        Faults.require(
                parts().isEmpty() || sum.equals(value()),
                "parts of %s must sum to %s cents but sum to %s",
                rule().id(),
                value(),
                sum);
        rounding()
                .ifPresent(rounding -> Faults.require(
                        Rational.of(rounding.roundedCents()).equals(value()),
                        "rounding of %s must end at %s cents but ends at %s",
                        rule().id(),
                        value(),
                        rounding.roundedCents()));
    }

    /**
     * An amount and what the rule used.
     *
     * @param rule the rule that made it
     * @param cents the amount in cents
     * @param figures what the rule used
     * @return the explanation
     */
    public static Explanation of(Rule rule, long cents, Figure... figures) {
        return builder()
                .rule(rule)
                .value(Rational.of(cents))
                .addFigures(figures)
                .build();
    }

    /**
     * The sum of parts.
     *
     * @param rule the rule that adds them
     * @param figures whose amount it is, and of which year
     * @param parts the parts, none for a sum of zero
     * @return the explanation
     */
    public static Explanation sum(Rule rule, Iterable<Figure> figures, Iterable<Explanation> parts) {
        ImmutableList<Explanation> all = ImmutableList.copyOf(parts);
        return builder()
                .rule(rule)
                .addAllFigures(figures)
                .value(all.stream().map(Explanation::value).reduce(Rational.ZERO, Rational::plus))
                .addAllParts(all)
                .build();
    }

    /**
     * A builder without values; rule and value must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this explanation.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /** Collects the values of an {@link Explanation}. */
    public static final class Builder extends ImmutableExplanation.Builder {
        Builder() {}
    }
}
