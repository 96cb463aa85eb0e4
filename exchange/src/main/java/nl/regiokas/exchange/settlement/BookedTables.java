package nl.regiokas.exchange.settlement;

import nl.regiokas.exchange.table.CellType;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.table.TableColumn;

/**
 * The tables in which a settlement with closings lists what was booked and what is due, as a program or a Dutch
 * spreadsheet gets them; names after codes and the status are not used.
 */
final class BookedTables {

    /** What is written instead of a day for what is not booked yet. */
    static final String OPEN = "open";

    private static final TableColumn<String> CLOSED = new TableColumn<>(Heading.CLOSED, CellType.words());
    private static final TableColumn<Integer> YEAR = new TableColumn<>(Heading.YEAR, CellType.year());
    private static final TableColumn<String> SCOPE = new TableColumn<>(Heading.SCOPE, CellType.words());
    private static final TableColumn<String> PARTY = new TableColumn<>(Heading.MUNICIPALITY, CellType.party());
    private static final TableColumn<String> KIND = new TableColumn<>(Heading.KIND, CellType.words());
    private static final TableColumn<String> SCOPE_NAME = new TableColumn<>(Heading.SCOPE_NAME, CellType.words());
    private static final TableColumn<String> PARTY_NAME =
            new TableColumn<>(Heading.MUNICIPALITY_NAME, CellType.words());
    private static final TableColumn<String> KIND_NAME = new TableColumn<>(Heading.KIND_NAME, CellType.words());
    private static final TableColumn<String> STATUS = new TableColumn<>(Heading.STATUS, CellType.words());
    private static final TableColumn<Long> AMOUNT = new TableColumn<>(Heading.AMOUNT, CellType.cents());

    /** A row of {@code bookings.csv}. */
    record BookingRow(String closed, int year, String scope, String party, String kind, long cents) {

        boolean isOpen() {
            return closed.equals(OPEN);
        }
    }

    /** A row of {@code dues.csv}. */
    record DueRow(String closed, String party, long cents) {}

    static final Table<BookingRow> BOOKINGS = Table.<BookingRow>named("bookings")
            .must(CLOSED, BookingRow::closed)
            .must(YEAR, BookingRow::year)
            .must(SCOPE, BookingRow::scope)
            .must(PARTY, BookingRow::party)
            .must(KIND, BookingRow::kind)
            .must(AMOUNT, BookingRow::cents)
            .unused(SCOPE_NAME, PARTY_NAME, KIND_NAME, STATUS)
            .unique(CLOSED, YEAR, SCOPE, PARTY, KIND)
            .build(row -> new BookingRow(
                    row.of(CLOSED), row.of(YEAR), row.of(SCOPE), row.of(PARTY), row.of(KIND), row.of(AMOUNT)));

    static final Table<DueRow> DUES = Table.<DueRow>named("dues")
            .must(CLOSED, DueRow::closed)
            .must(PARTY, DueRow::party)
            .must(AMOUNT, DueRow::cents)
            .unused(PARTY_NAME, STATUS)
            .unique(CLOSED, PARTY)
            .build(row -> new DueRow(row.of(CLOSED), row.of(PARTY), row.of(AMOUNT)));

    private BookedTables() {}
}
