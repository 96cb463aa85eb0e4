package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.model.SharingModel;
import org.immutables.value.Value;

/**
 * A part of the care that is shared in one way: its products, its participants, its model and its fund.
 * Dutch: solidariteitskring, onderdeel.
 *
 * <p>A scope names whole segments, single products, or both. A municipality outside the scope pays its own use of the
 * scope's products and takes no part in its fund. Products, participants and model may change by year; the fund goes on.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Scope {

    private static final MonetaryAmount CENT = Euro.ofCents(1);

    Scope() {}

    /**
     * Returns the name, unique in a scheme.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Returns the first year in which the scope is in force.
     *
     * @return a year, empty for the scheme's first year
     */
    public abstract Optional<Integer> from();

    /**
     * Returns the last year in which the scope is in force.
     *
     * @return a year, empty when the scope does not end
     */
    public abstract Optional<Integer> until();

    /**
     * Returns what was agreed on what becomes of the scope after its last year.
     *
     * @return empty for nothing that was agreed
     */
    public abstract Optional<AtEnd> agreedEnd();

    /**
     * Returns what becomes of the scope after its last year.
     *
     * @return it runs off unless agreed otherwise
     */
    public final AtEnd atEnd() {
        return agreedEnd().orElse(AtEnd.RUN_OFF);
    }

    /**
     * Returns what becomes of a member that leaves.
     *
     * @return open items and the fund stay unless given
     */
    @Value.Default
    public Leaving leaving() {
        return Leaving.DEFAULT;
    }

    /**
     * Returns what a later closing calculates again.
     *
     * @return everything unless given
     */
    @Value.Default
    public Restate restate() {
        return Restate.ALL;
    }

    /**
     * Returns the segments shared as a whole, by year.
     *
     * @return segments in the order of the functional model
     */
    @Value.Default
    public Dated<ImmutableSortedSet<Segment>> segments() {
        return Dated.always(ImmutableSortedSet.of());
    }

    /**
     * Returns the products named one by one, by year.
     *
     * @return codes in their order
     */
    @Value.Default
    public Dated<ImmutableSortedSet<ProductCode>> products() {
        return Dated.always(ImmutableSortedSet.of());
    }

    /**
     * Returns who takes part, by year.
     *
     * @return all municipalities unless given
     */
    @Value.Default
    public Dated<Participants> participants() {
        return Dated.always(Participants.all());
    }

    /**
     * Returns how the participants share the cost, by year.
     *
     * @return the model
     */
    public abstract Dated<SharingModel> model();

    /**
     * Returns what the fund holds before the scope's first year in the scheme.
     *
     * @return euro, empty for nothing that was agreed; negative for a shortage
     */
    public abstract Optional<MonetaryAmount> openingFund();

    /**
     * Returns the unit in which premiums and contributions are apportioned.
     *
     * @return euro, 0.01 unless given
     */
    @Value.Default
    public MonetaryAmount unit() {
        return CENT;
    }

    /**
     * Returns the opening fund in cents.
     *
     * @return cents, 0 when none was given
     */
    public final long openingFundCents() {
        return openingFund()
                .map(fund -> Euro.cents(fund, "opening fund of scope " + name()))
                .orElse(0L);
    }

    /**
     * Returns the unit in cents.
     *
     * @return cents, at least 1
     */
    public final long unitCents() {
        return Euro.cents(unit(), "unit of scope " + name());
    }

    /**
     * Returns whether the scope names a product or its segment in a year.
     *
     * @param product the product asked for
     * @param year the year asked for
     * @return true when it does
     */
    public final boolean names(Product product, int year) {
        return named(year).test(product);
    }

    /**
     * Returns what the scope names in a year, for many products.
     *
     * @param year the year asked for
     * @return whether it names a product, or the product's segment
     */
    public final Predicate<Product> named(int year) {
        ImmutableSortedSet<ProductCode> codes = products().find(year).orElse(ImmutableSortedSet.of());
        ImmutableSortedSet<Segment> whole = segments().find(year).orElse(ImmutableSortedSet.of());
        return product -> codes.contains(product.code()) || whole.contains(product.segment());
    }

    /** Refuses what is no scope; amounts of any implementation become the library's own. */
    @Value.Check
    Scope checked() {
        Faults faults = new Faults();
        if (name().isBlank()) {
            faults.add(SchemeFault.SCOPE_NAME_BLANK);
        }
        faults.collect(() -> requireYears(name(), from(), until()));
        faults.collect(this::openingFundCents);
        faults.collect(() -> requireUnit(name(), unit()));
        faults.throwIfAny();
        return isExact()
                ? this
                : toBuilder()
                        .openingFund(openingFund().map(fund -> Euro.exact(fund, "opening fund")))
                        .unit(Euro.exact(unit(), "unit"))
                        .build();
    }

    static void requireYears(String name, Optional<Integer> from, Optional<Integer> until) {
        if (from.isPresent() && until.isPresent() && from.get() > until.get()) {
            throw RefusalException.of(
                    SchemeFault.SCOPE_YEARS, name, FaultValue.year(until.get()), FaultValue.year(from.get()));
        }
    }

    static void requireUnit(String name, MonetaryAmount unit) {
        long cents = Euro.cents(unit, "unit of scope " + name);
        Faults.require(cents > 0, SchemeFault.SCOPE_UNIT, name, FaultValue.cents(cents));
    }

    private boolean isExact() {
        return Stream.concat(openingFund().stream(), Stream.of(unit()))
                .allMatch(amount -> Euro.exact(amount, "amount") == amount);
    }

    /**
     * Returns a builder without values; name and model must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this scope.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link Scope}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableScope.Builder attributes = new ImmutableScope.Builder();

        Builder() {}

        /**
         * Sets the name, unique in a scheme.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of scope"));
            return this;
        }

        /**
         * Sets the first year in which the scope is in force.
         *
         * @param from a year
         * @return this builder
         */
        public Builder from(int from) {
            attributes.from(from);
            return this;
        }

        /**
         * As {@link #from(int)}; empty leaves it out.
         *
         * @param from a year, if there is one
         * @return this builder
         */
        public Builder from(Optional<Integer> from) {
            attributes.from(Attributes.given(from, "from of scope"));
            return this;
        }

        /**
         * Sets the last year in which the scope is in force.
         *
         * @param until a year
         * @return this builder
         */
        public Builder until(int until) {
            attributes.until(until);
            return this;
        }

        /**
         * As {@link #until(int)}; empty leaves it out.
         *
         * @param until a year, if there is one
         * @return this builder
         */
        public Builder until(Optional<Integer> until) {
            attributes.until(Attributes.given(until, "until of scope"));
            return this;
        }

        /**
         * Sets what becomes of the scope after its last year.
         *
         * @param atEnd it runs off unless given
         * @return this builder
         */
        public Builder atEnd(AtEnd atEnd) {
            attributes.agreedEnd(Attributes.given(atEnd, "at end of scope"));
            return this;
        }

        /**
         * As {@link #atEnd(AtEnd)}; empty leaves it out.
         *
         * @param atEnd what becomes of it, if that was agreed
         * @return this builder
         */
        public Builder atEnd(Optional<? extends AtEnd> atEnd) {
            attributes.agreedEnd(Attributes.given(atEnd, "at end of scope"));
            return this;
        }

        /**
         * Sets what becomes of a member that leaves.
         *
         * @param leaving open items and the fund stay unless given
         * @return this builder
         */
        public Builder leaving(Leaving leaving) {
            attributes.leaving(Attributes.given(leaving, "leaving of scope"));
            return this;
        }

        /**
         * Sets what a later closing calculates again.
         *
         * @param restate everything unless given
         * @return this builder
         */
        public Builder restate(Restate restate) {
            attributes.restate(Attributes.given(restate, "restate of scope"));
            return this;
        }

        /**
         * Sets the segments shared as a whole, by year.
         *
         * @param segments segments in the order of the functional model
         * @return this builder
         */
        public Builder segments(Dated<ImmutableSortedSet<Segment>> segments) {
            attributes.segments(Attributes.given(segments, "segments of scope"));
            return this;
        }

        /**
         * Sets the products named one by one, by year.
         *
         * @param products codes in their order
         * @return this builder
         */
        public Builder products(Dated<ImmutableSortedSet<ProductCode>> products) {
            attributes.products(Attributes.given(products, "products of scope"));
            return this;
        }

        /**
         * Sets who takes part, by year.
         *
         * @param participants all municipalities unless given
         * @return this builder
         */
        public Builder participants(Dated<Participants> participants) {
            attributes.participants(Attributes.given(participants, "participants of scope"));
            return this;
        }

        /**
         * Sets how the participants share the cost, by year.
         *
         * @param model the model
         * @return this builder
         */
        public Builder model(Dated<SharingModel> model) {
            attributes.model(Attributes.given(model, "model of scope"));
            return this;
        }

        /**
         * Sets what the fund holds before the scope's first year in the scheme.
         *
         * @param openingFund euro
         * @return this builder
         */
        public Builder openingFund(MonetaryAmount openingFund) {
            attributes.openingFund(Attributes.given(openingFund, "opening fund of scope"));
            return this;
        }

        /**
         * As {@link #openingFund(MonetaryAmount)}; empty leaves it out.
         *
         * @param openingFund euro, if there is one
         * @return this builder
         */
        public Builder openingFund(Optional<? extends MonetaryAmount> openingFund) {
            attributes.openingFund(Attributes.given(openingFund, "opening fund of scope"));
            return this;
        }

        /**
         * Sets the unit in which premiums and contributions are apportioned.
         *
         * @param unit euro, 0.01 unless given
         * @return this builder
         */
        public Builder unit(MonetaryAmount unit) {
            attributes.unit(Attributes.given(unit, "unit of scope"));
            return this;
        }

        /**
         * Shares whole segments in every year.
         *
         * @param segments the segments
         * @return this builder
         */
        public Builder segments(Segment... segments) {
            return segments(Dated.always(ImmutableSortedSet.copyOf(Attributes.all(segments, "segments of scope"))));
        }

        /**
         * Shares whole segments in every year, by their names.
         *
         * @param segments the names, such as {@code FLEXIBLE}
         * @return this builder
         */
        public Builder segments(List<String> segments) {
            return segments(Attributes.all(segments, "segments of scope").stream()
                    .map(Segment::parse)
                    .toArray(Segment[]::new));
        }

        /**
         * Shares single products in every year.
         *
         * @param codes their codes
         * @return this builder
         */
        public Builder products(String... codes) {
            return products(Dated.always(Attributes.all(codes, "products of scope").stream()
                    .map(ProductCode::of)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(ProductCode::compareTo))));
        }

        /**
         * Takes the same participants in every year.
         *
         * @param participants who takes part
         * @return this builder
         */
        public Builder participants(Participants participants) {
            return participants(Dated.always(Attributes.given(participants, "participants of scope")));
        }

        /**
         * Takes the same model in every year.
         *
         * @param model how the participants share
         * @return this builder
         */
        public Builder model(SharingModel model) {
            return model(Dated.always(Attributes.given(model, "model of scope")));
        }

        private Builder like(Scope other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the scope.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public Scope build() {
            return Attributes.built("scope", attributes::build);
        }
    }
}
