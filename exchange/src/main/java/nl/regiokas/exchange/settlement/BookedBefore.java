package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * What an earlier run booked at its closings, according to its output folder.
 * Dutch: eerder geboekte afsluitingen.
 *
 * @param closings what was booked and due on each day
 * @param state the state after the last of them, if the folder has it
 * @since 0.2.0
 */
public record BookedBefore(ImmutableSortedMap<LocalDate, BookedClosing> closings, Optional<State> state) {

    /**
     * Refuses a component that is null.
     *
     * @param closings what was booked and due on each day
     * @param state the state after the last of them, if the folder has it
     */
    public BookedBefore {
        Attributes.given(closings, "closings of booked before");
        Attributes.given(state, "state of booked before");
    }

    /** Nothing was booked before. */
    static final BookedBefore NOTHING = new BookedBefore(ImmutableSortedMap.of(), Optional.empty());

    /**
     * What was booked at a closing.
     *
     * @param bookings the bookings
     * @param dues what was due from every party
     * @since 0.2.0
     */
    public record BookedClosing(ImmutableList<Booking> bookings, ImmutableList<Due> dues) {

        /**
         * Refuses a component that is null.
         *
         * @param bookings the bookings
         * @param dues what was due from every party
         */
        public BookedClosing {
            Attributes.given(bookings, "bookings of booked closing");
            Attributes.given(dues, "dues of booked closing");
        }
    }

    /**
     * Reads an output folder, which must be complete: without its {@code provenance.json} a run was killed while it wrote.
     *
     * @param folder the output folder
     * @param types the models whose kinds of charges may be booked
     * @param outside the codes of the outside parties, in which no zeros are put back
     * @param faults receives what is wrong with it, and the notice
     * @return what was booked, or nothing after a fault
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static Optional<BookedBefore> read(Path folder, ModelTypes types, Set<String> outside, InputFaults faults) {
        Attributes.given(folder, "folder of booked before");
        Attributes.given(types, "types of booked before");
        Attributes.given(outside, "outside of booked before");
        Attributes.given(faults, "faults of booked before");
        if (!Files.isDirectory(folder) && Files.isSymbolicLink(folder)) {
            faults.noFile(String.valueOf(folder.getFileName()), folder);
            return Optional.empty();
        }
        InputFaults own = new InputFaults();
        Optional<BookedBefore> booked =
                BookedReader.of(folder, types, outside, own).read();
        faults.addAll(own);
        return booked;
    }

    /**
     * Takes what was booked as booked.
     *
     * @param input what a folder asks to settle
     * @param faults receives a fault for a closing that was booked and is not among the first ones of the folder, and for
     *     every cost of a final year that is not what was settled
     * @return the input that continues from what was booked, or nothing after a fault
     */
    public Optional<RegionInput> takenBy(RegionInput input, InputFaults faults) {
        List<LocalDate> days =
                input.closings().stream().map(known -> known.closing().day()).toList();
        List<LocalDate> booked = closings.keySet().asList();
        if (booked.size() > days.size() || !days.subList(0, booked.size()).equals(booked)) {
            faults.fault(RegionTables.CLOSINGS.file(), 0, "", SettlementInputFault.BOOKED_CLOSING_LOST, booked);
            return Optional.empty();
        }
        InputFaults own = new InputFaults();
        requireThrough(input, own);
        requireFinal(input, own);
        faults.addAll(own);
        return own.isEmpty() ? Optional.of(input.toBuilder().booked(this).build()) : Optional.empty();
    }

    /** The state knows the year of the last closing. */
    private void requireThrough(RegionInput input, InputFaults faults) {
        if (state.isEmpty() || closings.isEmpty()) {
            return;
        }
        int through = input.closings().get(closings.size() - 1).closing().through();
        if (state.get().after() != through) {
            faults.fault(
                    RegionTables.CLOSINGS.file(),
                    0,
                    "",
                    SettlementInputFault.BOOKED_THROUGH,
                    closings.lastKey(),
                    FaultValue.year(state.get().after()),
                    FaultValue.year(through));
        }
    }

    /** The costs of years that were made final must still be those that were settled; those of an earlier state are checked with it. */
    private void requireFinal(RegionInput input, InputFaults faults) {
        List<KnownThen> before = input.closings().subList(0, closings.size());
        SolidarityScheme scheme = input.scheme();
        if (scheme.lateLines() == LateLines.CURRENT_YEAR || before.stream().noneMatch(KnownThen::isFinal)) {
            return;
        }
        if (state.isEmpty()) {
            faults.fault(EarlierState.FILE, 0, "", InputFault.FILE_MISSING);
            return;
        }
        State settled = state.get();
        CostLedger now = before.get(before.size() - 1).facts().ledger();
        int last = before.stream()
                .filter(KnownThen::isFinal)
                .mapToInt(known -> known.closing().through())
                .max()
                .orElseThrow();
        for (int year : settled.settledCents().rowKeySet()) {
            if (year > input.opening().after() && year <= last) {
                settled.changedCostCents(year, now)
                        .forEach((code, cents) -> faults.fault(
                                RegionTables.CLOSINGS.file(),
                                0,
                                "",
                                SettlementInputFault.BOOKED_FINAL,
                                code,
                                FaultValue.year(year),
                                FaultValue.cents(cents)));
            }
        }
    }
}
