package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.internal.LostZeros;
import nl.regiokas.exchange.region.PublishedChargeRow;
import nl.regiokas.exchange.region.TaakveldRow;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.immutables.value.Value;

/**
 * What the folder of a region asks to settle.
 * Dutch: invoer van een regio.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class RegionInput {

    /** What is refused of a state, be it that the folder says otherwise. */
    private static final ImmutableSet<String> OF_STATE = Stream.of(
                    BooksFault.STATE_YEAR,
                    BooksFault.STATE_WEIGHTS,
                    BooksFault.STATE_WEIGHT_NEGATIVE,
                    BooksFault.SETTLED_COST,
                    BooksFault.SCOPE_UNKNOWN,
                    BooksFault.INSTALMENT_PAST)
            .map(BooksFault::code)
            .collect(ImmutableSet.toImmutableSet());

    RegionInput() {}

    /**
     * Returns what was agreed.
     *
     * @return the scheme
     */
    public abstract SolidarityScheme scheme();

    /**
     * Returns what is known now.
     *
     * @return the facts, with late lines in the year in which they count
     */
    public abstract SettlementFacts facts();

    /**
     * Returns the cost of late lines that count in a later year than their own, which is part of the facts.
     *
     * @return the cost, in the years in which it counts; nothing unless late lines go to the current year
     */
    @Value.Default
    public CostLedger movedCost() {
        return CostLedger.builder(ImmutableList.of(), facts().catalogue()).build();
    }

    /**
     * Returns what the books start from.
     *
     * @return opening funds and the open items of {@code instalments.csv}
     */
    public abstract State opening();

    /**
     * Returns the closings.
     *
     * @return the closings in the order of their days, none unless there is {@code closings.csv}
     */
    public abstract ImmutableList<KnownThen> closings();

    /**
     * Returns what became of the usage that was read.
     *
     * @return the control totals
     */
    public abstract UsageControl control();

    /**
     * Returns the published figures to compare with.
     *
     * @return the rows of {@code published.csv}
     */
    public abstract ImmutableList<PublishedChargeRow> published();

    /**
     * Returns what an earlier run booked at the first of the closings.
     *
     * @return what was booked, nothing unless an earlier output was given
     */
    public abstract Optional<BookedBefore> booked();

    /**
     * Returns the taakvelden of products.
     *
     * @return the rows of {@code iv3-mapping.csv}
     */
    public abstract ImmutableList<TaakveldRow> taakvelden();

    /**
     * Returns the notices of the reading: what was repaired, skipped or not used.
     *
     * @return the notices
     */
    public abstract ImmutableList<Fault> notices();

    /** Where the rows are that a settlement may refuse. */
    @Value.Default
    RowPlaces places() {
        return RowPlaces.NONE;
    }

    /** The name of the file of the state that the books start from, if they start from one. */
    abstract Optional<String> stateFile();

    /** Whether there is a table of open items, perhaps without rows. */
    @Value.Default
    boolean hasInstalments() {
        return false;
    }

    /** The known names; a fault about an unknown name suggests the nearest. */
    @Value.Default
    KnownNames known() {
        return KnownNames.NONE;
    }

    /**
     * Settles this input in some way. A refusal about a row of its files gives the file, the line and the column; a
     * refusal about the scheme gives the path.
     *
     * @param work settles this input
     * @param <T> what is made
     * @return what was made
     * @throws RefusalException with every fault, when it cannot be settled
     */
    public final <T> T placing(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusalException refusal) {
            throw RefusalException.of(RootFaults.of(refusal.faults().stream()
                    .map(places()::placed)
                    .map(this::inState)
                    .map(schemePlaces()::placed)
                    .map(known()::suggesting)
                    .toList()));
        }
    }

    /** The same fault in the file of the state, if it is about what the state says. */
    private Fault inState(Fault fault) {
        boolean isOfState = OF_STATE.contains(fault.code()) || fault.says("what", "open item");
        return stateFile()
                .filter(file -> isOfState)
                .map(file -> fault.in(Place.of(Place.FILE, ShownText.of(file))))
                .orElse(fault);
    }

    /**
     * Returns the places, in its file, of what is refused about the scheme.
     *
     * @return the places in {@code scheme.json}, none unless the scheme was read
     */
    @Value.Default
    public SchemePlaces schemePlaces() {
        return SchemePlaces.NONE;
    }

    /**
     * Finds a municipality or an outside party.
     *
     * @param asked its code, its code without leading zeros, or the name of a municipality
     * @return the code, or nothing when there is none of that code or name
     */
    public final Optional<String> party(String asked) {
        ImmutableSet<String> codes = KnownNames.parties(this);
        return Stream.of(
                        Stream.of(asked),
                        names().entrySet().stream()
                                .filter(entry -> entry.getValue().equals(asked))
                                .map(entry -> entry.getKey().value()),
                        LostZeros.restored(asked).stream())
                .flatMap(found -> found)
                .filter(codes::contains)
                .findFirst();
    }

    /**
     * Returns the names of the municipalities.
     *
     * @return the name of each code
     */
    public final ImmutableMap<MunicipalityCode, String> names() {
        return facts().region().members().stream()
                .collect(ImmutableMap.toImmutableMap(one -> one.code(), one -> one.name()));
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
     * Returns a builder that starts with these values.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link RegionInput}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableRegionInput.Builder attributes = new ImmutableRegionInput.Builder();

        Builder() {}

        /**
         * Sets what was agreed.
         *
         * @param scheme the scheme
         * @return this builder
         */
        public Builder scheme(SolidarityScheme scheme) {
            attributes.scheme(Attributes.given(scheme, "scheme of region input"));
            return this;
        }

        /**
         * Sets what is known now.
         *
         * @param facts the facts, with late lines in the year in which they count
         * @return this builder
         */
        public Builder facts(SettlementFacts facts) {
            attributes.facts(Attributes.given(facts, "facts of region input"));
            return this;
        }

        /**
         * Sets the cost of late lines that count in a later year than their own, which is part of the facts.
         *
         * @param movedCost the cost, in the years in which it counts; nothing unless given
         * @return this builder
         */
        public Builder movedCost(CostLedger movedCost) {
            attributes.movedCost(Attributes.given(movedCost, "moved cost of region input"));
            return this;
        }

        /**
         * Sets what the books start from.
         *
         * @param opening opening funds and the open items of {@code instalments.csv}
         * @return this builder
         */
        public Builder opening(State opening) {
            attributes.opening(Attributes.given(opening, "opening of region input"));
            return this;
        }

        /**
         * Sets the closings; this replaces what was given before.
         *
         * @param closings the closings in the order of their days, none unless there is {@code closings.csv}
         * @return this builder
         */
        public Builder closings(Iterable<? extends KnownThen> closings) {
            attributes.closings(Attributes.all(closings, "closings of region input"));
            return this;
        }

        /**
         * Sets what became of the usage that was read.
         *
         * @param control the control totals
         * @return this builder
         */
        public Builder control(UsageControl control) {
            attributes.control(Attributes.given(control, "control of region input"));
            return this;
        }

        /**
         * Sets the published figures to compare with; this replaces what was given before.
         *
         * @param published the rows of {@code published.csv}
         * @return this builder
         */
        public Builder published(Iterable<? extends PublishedChargeRow> published) {
            attributes.published(Attributes.all(published, "published of region input"));
            return this;
        }

        /**
         * Sets what an earlier run booked at the first of the closings.
         *
         * @param booked what was booked
         * @return this builder
         */
        public Builder booked(BookedBefore booked) {
            attributes.booked(Attributes.given(booked, "booked of region input"));
            return this;
        }

        /**
         * As {@link #booked(BookedBefore)}; empty leaves it out.
         *
         * @param booked what was booked, if there is an earlier output
         * @return this builder
         */
        public Builder booked(Optional<? extends BookedBefore> booked) {
            attributes.booked(Attributes.given(booked, "booked of region input"));
            return this;
        }

        /**
         * Sets the taakvelden of products; this replaces what was given before.
         *
         * @param taakvelden the rows of {@code iv3-mapping.csv}
         * @return this builder
         */
        public Builder taakvelden(Iterable<? extends TaakveldRow> taakvelden) {
            attributes.taakvelden(Attributes.all(taakvelden, "taakvelden of region input"));
            return this;
        }

        /**
         * Sets the notices of the reading: what was repaired, skipped or not used; this replaces what was given
         * before.
         *
         * @param notices the notices
         * @return this builder
         */
        public Builder notices(Iterable<? extends Fault> notices) {
            attributes.notices(Attributes.all(notices, "notices of region input"));
            return this;
        }

        /** Sets the name of the file of the state that the books start from. */
        Builder stateFile(String file) {
            attributes.stateFile(file);
            return this;
        }

        /** Sets whether there is a table of open items. */
        Builder hasInstalments(boolean given) {
            attributes.hasInstalments(given);
            return this;
        }

        /** Sets the names that are known. */
        Builder known(KnownNames known) {
            attributes.known(known);
            return this;
        }

        /** Sets where the rows are that a settlement may refuse. */
        Builder places(RowPlaces places) {
            attributes.places(places);
            return this;
        }

        /**
         * Sets the places, in its file, of what is refused about the scheme.
         *
         * @param places the places
         * @return this builder
         */
        public Builder schemePlaces(SchemePlaces places) {
            attributes.schemePlaces(Attributes.given(places, "places of region input"));
            return this;
        }

        private Builder like(RegionInput other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the region input.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public RegionInput build() {
            return Attributes.built("region input", attributes::build);
        }
    }
}
