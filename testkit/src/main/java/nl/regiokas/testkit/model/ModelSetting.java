package nl.regiokas.testkit.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import org.immutables.value.Value;

/**
 * What the terms of a generated model may name (years, series, other scopes, outside parties), and how large amounts
 * are.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ModelSetting {

    private static final int LATEST = 4;
    private static final int GROWING = 5;
    private static final int FORMS = 6;

    ModelSetting() {}

    /**
     * Returns the first year that is settled.
     *
     * @return a year
     */
    public abstract int firstYear();

    /**
     * Returns the last year that is settled.
     *
     * @return a year
     */
    public abstract int lastYear();

    /**
     * Returns the years in which the model may collect something: a municipality takes part, and the scope holds a
     * product.
     *
     * @return years from the first to the last
     */
    public abstract ImmutableSet<Integer> collecting();

    /**
     * Returns the scopes whose charges a key may look at.
     *
     * @return the names of scopes before this one in the scheme
     */
    public abstract ImmutableList<String> scopesBefore();

    /**
     * Returns the series that hold a value of every municipality in every year, up to three years back.
     *
     * @return at least one name
     */
    public abstract ImmutableList<String> series();

    /**
     * Returns the outside parties that the scheme declares.
     *
     * @return their codes
     */
    public abstract ImmutableList<String> outside();

    /**
     * Returns the unit in which volumes are apportioned.
     *
     * @return cents
     */
    @Value.Default
    public long unitCents() {
        return 1;
    }

    /**
     * Returns how large amounts are.
     *
     * @return plain unless given
     */
    @Value.Default
    public Magnitude magnitude() {
        return Magnitude.PLAIN;
    }

    /**
     * Returns whether only terms of the council papers are drawn.
     *
     * @return false unless given
     */
    @Value.Default
    public boolean asInThePapers() {
        return false;
    }

    /**
     * Returns an amount for each year in which the model may collect something, and none for other years.
     *
     * @param choices what is chosen
     * @return amounts by exact year, by the latest entry, or growing
     */
    public final YearlyAmount amounts(Choices choices) {
        boolean everyYear = collecting().size() == lastYear() - firstYear() + 1;
        int form = asInThePapers() || !everyYear || unitCents() != 1 ? 0 : choices.below(FORMS);
        if (form == GROWING) {
            return YearlyAmount.growing(
                    firstYear() + choices.below(2),
                    Euro.ofCents(cents(choices)),
                    Percentage.of(choices.pick("0", "1.8", "-2.5", "33.333")));
        }
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = firstYear(); year <= lastYear(); year++) {
            long cents = cents(choices);
            if (form != LATEST || year == firstYear() || cents % 2 == 0) {
                amounts.put(year, Euro.ofCents(collecting().contains(year) ? cents : 0));
            }
        }
        return form == LATEST ? YearlyAmount.latest(amounts.buildOrThrow()) : YearlyAmount.of(amounts.buildOrThrow());
    }

    private long cents(Choices choices) {
        return magnitude().cents(choices) / unitCents() * unitCents();
    }

    /**
     * Returns a key of any kind.
     *
     * @param choices what is chosen
     * @return equal when all choices are zero
     */
    public final AllocationKey key(Choices choices) {
        return new KeyDraw(choices, this).key();
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this setting.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link ModelSetting}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableModelSetting.Builder attributes = new ImmutableModelSetting.Builder();

        Builder() {}

        /**
         * Sets the first year that is settled.
         *
         * @param firstYear a year
         * @return this builder
         */
        public Builder firstYear(int firstYear) {
            attributes.firstYear(firstYear);
            return this;
        }

        /**
         * Sets the last year that is settled.
         *
         * @param lastYear a year
         * @return this builder
         */
        public Builder lastYear(int lastYear) {
            attributes.lastYear(lastYear);
            return this;
        }

        /**
         * Sets the years in which the model may collect something: a municipality takes part, and the scope holds a
         * product; this replaces what was given before.
         *
         * @param collecting years from the first to the last
         * @return this builder
         */
        public Builder collecting(Iterable<Integer> collecting) {
            attributes.collecting(Attributes.all(collecting, "collecting of model setting"));
            return this;
        }

        /**
         * Sets the scopes whose charges a key may look at; this replaces what was given before.
         *
         * @param scopesBefore the names of scopes before this one in the scheme
         * @return this builder
         */
        public Builder scopesBefore(Iterable<String> scopesBefore) {
            attributes.scopesBefore(Attributes.all(scopesBefore, "scopes before of model setting"));
            return this;
        }

        /**
         * Adds to what was given before: the scopes whose charges a key may look at.
         *
         * @param scopesBefore more of them
         * @return this builder
         */
        public Builder addScopesBefore(String... scopesBefore) {
            attributes.addAllScopesBefore(Attributes.all(scopesBefore, "scopes before of model setting"));
            return this;
        }

        /**
         * Sets the series that hold a value of every municipality in every year, up to three years back; this replaces
         * what was given before.
         *
         * @param series at least one name
         * @return this builder
         */
        public Builder series(Iterable<String> series) {
            attributes.series(Attributes.all(series, "series of model setting"));
            return this;
        }

        /**
         * Adds to what was given before: the series that hold a value of every municipality in every year, up to three
         * years back.
         *
         * @param series more of them
         * @return this builder
         */
        public Builder addSeries(String... series) {
            attributes.addAllSeries(Attributes.all(series, "series of model setting"));
            return this;
        }

        /**
         * Sets the outside parties that the scheme declares; this replaces what was given before.
         *
         * @param outside their codes
         * @return this builder
         */
        public Builder outside(Iterable<String> outside) {
            attributes.outside(Attributes.all(outside, "outside of model setting"));
            return this;
        }

        /**
         * Adds to what was given before: parties outside the region.
         *
         * @param outside more of them
         * @return this builder
         */
        public Builder addOutside(String... outside) {
            attributes.addAllOutside(Attributes.all(outside, "outside of model setting"));
            return this;
        }

        /**
         * Sets the unit in which volumes are apportioned.
         *
         * @param unitCents cents
         * @return this builder
         */
        public Builder unitCents(long unitCents) {
            attributes.unitCents(unitCents);
            return this;
        }

        /**
         * Sets how large amounts are.
         *
         * @param magnitude plain unless given
         * @return this builder
         */
        public Builder magnitude(Magnitude magnitude) {
            attributes.magnitude(Attributes.given(magnitude, "magnitude of model setting"));
            return this;
        }

        /**
         * Sets whether only terms of the council papers are drawn.
         *
         * @param asInThePapers false unless given
         * @return this builder
         */
        public Builder asInThePapers(boolean asInThePapers) {
            attributes.asInThePapers(asInThePapers);
            return this;
        }

        private Builder like(ModelSetting other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the model setting.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ModelSetting build() {
            return Attributes.built("model setting", attributes::build);
        }
    }
}
