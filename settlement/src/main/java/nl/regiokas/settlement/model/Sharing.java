package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.key.AllocationKey;

/**
 * What a model gives back for one scope in one year: columns to book now, columns to book later, charges to outside
 * parties, and what it wants to know again next year.
 *
 * @since 0.2.0
 */
public final class Sharing {

    private final ScopeYear year;
    private final ImmutableList<Column> columns;
    private final ImmutableList<Later> later;
    private final ImmutableList<Outside> outside;
    private final Optional<ImmutableList<Rational>> memory;
    private final ImmutableList<Fault> notices;

    private Sharing(Builder builder) {
        this.notices = builder.notices.build();
        this.year = builder.year;
        this.columns = builder.columns.build();
        this.later = builder.later.build();
        this.outside = builder.outside.build();
        this.memory = builder.memory;
    }

    /**
     * Spreads gains over later years, a row for each year: what a participant gained it pays back in instalments.
     *
     * @param gainCents the gain of each participant
     * @param years the number of years
     * @param split gives the parts of one gain, one for each year
     * @return by year and participant, as charges: the parts with the sign turned
     */
    public static long[][] instalmentCents(long[] gainCents, int years, LongFunction<long[]> split) {
        long[][] charges = new long[years][Attributes.given(gainCents, "gains").length];
        for (int i = 0; i < gainCents.length; i++) {
            long[] parts = Attributes.given(split, "split of gains").apply(gainCents[i]);
            for (int j = 0; j < years; j++) {
                charges[j][i] = Math.negateExact(parts[j]);
            }
        }
        return charges;
    }

    /**
     * A column that is booked in a later year: its amounts become open items.
     *
     * @param due the year in which it is booked
     * @param column the amounts as charges
     * @since 0.2.0
     */
    public record Later(int due, Column column) {

        /**
         * Refuses a component that is null.
         *
         * @param due the year in which it is booked
         * @param column the amounts as charges
         */
        public Later {
            Attributes.given(column, "column of later column");
        }
    }

    /**
     * A charge to an outside party, booked in the fund.
     *
     * @param party the party's code
     * @param column one row
     * @since 0.2.0
     */
    public record Outside(String party, Column column) {

        /**
         * Refuses a component that is null.
         *
         * @param party the party's code
         * @param column one row
         */
        public Outside {
            Attributes.given(party, "party of outside column");
            Attributes.given(column, "column of outside column");
        }
    }

    /**
     * Returns the year that was shared.
     *
     * @return the scope year that the builder was made for
     */
    public ScopeYear year() {
        return year;
    }

    /**
     * Returns the columns booked in the year itself.
     *
     * @return the columns in the order of booking
     */
    public ImmutableList<Column> columns() {
        return columns;
    }

    /**
     * Returns the columns booked in later years.
     *
     * @return the columns with the years they are due in
     */
    public ImmutableList<Later> later() {
        return later;
    }

    /**
     * Returns the charges to outside parties.
     *
     * @return one a party and kind
     */
    public ImmutableList<Outside> outside() {
        return outside;
    }

    /**
     * Returns what the model wants to know again next year, which no other model sees.
     *
     * @return one exact value a participant, empty when it remembers nothing
     */
    public Optional<ImmutableList<Rational>> memory() {
        return memory;
    }

    /**
     * Returns what is odd about the year, though it is no fault.
     *
     * @return the findings
     */
    public ImmutableList<Fault> notices() {
        return notices;
    }

    /**
     * Returns a builder for the sharing of a year.
     *
     * @param year the year that is shared
     * @return a new builder
     */
    public static Builder of(ScopeYear year) {
        Attributes.given(year, "year of sharing");
        return new Builder(year);
    }

    /** Equal when the calendar year, its participants and all that is given back are; what else the model saw is not compared. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Sharing other
                && year.year() == other.year.year()
                && year.participants().equals(other.year.participants())
                && columns.equals(other.columns)
                && later.equals(other.later)
                && outside.equals(other.outside)
                && memory.equals(other.memory)
                && notices.equals(other.notices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(year.year(), columns, later, outside, memory, notices);
    }

    /** Returns the columns booked in the year itself and in later years. */
    @Override
    public String toString() {
        return columns + " " + later;
    }

    /**
     * Collects what a model books. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ScopeYear year;
        private final ImmutableList.Builder<Column> columns = ImmutableList.builder();
        private final ImmutableList.Builder<Later> later = ImmutableList.builder();
        private final ImmutableList.Builder<Outside> outside = ImmutableList.builder();
        private final ImmutableList.Builder<Fault> notices = ImmutableList.builder();
        private Optional<ImmutableList<Rational>> memory = Optional.empty();

        private Builder(ScopeYear year) {
            this.year = year;
        }

        /**
         * Books a column in the year itself.
         *
         * @param kind what it is for
         * @param cents one amount a participant, in their order; not to be changed afterwards
         * @param basis why
         * @return this builder
         */
        public Builder book(ChargeKind kind, long[] cents, Basis basis) {
            columns.add(new Column(kind, cents, basis));
            return this;
        }

        /**
         * Apportions a whole over the participants and books the parts in the year itself.
         *
         * @param kind what it is for
         * @param whole what is apportioned
         * @param key the key whose weights divide it
         * @return the parts, in the order of the participants; not to be changed
         */
        public long[] apportion(ChargeKind kind, Whole whole, AllocationKey key) {
            Apportioned basis = apportioned(kind, whole, key);
            return basis.book(this, kind);
        }

        /**
         * Apportions a whole over the participants and books the parts in a later year, or in the year itself.
         *
         * @param kind what it is for
         * @param whole what is apportioned
         * @param key the key whose weights divide it
         * @param lag how many years later; 0 for the year itself
         * @return the parts, in the order of the participants; not to be changed
         */
        public long[] apportion(ChargeKind kind, Whole whole, AllocationKey key, int lag) {
            Apportioned basis = apportioned(kind, whole, key);
            return lag == 0 ? basis.book(this, kind) : basis.bookLater(this, kind, Math.addExact(year.year(), lag));
        }

        private Apportioned apportioned(ChargeKind kind, Whole whole, AllocationKey key) {
            Weights weights = year.weights(key);
            Faults.require(whole.cents() == 0 || !weights.isZero(), ModelFault.WEIGHTS_ZERO, key.name(), kind.code());
            long[] parts = Apportionment.cents(whole.cents() / whole.unitCents(), weights);
            for (int i = 0; whole.unitCents() != 1 && i < parts.length; i++) {
                parts[i] = Math.multiplyExact(parts[i], whole.unitCents());
            }
            return new Apportioned(whole, key, weights, parts);
        }

        /**
         * Books a column in a later year.
         *
         * @param kind what it is for
         * @param due the year in which it is booked
         * @param cents one amount a participant, as charges; not to be changed afterwards
         * @param basis why
         * @return this builder
         */
        public Builder later(ChargeKind kind, int due, long[] cents, Basis basis) {
            later.add(new Later(due, new Column(kind, cents, basis)));
            return this;
        }

        /**
         * Books a charge to an outside party in the year itself.
         *
         * @param party the party's code
         * @param kind what it is for
         * @param cents the amount
         * @param basis why, with one row
         * @return this builder
         */
        public Builder outside(String party, ChargeKind kind, long cents, Basis basis) {
            outside.add(new Outside(party, new Column(kind, new long[] {cents}, basis)));
            return this;
        }

        /**
         * Remembers a value of each participant for the same model next year.
         *
         * @param values one exact value a participant, in their order
         * @return this builder
         */
        public Builder remember(ImmutableList<Rational> values) {
            memory = Optional.of(values);
            return this;
        }

        /**
         * Reports something that is odd, though it is no fault.
         *
         * @param notice the finding
         * @return this builder
         */
        public Builder notice(Fault notice) {
            notices.add(notice);
            return this;
        }

        /**
         * Returns what was collected.
         *
         * @return the sharing
         */
        public Sharing build() {
            return new Sharing(this);
        }
    }
}
