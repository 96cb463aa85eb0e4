package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The books of a region over closings: what was booked on which day, and what is due.
 * Dutch: boekhouding over de jaren.
 *
 * <p>With S(d, t) the settlement of the years through t from what is known on day d, closing k books S(d_k, t_k) -
 * S(d_k-1, t_k-1), per year, scope, party and kind. Corrections are so differences of two conserving results, and conserve:
 * all bookings and what is open sum to the charge as it is known now.
 *
 * <p>Due from a party = its charges less its advances through the year closed, as known on the day, less all that earlier
 * closings made due from it. What a dissolved municipality would owe is apportioned, date by date, over its successors.
 *
 * <p>Books are an immutable value. They keep what was booked, the cost cells of closed years and the weights that stand; they
 * keep no lines. Where nothing but costs has changed, a closing settles again only from the first year on in which they have.
 *
 * @since 0.2.0
 */
public final class Books {

    private final SolidarityScheme scheme;
    private final State opening;
    private final ImmutableList<Closing> closings;
    private final ClosedRuns runs;
    private final ImmutableSortedMap<Party, Long> dues;
    private final Optional<FinalYears> finals;

    private Books(
            SolidarityScheme scheme,
            State opening,
            ImmutableList<Closing> closings,
            ClosedRuns runs,
            ImmutableSortedMap<Party, Long> dues,
            Optional<FinalYears> finals) {
        this.scheme = scheme;
        this.opening = opening;
        this.closings = closings;
        this.runs = runs;
        this.dues = dues;
        this.finals = finals;
    }

    /**
     * Opens the books of a scheme.
     *
     * @param scheme the scheme
     * @param opening the state to go on from
     * @return books in which nothing was closed yet
     */
    public static Books open(SolidarityScheme scheme, State opening) {
        Attributes.given(scheme, "scheme of books");
        Attributes.given(opening, "opening state of books");
        return new Books(
                scheme,
                opening,
                ImmutableList.of(),
                new ClosedRuns(ImmutableList.of()),
                ImmutableSortedMap.of(),
                Optional.empty());
    }

    /**
     * Returns the scheme whose books they are.
     *
     * @return the scheme
     */
    public SolidarityScheme scheme() {
        return scheme;
    }

    /**
     * Returns the state that the books were opened with.
     *
     * @return the state before the first year
     */
    public State opening() {
        return opening;
    }

    /**
     * Returns the years as every closing settled them, each with what was known then.
     *
     * @return one a closing, in their order
     */
    public ImmutableList<SettledYears> settledByClosing() {
        return runs.runs().stream().map(closed -> closed.run().settled()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the last year that is final.
     *
     * @return the year, empty when none is
     */
    public Optional<Integer> finalThrough() {
        return finals.map(FinalYears::through);
    }

    /**
     * Returns what the closings made due from each party, together.
     *
     * @return cents by party
     */
    public ImmutableSortedMap<Party, Long> dueCents() {
        return dues;
    }

    /**
     * Returns what the closings made due from each party, together.
     *
     * @return euro by party
     */
    public ImmutableSortedMap<Party, MonetaryAmount> due() {
        return Euro.ofCents(dues);
    }

    /**
     * Returns the closings so far.
     *
     * @return the closings in their order
     */
    public ImmutableList<Closing> closings() {
        return closings;
    }

    /**
     * Returns the settlement of the last closing.
     *
     * @return the years that are closed, as they were known then; empty before the first closing
     */
    public Optional<SettledYears> settled() {
        return lastRun().map(SettledRun::settled);
    }

    /**
     * Returns the state after the last year that is closed, with the weights of it that stand.
     *
     * @return the state, that of the opening before the first closing
     */
    public State state() {
        return settled().map(SettledYears::closing).map(runs::standing).orElse(opening);
    }

    private Optional<SettledRun> lastRun() {
        int size = runs.runs().size();
        return size == 0
                ? Optional.empty()
                : Optional.of(runs.runs().get(size - 1).run());
    }

    /**
     * Closes the books through a year.
     *
     * @param closing the day and the year
     * @param knownThen what is known on that day; late lines already in the year in which they count
     * @return what was booked and what is due, with the books after it
     * @throws RefusalException when the closing does not follow, cannot be settled, or a final year would change
     */
    public Closed close(Closing closing, SettlementFacts knownThen) {
        return Fitting.at(
                () -> Place.of(Place.CLOSING, closing.day()), ModelFault.OVERFLOW, () -> closed(closing, knownThen));
    }

    private Closed closed(Closing closing, SettlementFacts knownThen) {
        order().requireFollows(closing);
        SettledRun run = run(knownThen, closing.through());
        Optional<SettledYears> before = settled();
        ImmutableList<Booking> bookings = Bookings.difference(before, run.settled());
        ImmutableSortedMap<Party, Long> due = Dues.at(closing, run, dues);
        Books after = new Books(
                scheme,
                opening,
                ImmutableList.<Closing>builder().addAll(closings).add(closing).build(),
                runs.with(closing.through(), run),
                Dues.plus(dues, due),
                finals);
        return new Closed(
                closing,
                after,
                before,
                run.settled(),
                bookings,
                due.entrySet().stream()
                        .map(one -> new Due(one.getKey(), one.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Looks over the days and years of closings that are to follow, each by the one before it, so that one slip is one fault.
     *
     * @param next the closings that are to follow those that were closed, in their order
     * @return what {@link #close} would refuse of their days and years
     */
    public ImmutableList<Fault> orderFaults(Iterable<Closing> next) {
        return order().faults(next);
    }

    private ClosingOrder order() {
        return new ClosingOrder(scheme, Math.max(scheme.firstYear(), opening.after() + 1), closings);
    }

    /**
     * Makes the years through one final: a later ledger in which a cost of them differs is refused, unless late lines go to
     * the current year.
     *
     * @param through the last year that is final, closed already
     * @return the books
     * @throws RefusalException when the year is not closed, or a later one is final already
     */
    public Books makeFinal(int through) {
        SettledRun run = lastRun().orElseThrow(() -> notClosed(through));
        if (through < scheme.firstYear()
                || through > closings.get(closings.size() - 1).through()) {
            throw notClosed(through);
        }
        if (finalThrough().filter(last -> through < last).isPresent()) {
            throw RefusalException.of(
                    BooksFault.CLOSING_YEAR,
                    FaultValue.year(finalThrough().get()),
                    FaultValue.year(scheme.lastYear()),
                    FaultValue.year(through));
        }
        return new Books(
                scheme,
                opening,
                closings,
                runs,
                dues,
                Optional.of(new FinalYears(through, run.plan().facts().ledger())));
    }

    /**
     * Returns the books with what earlier closings really made due, where that is other than what they make due when they are
     * closed again: the next closing makes up for the difference. Such books follow from more than their closings and cannot be
     * written as a document.
     *
     * @param made what was made due from each party, all closings together, in cents
     * @return the books
     */
    public Books withDueCents(Map<Party, Long> made) {
        return new Books(scheme, opening, closings, runs, ImmutableSortedMap.copyOf(made), finals);
    }

    /**
     * Returns the books with what earlier closings really made due, as {@link #withDueCents} does.
     *
     * @param made what was made due from each party, all closings together, in euro
     * @return the books
     * @throws RefusalException when an amount is not in whole cents of euro
     */
    public Books withDue(Map<Party, ? extends MonetaryAmount> made) {
        return withDueCents(Maps.transformValues(made, amount -> Euro.cents(amount, "due of party")));
    }

    private RefusalException notClosed(int through) {
        return RefusalException.of(
                BooksFault.CLOSING_YEAR,
                FaultValue.year(scheme.firstYear()),
                FaultValue.year(scheme.lastYear()),
                FaultValue.year(through));
    }

    /**
     * Returns the settlement of all years of the scheme with what is known now.
     *
     * @param knownNow what is known
     * @return the charges as known now
     * @throws RefusalException when they cannot be settled, or a final year would change
     */
    public SettledYears asKnown(SettlementFacts knownNow) {
        return run(knownNow, scheme.lastYear()).settled();
    }

    /**
     * Returns what would be booked if the books were closed now.
     *
     * @param asKnown the settlement of all years with what is known now, by {@link #asKnown}
     * @return the bookings that are open, without zeros
     * @throws RefusalException when a booking does not fit 64 bits of cents
     */
    public ImmutableList<Booking> openBookings(SettledYears asKnown) {
        try {
            return Bookings.difference(settled(), asKnown);
        } catch (ArithmeticException overflow) {
            throw RefusalException.of(ModelFault.OVERFLOW);
        }
    }

    private SettledRun run(SettlementFacts known, int through) {
        Settling settling = Settling.of(scheme, known, opening, runs);
        Faults faults = new Faults();
        finals.ifPresent(years -> faults.collect(() -> years.requireKept(scheme, known.ledger())));
        if (!faults.isEmpty()) {
            settling.readiness(through).faults().forEach(faults::add);
        }
        faults.throwIfAny();
        return settling.run(through, lastRun());
    }

    /** Equal when scheme, opening, closings with what they settled and made due, and final years are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Books other
                && scheme.equals(other.scheme)
                && opening.equals(other.opening)
                && closings.equals(other.closings)
                && settledByClosing().equals(other.settledByClosing())
                && dues.equals(other.dues)
                && finalThrough().equals(other.finalThrough());
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, opening, closings);
    }

    /** Returns the scheme's name and the closings. */
    @Override
    public String toString() {
        return "books of " + scheme.name() + " with closings " + closings;
    }
}
