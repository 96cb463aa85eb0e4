package nl.regiokas.budgeting.monitor;

import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Percentage;
import org.immutables.value.Value;

/**
 * How a year is monitored.
 * Dutch: instellingen van de monitor.
 *
 * <p>Refused, all at once: a delay outside 1 to 36 months, a profile of less than 0 or more than 50 years, a negative
 * threshold, a threshold for OVER below that for ATTENTION.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class MonitorOptions {

    /** The longest delay in months: that of the oldest month the ladder looks at. */
    static final int MOST_DELAYS = 36;

    private static final int MOST_YEARS = 50;

    MonitorOptions() {}

    /**
     * Returns after how many months nothing more is declared.
     *
     * @return the delay in months; 12 unless said otherwise
     */
    @Value.Default
    public int delays() {
        return 12;
    }

    /**
     * Returns how many earlier years the profile of the months is taken from.
     *
     * @return the number of years; 0, unless said otherwise, for a profile by days
     */
    @Value.Default
    public int profileYears() {
        return 0;
    }

    /**
     * Returns what the rest of the year is expected to cost.
     *
     * @return as so far, unless said otherwise
     */
    @Value.Default
    public RestOfYear rest() {
        return RestOfYear.AS_SO_FAR;
    }

    /**
     * Returns the excess over the budget above which a forecast needs attention.
     *
     * @return the share; 3% unless said otherwise
     */
    @Value.Default
    public Percentage attention() {
        return Percentage.of("3");
    }

    /**
     * Returns the excess over the budget above which a forecast counts as over budget.
     *
     * @return the share; 10% unless said otherwise
     */
    @Value.Default
    public Percentage over() {
        return Percentage.of("10");
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (delays() < 1) {
            faults.add(MonitorFault.MONITOR_DELAY, delays());
        }
        if (delays() > MOST_DELAYS) {
            faults.add(MonitorFault.MONITOR_DELAY_TOO_LONG, MOST_DELAYS, delays());
        }
        if (profileYears() < 0 || profileYears() > MOST_YEARS) {
            faults.add(MonitorFault.MONITOR_PROFILE_YEARS, MOST_YEARS, profileYears());
        }
        if (attention().isNegative()) {
            faults.add(MonitorFault.MONITOR_SHARE_NEGATIVE, Warning.ATTENTION, attention());
        }
        if (over().compareTo(attention()) < 0) {
            faults.add(MonitorFault.MONITOR_SHARES_ORDER, over(), attention());
        }
        faults.throwIfAny();
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with these options.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds options. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableMonitorOptions.Builder attributes = new ImmutableMonitorOptions.Builder();

        Builder() {}

        /**
         * Sets after how many months nothing more is declared.
         *
         * @param delays the delay in months; 12 unless said otherwise
         * @return this builder
         */
        public Builder delays(int delays) {
            attributes.delays(delays);
            return this;
        }

        /**
         * Sets how many earlier years the profile of the months is taken from.
         *
         * @param profileYears the number of years; 0, unless said otherwise, for a profile by days
         * @return this builder
         */
        public Builder profileYears(int profileYears) {
            attributes.profileYears(profileYears);
            return this;
        }

        /**
         * Sets what the rest of the year is expected to cost.
         *
         * @param rest as so far, unless said otherwise
         * @return this builder
         */
        public Builder rest(RestOfYear rest) {
            attributes.rest(Attributes.given(rest, "rest of monitor options"));
            return this;
        }

        /**
         * Sets the excess over the budget above which a forecast needs attention.
         *
         * @param attention the share; 3% unless said otherwise
         * @return this builder
         */
        public Builder attention(Percentage attention) {
            attributes.attention(Attributes.given(attention, "attention of monitor options"));
            return this;
        }

        /**
         * Sets the excess over the budget above which a forecast counts as over budget.
         *
         * @param over the share; 10% unless said otherwise
         * @return this builder
         */
        public Builder over(Percentage over) {
            attributes.over(Attributes.given(over, "over of monitor options"));
            return this;
        }

        private Builder like(MonitorOptions other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the monitor options.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public MonitorOptions build() {
            return Attributes.built("monitor options", attributes::build);
        }
    }
}
