package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * What a region agreed to do with its budget, as data: years, named components and the cut that is already in the base.
 * Dutch: Regionaal Transitie Arrangement (RTA).
 *
 * <p>The base is the total budget at the start, from which {@link #cutInBase()} has already been taken. A year closes
 * when
 *
 * <pre>{@code shares + (cut - cut in the base) = 100%}</pre>
 *
 * <p>All percentages are points of the base and simply add up: 95% for 2016 is 100 - (8.5 - 3.5). Taking the cuts one
 * after the other (0.915 / 0.965 = 94.8%) does not give the published shares, so that reading is rejected. A net cut
 * below zero is allowed: the year then gets more than the base.
 *
 * <p>Refused, with the figures and for all years at once: a year that does not close, a year given twice, no year at
 * all, a negative cut in the base.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class RtaArrangement {

    RtaArrangement() {}

    /**
     * Returns the part of the national cut that has already been taken from the base.
     *
     * @return the cut in the base, in percent of the base
     */
    public abstract Percentage cutInBase();

    /**
     * Returns the years in the order in which they were given.
     *
     * @return the years, at least one
     */
    public abstract ImmutableList<RtaYear> years();

    /**
     * Returns what the contribution is taken from in a year with a net cut.
     * Dutch: lezing van de RTA-bijdrage.
     *
     * @return the whole base unless said otherwise
     */
    @Value.Default
    public ContributionReading contribution() {
        return ContributionReading.BASE;
    }

    /**
     * Returns where the arrangement is found.
     *
     * @return the paper and its lines, if known
     */
    public abstract Optional<Source> source();

    /**
     * Returns the arrangement of the Groningen region, 2015-2017.
     * Dutch: RTA Groningen.
     *
     * @return the published arrangement with its source
     */
    public static RtaArrangement groningen() {
        return builder()
                .cutInBase(Percentage.of("3.5"))
                .addYears(groningenYear(2015, "3.5", "3", "84"))
                .addYears(groningenYear(2016, "8.5", "2.5", "80"))
                .addYears(groningenYear(2017, "12.5", "2.5", "76"))
                .source(Source.of("003_aa6130130ab9cbb9", "section 5.9", "1396-1408"))
                .build();
    }

    private static RtaYear groningenYear(int year, String cut, String strengtheningAndExecution, String directCare) {
        return RtaYear.builder()
                .year(year)
                .cut(Percentage.of(cut))
                .putShares(RtaYear.STRENGTHENING, Percentage.of(strengtheningAndExecution))
                .putShares(RtaYear.EXECUTION, Percentage.of(strengtheningAndExecution))
                .putShares(RtaYear.TRANSFORMATION, Percentage.of("10"))
                .putShares(RtaYear.DIRECT_CARE, Percentage.of(directCare))
                .build();
    }

    /**
     * Returns a year of the arrangement.
     *
     * @param year the calendar year
     * @return its cut and shares
     * @throws RefusalException if the arrangement has no such year
     */
    public RtaYear year(int year) {
        return findYear(year)
                .orElseThrow(() -> RefusalException.of(RtaFault.RTA_YEAR_ABSENT, FaultValue.year(year), yearNames()));
    }

    /**
     * Looks up a year of the arrangement.
     *
     * @param year the calendar year
     * @return its cut and shares, empty if the arrangement has no such year
     */
    public Optional<RtaYear> findYear(int year) {
        return years().stream().filter(candidate -> candidate.year() == year).findFirst();
    }

    /**
     * Returns the part of a year's cut that is not in the base yet.
     * Dutch: korting ten opzichte van de basis.
     *
     * @param year the calendar year
     * @return cut - cut in the base, in percent of the base; negative where the year gets more than the base
     * @throws RefusalException if the arrangement has no such year
     */
    public Percentage netCut(int year) {
        return netCut(year(year));
    }

    /**
     * Looks up the part of a year's cut that is not in the base yet.
     *
     * @param year the calendar year
     * @return cut - cut in the base, in percent of the base; empty if the arrangement has no such year
     */
    public Optional<Percentage> findNetCut(int year) {
        return findYear(year).map(this::netCut);
    }

    private Percentage netCut(RtaYear year) {
        return year.cut().minus(cutInBase());
    }

    private String yearNames() {
        return years().stream().map(year -> String.valueOf(year.year())).collect(Collectors.joining(", "));
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (cutInBase().isNegative()) {
            faults.add(RtaFault.RTA_CUT_IN_BASE_NEGATIVE, cutInBase());
        }
        if (years().isEmpty()) {
            faults.add(RtaFault.RTA_YEARS_ABSENT);
        }
        if (years().stream().map(RtaYear::year).distinct().count() < years().size()) {
            faults.add(RtaFault.RTA_YEAR_TWICE, yearNames());
        }
        years().forEach(year -> checkClosing(year, faults));
        faults.throwIfAny();
    }

    private void checkClosing(RtaYear year, Faults faults) {
        Percentage sum = year.sharesTotal().plus(netCut(year));
        if (!sum.equals(Percentage.HUNDRED)) {
            faults.add(
                    RtaFault.RTA_YEAR_OPEN,
                    FaultValue.year(year.year()),
                    added(year),
                    year.sharesTotal(),
                    year.cut(),
                    cutInBase(),
                    netCut(year),
                    sum);
        }
    }

    private static String added(RtaYear year) {
        return year.shares().values().stream().map(Percentage::toString).collect(Collectors.joining(" + "));
    }

    /**
     * Starts an arrangement.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this arrangement.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds an arrangement. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableRtaArrangement.Builder attributes = new ImmutableRtaArrangement.Builder();

        Builder() {}

        /**
         * Sets the part of the national cut that has already been taken from the base.
         *
         * @param cutInBase the cut in the base, in percent of the base
         * @return this builder
         */
        public Builder cutInBase(Percentage cutInBase) {
            attributes.cutInBase(Attributes.given(cutInBase, "cut in base of RTA arrangement"));
            return this;
        }

        /**
         * Sets the years in the order in which they were given; they replace those given before.
         *
         * @param years the years, at least one
         * @return this builder
         */
        public Builder years(Iterable<? extends RtaYear> years) {
            attributes.years(Attributes.all(years, "years of RTA arrangement"));
            return this;
        }

        /**
         * Adds to the years in the order in which they were given.
         *
         * @param years more of them
         * @return this builder
         */
        public Builder addYears(RtaYear... years) {
            attributes.addAllYears(Attributes.all(years, "years of RTA arrangement"));
            return this;
        }

        /**
         * Sets what the contribution is taken from in a year with a net cut.
         *
         * @param contribution the whole base unless said otherwise
         * @return this builder
         */
        public Builder contribution(ContributionReading contribution) {
            attributes.contribution(Attributes.given(contribution, "contribution of RTA arrangement"));
            return this;
        }

        /**
         * Sets where the arrangement is found.
         *
         * @param source the paper and its lines, if known
         * @return this builder
         */
        public Builder source(Source source) {
            attributes.source(Attributes.given(source, "source of RTA arrangement"));
            return this;
        }

        /**
         * As {@link #source(Source)}; empty leaves it out.
         *
         * @param source the paper and its lines, if known
         * @return this builder
         */
        public Builder source(Optional<Source> source) {
            attributes.source(Attributes.given(source, "source of RTA arrangement"));
            return this;
        }

        private Builder like(RtaArrangement other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the RTA arrangement.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public RtaArrangement build() {
            return Attributes.built("RTA arrangement", attributes::build);
        }
    }
}
