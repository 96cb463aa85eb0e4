package nl.regiokas.core.series;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Exact values per municipality and year.
 * Dutch: reeks.
 *
 * <p>A value without a year holds for the municipality's years without a value of their own; a year whose value is blank has
 * none. No value is negative. Where an amount is meant the values are euros.
 *
 * @param name the name, not blank
 * @param undated the values without a year
 * @param dated the values by year, empty where a value is blank
 * @since 0.2.0
 */
public record Series(
        String name,
        ImmutableSortedMap<MunicipalityCode, BigDecimal> undated,
        ImmutableSortedMap<Integer, ImmutableSortedMap<MunicipalityCode, Optional<BigDecimal>>> dated) {

    /** What is refused of series. */
    private enum SeriesFault implements FaultCode {
        SERIES_NAME_BLANK("name of a series must not be blank"),
        SERIES_VALUE_NEGATIVE("value of series {series} must not be negative but was {value}"),
        SERIES_VALUE_TWICE("value of series {series} must be given once but stands twice");

        private final String pattern;

        SeriesFault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /**
     * Refuses a blank name and negative values.
     *
     * @param name the name
     * @param undated the values without a year
     * @param dated the values by year
     */
    public Series {
        Attributes.given(name, "name of series");
        Attributes.given(undated, "values of series");
        Attributes.given(dated, "values by year of series");
        Faults faults = new Faults();
        if (name.isBlank()) {
            faults.add(SeriesFault.SERIES_NAME_BLANK);
        }
        requireNotNegative(name, undated, faults);
        dated.forEach((year, values) -> values.forEach((municipality, value) -> value.ifPresent(
                number -> requireNotNegative(name, Map.of(municipality, number), faults.at(Place.YEAR, year)))));
        faults.throwIfAny();
    }

    private static void requireNotNegative(String name, Map<MunicipalityCode, BigDecimal> values, Faults faults) {
        values.forEach((municipality, value) -> {
            if (value.signum() < 0) {
                faults.at(Place.MUNICIPALITY, municipality).add(SeriesFault.SERIES_VALUE_NEGATIVE, name, value);
            }
        });
    }

    /**
     * Returns a series whose values hold in every year.
     *
     * @param name the name
     * @param values the value of each municipality
     * @return the series
     */
    public static Series of(String name, Map<MunicipalityCode, BigDecimal> values) {
        return new Series(
                Attributes.given(name, "name of series"),
                ImmutableSortedMap.copyOf(Attributes.all(values, "values of series")),
                ImmutableSortedMap.of());
    }

    /**
     * Returns the value of a municipality in a year.
     *
     * @param municipality the municipality
     * @param year the year
     * @return its value of the year, else its value without a year, if there is one
     */
    public Optional<BigDecimal> value(MunicipalityCode municipality, int year) {
        ImmutableSortedMap<MunicipalityCode, Optional<BigDecimal>> ofYear = dated.get(year);
        return ofYear != null && ofYear.containsKey(municipality)
                ? ofYear.getOrDefault(municipality, Optional.empty())
                : Optional.ofNullable(undated.get(municipality));
    }

    /**
     * Returns every municipality that has a value.
     *
     * @return the codes in order
     */
    public ImmutableSortedSet<MunicipalityCode> municipalities() {
        ImmutableSortedSet.Builder<MunicipalityCode> all = ImmutableSortedSet.naturalOrder();
        all.addAll(undated.keySet());
        dated.values().forEach(values -> all.addAll(values.keySet()));
        return all.build();
    }

    /**
     * Returns a builder of a series.
     *
     * @param name the name
     * @return a new builder without values
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Collects the values of a {@link Series}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final String name;
        private final Faults faults = new Faults();
        private final SortedMap<MunicipalityCode, BigDecimal> undated = new TreeMap<>();
        private final SortedMap<Integer, SortedMap<MunicipalityCode, Optional<BigDecimal>>> dated = new TreeMap<>();

        private Builder(String name) {
            this.name = Attributes.given(name, "name of series");
        }

        /**
         * Adds a value that holds in every year without one of its own.
         *
         * @param municipality the municipality
         * @param value its value
         * @return this builder
         */
        public Builder put(MunicipalityCode municipality, BigDecimal value) {
            Attributes.given(municipality, "municipality of series");
            if (undated.put(municipality, Attributes.given(value, "value of series")) != null) {
                faults.at(Place.MUNICIPALITY, municipality).add(SeriesFault.SERIES_VALUE_TWICE, name);
            }
            return this;
        }

        /**
         * Adds the value of a year.
         *
         * @param year the year
         * @param municipality the municipality
         * @param value its value
         * @return this builder
         */
        public Builder put(int year, MunicipalityCode municipality, BigDecimal value) {
            return put(year, municipality, Optional.of(Attributes.given(value, "value of series")));
        }

        /**
         * Adds the value of a year, perhaps a blank one.
         *
         * @param year the year
         * @param municipality the municipality
         * @param value its value, empty when the year has none whatever the value without a year is
         * @return this builder
         */
        public Builder put(int year, MunicipalityCode municipality, Optional<BigDecimal> value) {
            Attributes.given(municipality, "municipality of series");
            Attributes.given(value, "value of series");
            if (dated.computeIfAbsent(year, key -> new TreeMap<>()).put(municipality, value) != null) {
                faults.at(Place.YEAR, FaultValue.year(year))
                        .at(Place.MUNICIPALITY, municipality)
                        .add(SeriesFault.SERIES_VALUE_TWICE, name);
            }
            return this;
        }

        /**
         * Returns the series.
         *
         * @return the series
         */
        public Series build() {
            faults.throwIfAny();
            ImmutableSortedMap.Builder<Integer, ImmutableSortedMap<MunicipalityCode, Optional<BigDecimal>>> years =
                    ImmutableSortedMap.naturalOrder();
            dated.forEach((year, values) -> years.put(year, ImmutableSortedMap.copyOf(values)));
            return new Series(name, ImmutableSortedMap.copyOf(undated), years.buildOrThrow());
        }
    }
}
