package nl.regiokas.budgeting.cooperation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * What a region buys in a year, in parts.
 * Dutch: opbouw van het budget voor zorg in natura.
 *
 * <p>The stated total is taken as it stands; {@link #unexplained} gives what its parts leave. Refused, all at once: a
 * component given twice or negative, a segment in two components or in none.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PurchaseComposition {

    /** Day care in groups and residential care, {@value}. Dutch: daghulp (groepen) en verblijf. */
    public static final String SPECIALIST = "specialist";

    /** Facilities that no municipality can keep up alone, {@value}. Dutch: gezamenlijke voorzieningen. */
    public static final String FACILITIES = "facilities";

    /** Common ambulatory care, {@value}. Dutch: veelvoorkomend ambulant. */
    public static final String AMBULATORY = "ambulatory";

    PurchaseComposition() {}

    /**
     * Returns the calendar year.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * Returns the total as the paper states it.
     *
     * @return the total
     */
    public abstract MonetaryAmount statedTotal();

    /**
     * Returns the parts.
     *
     * @return the components in order
     */
    public abstract ImmutableList<PurchaseComponent> components();

    /**
     * Returns where the composition is found.
     *
     * @return the paper and its lines, if known
     */
    public abstract Optional<Source> source();

    /**
     * Returns the care in kind of the Groningen region of 2016: "ruim" EUR 105 million, with parts of 62, 25 and 16
     * million given.
     * Dutch: ZIN-budget 2016.
     *
     * <p>Source: 001_f32ba5cc43f3ec4a, lines 509-515 and 789-815. Our reading where it is silent: the segments. Day care and
     * residential care are intensive and compulsory care, the facilities are for help in a crisis, common ambulatory
     * care is basic and flexible support.
     *
     * @return the composition; EUR 2 million of it is unexplained
     */
    public static PurchaseComposition groningen2016() {
        return builder()
                .year(2016)
                .statedTotal(Euro.parse("105000000"))
                .addComponents(new PurchaseComponent(
                        SPECIALIST, Euro.parse("62000000"), ImmutableSet.of(Segment.INTENSIVE, Segment.COMPULSORY)))
                .addComponents(
                        new PurchaseComponent(FACILITIES, Euro.parse("25000000"), ImmutableSet.of(Segment.CRISIS)))
                .addComponents(new PurchaseComponent(
                        AMBULATORY, Euro.parse("16000000"), ImmutableSet.of(Segment.BASIC, Segment.FLEXIBLE)))
                .source(Source.of("001_f32ba5cc43f3ec4a", "ZIN-budget 2016", "509-515, 789-815"))
                .build();
    }

    /**
     * Returns by how much the stated total exceeds its parts.
     *
     * @return total - sum of the components; negative where the components exceed it
     */
    public MonetaryAmount unexplained() {
        return Cents.difference("unexplained part of " + year(), statedTotal(), sum(components()));
    }

    /**
     * Splits the purchase under a model.
     *
     * @param model which components are joint
     * @return joint and own amounts and scopes
     * @throws RefusalException if the model names a component that this composition lacks
     */
    public PurchaseSplit split(CooperationModel model) {
        Faults faults = new Faults();
        Set<String> names = new HashSet<>();
        components().forEach(component -> names.add(component.name()));
        Sets.difference(model.joint(), names)
                .forEach(component -> faults.add(CooperationFault.COMPONENT_UNKNOWN, component));
        faults.throwIfAny();
        ImmutableList<PurchaseComponent> joint = components().stream()
                .filter(component -> model.joint().contains(component.name()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<PurchaseComponent> own = components().stream()
                .filter(component -> !model.joint().contains(component.name()))
                .collect(ImmutableList.toImmutableList());
        return new ImmutablePurchaseSplit.Builder()
                .joint(sum(joint))
                .own(sum(own))
                .unexplained(unexplained())
                .jointScopes(scopes(joint))
                .ownScopes(scopes(own))
                .build();
    }

    private MonetaryAmount sum(Collection<PurchaseComponent> components) {
        return Cents.sumOf(
                "purchase of " + year(),
                components.stream().map(PurchaseComponent::amount).toList());
    }

    private static ImmutableMap<String, ImmutableSet<Segment>> scopes(Collection<PurchaseComponent> components) {
        return components.stream()
                .filter(component -> !component.segments().isEmpty())
                .collect(ImmutableMap.toImmutableMap(PurchaseComponent::name, PurchaseComponent::segments));
    }

    /** Refuses an invalid composition; an amount of any implementation becomes the library's own. */
    @Value.Check
    PurchaseComposition checked() {
        Faults faults = new Faults();
        Cents.check(statedTotal(), "stated total of " + year(), faults);
        Set<String> names = new HashSet<>();
        Map<Segment, String> taken = new EnumMap<>(Segment.class);
        for (PurchaseComponent component : components()) {
            if (!names.add(component.name())) {
                faults.add(CooperationFault.COMPONENT_TWICE, component.name());
            }
            long cents = Euro.cents(component.amount(), component.name());
            if (cents < 0) {
                faults.add(CooperationFault.COMPONENT_NEGATIVE, component.name(), FaultValue.cents(cents));
            }
            for (Segment segment : component.segments()) {
                String other = taken.putIfAbsent(segment, component.name());
                if (other != null) {
                    faults.add(CooperationFault.COMPONENT_SEGMENT_TWICE, segment, other, component.name());
                }
            }
        }
        Stream.of(Segment.values())
                .filter(segment -> !taken.containsKey(segment))
                .forEach(segment -> faults.add(CooperationFault.COMPONENT_SEGMENT_ABSENT, segment));
        faults.throwIfAny();
        MonetaryAmount exact = Euro.exact(statedTotal(), "stated total of " + year());
        return exact == statedTotal() ? this : toBuilder().statedTotal(exact).build();
    }

    /**
     * Starts a composition.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this composition.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a composition. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutablePurchaseComposition.Builder attributes = new ImmutablePurchaseComposition.Builder();

        Builder() {}

        /**
         * Sets the calendar year.
         *
         * @param year the year
         * @return this builder
         */
        public Builder year(int year) {
            attributes.year(year);
            return this;
        }

        /**
         * Sets the total as the paper states it.
         *
         * @param statedTotal the total
         * @return this builder
         */
        public Builder statedTotal(MonetaryAmount statedTotal) {
            attributes.statedTotal(Attributes.given(statedTotal, "stated total of purchase composition"));
            return this;
        }

        /**
         * Sets the parts; they replace those given before.
         *
         * @param components the components in order
         * @return this builder
         */
        public Builder components(Iterable<? extends PurchaseComponent> components) {
            attributes.components(Attributes.all(components, "components of purchase composition"));
            return this;
        }

        /**
         * Adds to the parts.
         *
         * @param components more of them
         * @return this builder
         */
        public Builder addComponents(PurchaseComponent... components) {
            attributes.addAllComponents(Attributes.all(components, "components of purchase composition"));
            return this;
        }

        /**
         * Sets where the composition is found.
         *
         * @param source the paper and its lines, if known
         * @return this builder
         */
        public Builder source(Source source) {
            attributes.source(Attributes.given(source, "source of purchase composition"));
            return this;
        }

        /**
         * As {@link #source(Source)}; empty leaves it out.
         *
         * @param source the paper and its lines, if known
         * @return this builder
         */
        public Builder source(Optional<Source> source) {
            attributes.source(Attributes.given(source, "source of purchase composition"));
            return this;
        }

        private Builder like(PurchaseComposition other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the purchase composition.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public PurchaseComposition build() {
            return Attributes.built("purchase composition", attributes::build);
        }
    }
}
