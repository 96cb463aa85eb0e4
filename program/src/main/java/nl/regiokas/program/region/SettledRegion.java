package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.settlement.ChargeReconciliation;
import nl.regiokas.exchange.settlement.ClosedBooks;
import nl.regiokas.exchange.settlement.EarlierState;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.exchange.settlement.SettlementOutput;
import nl.regiokas.program.output.Days;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlan;

/** A region settled as its folder asks: by years, or closing after closing. Dutch: afgerekende regio. */
public final class SettledRegion {

    private final RegionInput input;
    private final Settlement settlement;
    private final Optional<ClosedBooks> closings;
    private final ImmutableList<Clearing> clearings;
    private final PaymentWay way;

    private SettledRegion(
            RegionInput input,
            Settlement settlement,
            Optional<ClosedBooks> closings,
            ImmutableList<Clearing> clearings,
            PaymentWay way) {
        this.input = input;
        this.settlement = settlement;
        this.closings = closings;
        this.clearings = clearings;
        this.way = way;
    }

    /**
     * Settles a region.
     *
     * @param input what was read
     * @param way how balances are paid
     * @return the settled region
     * @throws RefusalException with every fault and its path in {@code scheme.json}, when it cannot be settled
     */
    public static SettledRegion of(RegionInput input, PaymentWay way) {
        return input.placing(() -> settled(input, way));
    }

    /**
     * Settles a region, or reports why it cannot be settled.
     *
     * @param input what was read
     * @param way how balances are paid
     * @param faults receives what stands in the way, and what closings give notice of
     * @return the settled region, or nothing after a fault
     */
    public static Optional<SettledRegion> of(RegionInput input, PaymentWay way, InputFaults faults) {
        try {
            SettledRegion region = of(input, way);
            region.closings().ifPresent(books -> books.notices().forEach(faults::report));
            return Optional.of(region);
        } catch (RefusalException refusal) {
            faults.add(RegionReader.SCHEME, 0, refusal);
            return Optional.empty();
        }
    }

    private static SettledRegion settled(RegionInput input, PaymentWay way) {
        if (input.closings().isEmpty()) {
            Settlement settlement = Settlement.of(input.scheme(), input.facts(), input.opening());
            FittingSums.require(settlement);
            return new SettledRegion(input, settlement, Optional.empty(), byYear(settlement, way), way);
        }
        ClosedBooks books = ClosedBooks.of(input, way::plan);
        Settlement settlement = Settlement.of(books.asKnown());
        FittingSums.require(settlement);
        FittingSums.require(books);
        return new SettledRegion(input, settlement, Optional.of(books), byClosing(books), way);
    }

    private static ImmutableList<Clearing> byYear(Settlement settlement, PaymentWay way) {
        return settlement.years().stream()
                .map(year -> new Clearing(
                        Integer.toString(year.year()),
                        Optional.of(year.year()),
                        way.plan(Balances.of(year.books().positions()))))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Clearing> byClosing(ClosedBooks books) {
        return books.closed().stream()
                .map(closed ->
                        new Clearing(closed.closing().day().toString(), Optional.empty(), books.payments(closed)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what was read.
     *
     * @return the input
     */
    public RegionInput input() {
        return input;
    }

    /**
     * Returns the settlement of all years, as known now.
     *
     * @return the settlement
     */
    public Settlement settlement() {
        return settlement;
    }

    /**
     * Returns the closings.
     *
     * @return the books after each closing, none when the folder has no closings
     */
    public Optional<ClosedBooks> closings() {
        return closings;
    }

    /**
     * Returns how balances are paid.
     *
     * @return the way of paying
     */
    public PaymentWay way() {
        return way;
    }

    /**
     * Returns the date of a page about a year if none is given.
     *
     * @param year a settled year
     * @return the day of the last closing, or the last day of the year if there is none
     */
    public LocalDate day(int year) {
        return closings.map(ClosedBooks::closed)
                .filter(closed -> !closed.isEmpty())
                .map(closed -> closed.get(closed.size() - 1).closing().day())
                .orElseGet(() -> Days.lastOf(year));
    }

    /**
     * Returns the payments.
     *
     * @return a plan for each year, or, with closings, for each closing
     */
    public ImmutableList<Clearing> clearings() {
        return clearings;
    }

    /**
     * Returns published figures compared with the charges.
     *
     * @return what differs and what is not published, nothing when nothing is published
     */
    public ChargeReconciliation reconciliation() {
        return ChargeReconciliation.of(input.published(), settlement.charges());
    }

    /**
     * Returns the files for programs.
     *
     * @return the files under their names
     */
    public OutputFiles files() {
        OutputFiles files = closings.map(books -> SettlementOutput.of(settlement, books, input.control()))
                .orElseGet(() -> SettlementOutput.of(settlement, plans(), input.control()));
        files = files.and(OutputFiles.of(ImmutableMap.of(EarlierState.FILE, writer -> writer.write(state()))));
        return input.published().isEmpty()
                ? files
                : files.and(SettlementOutput.of(reconciliation().rows()));
    }

    /** The state to continue from: after the last closing, otherwise after the last year. */
    private String state() {
        return Documents.library()
                .state()
                .write(closings.map(ClosedBooks::state).orElseGet(settlement::state));
    }

    private ImmutableMap<Integer, PaymentPlan> plans() {
        return clearings.stream()
                .collect(ImmutableMap.toImmutableMap(one -> one.year().orElseThrow(), Clearing::plan));
    }
}
