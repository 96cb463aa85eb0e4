package nl.regiokas.core.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
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
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Explanation {

    Explanation() {}

    /**
     * The rule that made the amount. Explanations are equal when the ids of their rules are, with all the rest.
     *
     * @return the rule
     */
    @Value.Auxiliary
    public abstract Rule rule();

    /** What a rule is known by. */
    @Value.Derived
    String ruleId() {
        return rule().id();
    }

    /**
     * What the rule used, in the order in which a reader wants it; also whose amount it is, and its year.
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
     * @throws nl.regiokas.core.fault.RefusalException when the amount holds a part of a cent or does not fit 64 bits
     */
    public final long cents() {
        Faults.require(value().isWhole(), ExplanationFault.AMOUNT_NOT_WHOLE, rule().id(), value());
        return Fitting.of(
                () -> value().numerator().longValueExact(),
                () -> Fault.of(ExplanationFault.EXPLAINED_OVERFLOW, rule().id()));
    }

    /**
     * The amount in euro.
     *
     * @return euro
     * @throws nl.regiokas.core.fault.RefusalException when the amount holds a part of a cent or does not fit 64 bits
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
                parts().isEmpty() || sum.equals(value()), ExplanationFault.PARTS_DIFFER, rule().id(), value(), sum);
        rounding()
                .ifPresent(rounding -> Faults.require(
                        Rational.of(rounding.roundedCents()).equals(value()),
                        ExplanationFault.ROUNDING_DIFFERS,
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
        Attributes.given(rule, "rule of explanation");
        Attributes.given(figures, "figures of explanation");
        return builder()
                .rule(rule)
                .value(Rational.of(cents))
                .addFigures(figures)
                .build();
    }

    /**
     * An amount and what the rule used.
     *
     * @param rule the rule that made it
     * @param amount the amount
     * @param figures what the rule used
     * @return the explanation
     * @throws nl.regiokas.core.fault.RefusalException when the amount is not in whole cents of euro
     */
    public static Explanation of(Rule rule, MonetaryAmount amount, Figure... figures) {
        return of(rule, Euro.cents(amount, "amount of explanation"), figures);
    }

    /**
     * The sum of parts.
     *
     * @param rule the rule that adds them
     * @param figures whose amount it is, and the year
     * @param parts the parts, none for a sum of zero
     * @return the explanation
     */
    public static Explanation sum(Rule rule, Iterable<Figure> figures, Iterable<Explanation> parts) {
        Attributes.given(rule, "rule of explanation");
        Attributes.given(figures, "figures of explanation");
        Attributes.given(parts, "parts of explanation");
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

    /**
     * Builds a {@link Explanation}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableExplanation.Builder attributes = new ImmutableExplanation.Builder();

        Builder() {}

        /**
         * Sets the rule that made the amount.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder rule(Rule rule) {
            attributes.rule(Attributes.given(rule, "rule of explanation"));
            return this;
        }

        /**
         * Sets what the rule used, in the order in which a reader wants it; also whose amount it is, and its year; they replace those given before.
         *
         * @param figures the figures
         * @return this builder
         */
        public Builder figures(Iterable<? extends Figure> figures) {
            attributes.figures(Attributes.all(figures, "figures of explanation"));
            return this;
        }

        /**
         * Adds to what the rule used, in the order in which a reader wants it; also whose amount it is, and its year.
         *
         * @param figures one or more to add
         * @return this builder
         */
        public Builder addFigures(Figure... figures) {
            attributes.addAllFigures(Attributes.all(figures, "figures of explanation"));
            return this;
        }

        /**
         * Adds to what the rule used, in the order in which a reader wants it; also whose amount it is, and its year.
         *
         * @param figures those to add
         * @return this builder
         */
        public Builder addAllFigures(Iterable<? extends Figure> figures) {
            attributes.addAllFigures(Attributes.all(figures, "figures of explanation"));
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param value cents, exact
         * @return this builder
         */
        public Builder value(Rational value) {
            attributes.value(Attributes.given(value, "value of explanation"));
            return this;
        }

        /**
         * Sets how the amount became whole cents.
         *
         * @param rounding the rounding, empty for an amount that was whole of itself
         * @return this builder
         */
        public Builder rounding(Rounding rounding) {
            attributes.rounding(Attributes.given(rounding, "rounding of explanation"));
            return this;
        }

        /**
         * Sets how the amount became whole cents, or leaves it out.
         *
         * @param rounding the rounding, empty for an amount that was whole of itself
         * @return this builder
         */
        public Builder rounding(Optional<? extends Rounding> rounding) {
            attributes.rounding(Attributes.given(rounding, "rounding of explanation"));
            return this;
        }

        /**
         * Sets the amounts this one is the sum of; they replace those given before.
         *
         * @param parts the parts, empty for an amount that was not added up
         * @return this builder
         */
        public Builder parts(Iterable<? extends Explanation> parts) {
            attributes.parts(Attributes.all(parts, "parts of explanation"));
            return this;
        }

        /**
         * Adds to the amounts this one is the sum of.
         *
         * @param parts one or more to add
         * @return this builder
         */
        public Builder addParts(Explanation... parts) {
            attributes.addAllParts(Attributes.all(parts, "parts of explanation"));
            return this;
        }

        /**
         * Adds to the amounts this one is the sum of.
         *
         * @param parts those to add
         * @return this builder
         */
        public Builder addAllParts(Iterable<? extends Explanation> parts) {
            attributes.addAllParts(Attributes.all(parts, "parts of explanation"));
            return this;
        }

        private Builder like(Explanation other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the explanation.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Explanation build() {
            return Attributes.built("explanation", attributes::build);
        }
    }
}
