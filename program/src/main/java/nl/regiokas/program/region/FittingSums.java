package nl.regiokas.program.region;

import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.settlement.ClosedBooks;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.exchange.usage.AmountSums;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.key.AllocationKeys;

/**
 * Refuses amounts that together do not fit, before a page or a file adds them: with the file of the input that they come
 * from, the output and column that they are for, and the year, scope and municipality with which they exceed the limit.
 *
 * <p>The amounts of a column without their signs must add up to {@link AmountSums#MOST_CENTS} at most.
 */
final class FittingSums {

    private static final String USAGE = RegionTables.USAGE.file();
    private static final String CLOSINGS = RegionTables.CLOSINGS.file();
    private static final String SCHEME = RegionReader.SCHEME;

    private final AmountSums sums = new AmountSums();

    private FittingSums() {}

    /** Checks positions, funds, charges and budgets. */
    static void require(Settlement settlement) {
        FittingSums sums = new FittingSums();
        settlement.positions().forEach(position -> sums.add(position, settlement));
        settlement.funds().forEach(sums::add);
        for (Charge charge : settlement.charges()) {
            Place place = Place.of(Place.YEAR, charge.year())
                    .at(Place.SCOPE, charge.scope())
                    .at(Place.MUNICIPALITY, charge.party().code());
            sums.add(SCHEME, "charges.csv", "amount", charge.amountCents(), place);
        }
    }

    /** Checks bookings and dues. */
    static void require(ClosedBooks books) {
        FittingSums sums = new FittingSums();
        for (Closed closed : books.closed()) {
            Place day = Place.of(Place.DAY, closed.closing().day());
            closed.bookings().forEach(booking -> sums.add(booking, day));
            for (Due due : closed.dues()) {
                sums.add(
                        CLOSINGS,
                        "dues.csv",
                        "amount",
                        due.amountCents(),
                        day.at(Place.MUNICIPALITY, due.party().code()));
            }
        }
        books.open().forEach(booking -> sums.add(booking, Place.NONE));
    }

    private void add(Position position, Settlement settlement) {
        Place place = Place.of(Place.YEAR, position.year())
                .at(Place.MUNICIPALITY, position.party().code());
        add(USAGE, "positions.csv", "cost", position.costCents(), place);
        add(SCHEME, "positions.csv", "charge", position.chargeCents(), place);
        add(RegionTables.ADVANCES.file(), "positions.csv", "advance", position.advanceCents(), place);
        budget(position, settlement)
                .ifPresent(
                        cents -> add(RegionTables.BUDGETS.file(), RegionTables.BUDGETS.file(), "amount", cents, place));
    }

    /**
     * The budget of a party, from {@code budgets.csv} or a series of that name; capped at an amount that does not fit
     * anyway.
     */
    private static Optional<Long> budget(Position position, Settlement settlement) {
        return Young.value(settlement.facts(), AllocationKeys.BUDGET, position.party(), position.year())
                .map(euros -> euros.movePointRight(2).abs().min(BigDecimal.valueOf(Long.MAX_VALUE)))
                .map(BigDecimal::longValue);
    }

    private void add(FundYear fund) {
        Place place = Place.of(Place.YEAR, fund.year()).at(Place.SCOPE, fund.scope());
        add(SCHEME, "funds.csv", "opening", fund.openingCents(), place);
        add(SCHEME, "funds.csv", "charged", fund.chargedCents(), place);
        add(USAGE, "funds.csv", "cost", fund.costCents(), place);
        add(SCHEME, "funds.csv", "closing", fund.closingCents(), place);
    }

    private void add(Booking booking, Place day) {
        add(
                CLOSINGS,
                "bookings.csv",
                "amount",
                booking.amountCents(),
                day.at(Place.YEAR, booking.year())
                        .at(Place.SCOPE, booking.scope())
                        .at(Place.MUNICIPALITY, booking.party().code()));
    }

    private void add(String origin, String file, String column, long cents, Place place) {
        if (!sums.add(file + " " + column, cents)) {
            Fault fault = Fault.of(ProgramFault.SUMS_OVERFLOW, column, file, FaultValue.cents(AmountSums.MOST_CENTS));
            throw RefusalException.of(fault.in(place.at(Place.FILE, origin)));
        }
    }
}
