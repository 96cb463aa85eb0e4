package nl.regiokas.testkit.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.Magnitude;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.shape.actualuse.ActualUseShapes;
import org.immutables.value.Value;

/**
 * A scenario in plain numbers; each may be made smaller on its own: what a generator of a property library
 * draws and shrinks.
 *
 * <p>Any numbers make a scenario that can be settled: ordinals wrap around, products outside all scopes go to the last
 * one, and a scheme that cannot be settled on the usage (a key without weight, a window without use, a limit that
 * cannot hold) is planned more simply, in the last resort by actual use. So no draw is wasted. A scope that runs off opens with
 * what brings it to zero.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ScenarioPlan {

    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2150;
    private static final int MOST_YEARS = 100;

    /** The name of the series with years that every planned scenario has. */
    public static final String DATED_SERIES = "places";

    /** The code of the outside party that planned schemes declare. */
    public static final String OUTSIDE = "rijk";

    private static final int MANY_WEIGHTS = 40_000;

    ScenarioPlan() {}

    /**
     * A municipality.
     *
     * @param youth its young inhabitants
     * @param budgetCents its budget in every year
     * @param advanceCents what it paid in every year
     * @param weight its weight in the series
     * @since 0.2.0
     */
    public record MunicipalityPlan(long youth, long budgetCents, long advanceCents, long weight) {}

    /**
     * A product.
     *
     * @param segment its segment
     * @param standing whether it is kept up for all
     * @param tenThousandths its tariff in every year, in ten-thousandths of a euro
     * @since 0.2.0
     */
    public record ProductPlan(Segment segment, boolean standing, long tenThousandths) {

        /**
         * Refuses a component that is null.
         *
         * @param segment its segment
         * @param standing whether it is kept up for all
         * @param tenThousandths its tariff in every year, in ten-thousandths of a euro
         */
        public ProductPlan {
            Attributes.given(segment, "segment of product plan");
        }
    }

    /**
     * A usage line.
     *
     * @param municipality the ordinal of the municipality, wrapping around
     * @param product the ordinal of the product, wrapping around
     * @param year the ordinal of the year, counted from the first year of history, wrapping around
     * @param number cents, or hundredths of a unit
     * @param quantity whether the number is one of units
     * @param more which client, and how late the line becomes known; 0 for a client of its own, known at once
     * @since 0.2.0
     */
    public record LinePlan(int municipality, int product, int year, long number, boolean quantity, int more) {}

    /**
     * Returns the first year that is settled.
     *
     * @return a year
     */
    public abstract int firstYear();

    /**
     * Returns how many years are settled.
     *
     * @return at least 1
     */
    public abstract int years();

    /**
     * Returns how many years of usage come before them.
     *
     * @return at least 0
     */
    @Value.Default
    public int history() {
        return 0;
    }

    /**
     * Returns the municipalities of the first year of history.
     *
     * @return at least one
     */
    public abstract ImmutableList<MunicipalityPlan> municipalities();

    /**
     * Returns the products.
     *
     * @return at least one
     */
    public abstract ImmutableList<ProductPlan> products();

    /**
     * Returns the usage.
     *
     * @return lines in any order
     */
    public abstract ImmutableList<LinePlan> lines();

    /**
     * Returns the scopes.
     *
     * @return at least one
     */
    public abstract ImmutableList<PlainScope> scopes();

    /**
     * Returns the reorganisations, one per year from the second year on.
     *
     * @return none unless given
     */
    public abstract ImmutableList<ReorganisationPlan> reorganisations();

    /**
     * Returns the numbers from which closings are drawn.
     *
     * @return none for books that are not closed
     */
    public abstract ImmutableList<Integer> closings();

    /**
     * Returns the kits from which models are drawn.
     *
     * @return those of the library unless given
     */
    @Value.Default
    public ImmutableList<ModelKit<? extends SharingModel>> kits() {
        return Kits.all();
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
     * Returns which parts of a scheme are drawn.
     *
     * @return everything that holds within a year unless given
     */
    @Value.Default
    public Reached reached() {
        return Reached.AGREEMENTS;
    }

    /**
     * Returns whether municipalities may stand outside scopes.
     *
     * @return true unless given
     */
    @Value.Default
    public boolean outsiders() {
        return true;
    }

    /** Refuses numbers that cannot make a scenario. */
    @Value.Check
    void check() {
        Faults faults = new Faults();
        requireWithin("first year", FIRST_YEAR, firstYear(), LAST_YEAR, faults);
        requireWithin("number of years", 1, years(), MOST_YEARS, faults);
        requireWithin("history", 0, history(), MOST_YEARS, faults);
        requireWithin("number of municipalities", 1, municipalities().size(), Integer.MAX_VALUE, faults);
        requireWithin("number of products", 1, products().size(), Integer.MAX_VALUE, faults);
        requireWithin("number of kits", 1, kits().size(), Integer.MAX_VALUE, faults);
        faults.throwIfAny();
    }

    private static void requireWithin(String role, int least, int actual, int most, Faults faults) {
        if (actual < least || actual > most) {
            faults.add(ScenarioPlanFault.PLAN_EXTENT, role, least, most, actual);
        }
    }

    /**
     * Which parts of a scheme are drawn.
     *
     * @since 0.2.0
     */
    public enum Reached {
        /** The terms of the council papers. */
        PAPERS,
        /** All terms of all models and keys; scopes and models hold in every year. */
        AGREEMENTS,
        /** Scopes that begin and end, dated models, what leavers take along. */
        YEARS
    }

    /**
     * Returns the scenario of these numbers.
     *
     * @return a scenario that can be settled
     */
    public final Scenario scenario() {
        return settled(this)
                .or(() -> settled(withScopes(PlainScope::withoutTerms)))
                .or(() -> settled(withScopes(PlainScope::withoutTurns)))
                .orElseGet(() -> new Planned(this).scenario(Optional.of(ActualUseShapes.by(AllocationKeys.equal()))));
    }

    private static Optional<Scenario> settled(ScenarioPlan plan) {
        try {
            return RunOffs.settled(new Planned(plan).scenario(Optional.empty()));
        } catch (RefusalException refused) {
            return Optional.empty();
        }
    }

    private ScenarioPlan withScopes(UnaryOperator<PlainScope> change) {
        return toBuilder().scopes(scopes().stream().map(change).toList()).build();
    }

    /**
     * Returns a plan drawn by a seed.
     *
     * @param seed the same seed gives the same plan
     * @param like says what is drawn; its municipalities, products, lines, scopes and the like do not count
     * @return a plan of a few municipalities, products and years
     */
    public static ScenarioPlan drawn(long seed, ScenarioPlan like) {
        Attributes.given(like, "like of scenario plan");
        Choices choices = Choices.seeded(seed);
        Magnitude magnitude = like.magnitude();
        ToLongFunction<Choices> signed = from -> from.oneIn(9) ? -magnitude.cents(from) / 100 : magnitude.cents(from);
        Builder plan = like.toBuilder().years(1 + choices.below(4)).history(choices.below(4));
        plan.municipalities(list(
                1 + choices.below(6),
                () -> new MunicipalityPlan(
                        choices.below(MANY_WEIGHTS),
                        magnitude.cents(choices),
                        signed.applyAsLong(choices),
                        choices.below(MANY_WEIGHTS))));
        plan.products(list(
                1 + choices.below(5),
                () -> new ProductPlan(choices.pick(Segment.values()), choices.oneIn(3), choices.below(5_000_000L))));
        plan.lines(list(
                choices.below(30),
                () -> new LinePlan(
                        choices.below(1000),
                        choices.below(1000),
                        choices.below(1000),
                        signed.applyAsLong(choices),
                        false,
                        choices.below(1000))));
        plan.scopes(list(
                1 + choices.below(3),
                () -> new PlainScope(
                        list(60, () -> choices.below(Integer.MAX_VALUE)),
                        list(50, () -> choices.below(Integer.MAX_VALUE)))));
        if (like.reached() == Reached.YEARS) {
            plan.reorganisations(list(
                    choices.below(2),
                    () -> new ReorganisationPlan(
                            list(6, () -> choices.below(ReorganisationPlan.TARGETS + 1)),
                            list(3, () -> 1 + choices.below(999)))));
        }
        return plan.build();
    }

    private static <T> ImmutableList<T> list(int size, Supplier<T> element) {
        ImmutableList.Builder<T> list = ImmutableList.builder();
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list.build();
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
     * Returns a builder that starts with the values of this plan.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link ScenarioPlan}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableScenarioPlan.Builder attributes = new ImmutableScenarioPlan.Builder();

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
         * Sets how many years are settled.
         *
         * @param years at least 1
         * @return this builder
         */
        public Builder years(int years) {
            attributes.years(years);
            return this;
        }

        /**
         * Sets how many years of usage come before them.
         *
         * @param history at least 0
         * @return this builder
         */
        public Builder history(int history) {
            attributes.history(history);
            return this;
        }

        /**
         * Sets the municipalities of the first year of history; this replaces what was given before.
         *
         * @param municipalities at least one
         * @return this builder
         */
        public Builder municipalities(Iterable<? extends MunicipalityPlan> municipalities) {
            attributes.municipalities(Attributes.all(municipalities, "municipalities of scenario plan"));
            return this;
        }

        /**
         * Sets the products; this replaces what was given before.
         *
         * @param products at least one
         * @return this builder
         */
        public Builder products(Iterable<? extends ProductPlan> products) {
            attributes.products(Attributes.all(products, "products of scenario plan"));
            return this;
        }

        /**
         * Sets the usage; this replaces what was given before.
         *
         * @param lines lines in any order
         * @return this builder
         */
        public Builder lines(Iterable<? extends LinePlan> lines) {
            attributes.lines(Attributes.all(lines, "lines of scenario plan"));
            return this;
        }

        /**
         * Sets the scopes; this replaces what was given before.
         *
         * @param scopes at least one
         * @return this builder
         */
        public Builder scopes(Iterable<? extends PlainScope> scopes) {
            attributes.scopes(Attributes.all(scopes, "scopes of scenario plan"));
            return this;
        }

        /**
         * Sets the reorganisations, one per year from the second year on; this replaces what was given before.
         *
         * @param reorganisations none unless given
         * @return this builder
         */
        public Builder reorganisations(Iterable<? extends ReorganisationPlan> reorganisations) {
            attributes.reorganisations(Attributes.all(reorganisations, "reorganisations of scenario plan"));
            return this;
        }

        /**
         * Sets the numbers from which closings are drawn; this replaces what was given before.
         *
         * @param closings none for books that are not closed
         * @return this builder
         */
        public Builder closings(Iterable<Integer> closings) {
            attributes.closings(Attributes.all(closings, "closings of scenario plan"));
            return this;
        }

        /**
         * Sets the kits from which models are drawn; this replaces what was given before.
         *
         * @param kits those of the library unless given
         * @return this builder
         */
        public Builder kits(Iterable<? extends ModelKit<? extends SharingModel>> kits) {
            attributes.kits(Attributes.all(kits, "kits of scenario plan"));
            return this;
        }

        /**
         * Sets how large amounts are.
         *
         * @param magnitude plain unless given
         * @return this builder
         */
        public Builder magnitude(Magnitude magnitude) {
            attributes.magnitude(Attributes.given(magnitude, "magnitude of scenario plan"));
            return this;
        }

        /**
         * Sets which parts of a scheme are drawn.
         *
         * @param reached everything that holds within a year unless given
         * @return this builder
         */
        public Builder reached(Reached reached) {
            attributes.reached(Attributes.given(reached, "reached of scenario plan"));
            return this;
        }

        /**
         * Sets whether municipalities may stand outside scopes.
         *
         * @param outsiders true unless given
         * @return this builder
         */
        public Builder outsiders(boolean outsiders) {
            attributes.outsiders(outsiders);
            return this;
        }

        private Builder like(ScenarioPlan other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the scenario plan.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public ScenarioPlan build() {
            return Attributes.built("scenario plan", attributes::build);
        }
    }
}
