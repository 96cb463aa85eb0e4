package nl.regiokas.examples.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.document.Document;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;

/**
 * Stores the books of regions through plain JDBC: the books as a JSON document, what each closing booked as rows.
 *
 * <p>PostgreSQL keeps the document as {@code jsonb}, H2 as {@code json}. Both are written in one transaction, so that the
 * document and the rows say the same.
 */
public final class BooksStore {

    private final Connection connection;
    private final Document<Books> documents = Documents.library().books();
    private final boolean isPostgres;

    private BooksStore(Connection connection, boolean isPostgres) {
        this.connection = connection;
        this.isPostgres = isPostgres;
    }

    /**
     * Opens the store, and makes its tables where they are not there.
     *
     * @param connection a connection, which stays the caller's
     * @return the store
     * @throws SQLException if the database refuses
     */
    public static BooksStore on(Connection connection) throws SQLException {
        boolean isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        BooksStore store = new BooksStore(connection, isPostgres);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists books (region varchar(100) primary key, document "
                    + (isPostgres ? "jsonb" : "json") + " not null)");
            statement.execute("""
                    create table if not exists bookings (
                      region varchar(100) not null, closed date not null, account_year integer not null,
                      scope varchar(200) not null, party varchar(50) not null, kind varchar(50) not null,
                      amount numeric(19, 2) not null,
                      primary key (region, closed, account_year, scope, party, kind))
                    """);
        }
        return store;
    }

    /**
     * Stores what a closing brought.
     *
     * @param region the name of the region
     * @param closed the closing, after those that were stored before
     * @throws SQLException if the database refuses; nothing is stored then
     */
    public void store(String region, Closed closed) throws SQLException {
        boolean wasAutomatic = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            storeBooks(region, closed.books());
            storeBookings(region, closed);
            connection.commit();
        } catch (SQLException refused) {
            connection.rollback();
            throw refused;
        } finally {
            connection.setAutoCommit(wasAutomatic);
        }
    }

    private void storeBooks(String region, Books books) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from books where region = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into books (region, document) values (?, "
                                + (isPostgres ? "cast(? as jsonb)" : "? format json") + ")")) {
            delete.setString(1, region);
            delete.executeUpdate();
            insert.setString(1, region);
            insert.setString(2, documents.write(books));
            insert.executeUpdate();
        }
    }

    private void storeBookings(String region, Closed closed) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bookings values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Booking booking : closed.bookings()) {
                insert.setString(1, region);
                insert.setObject(2, closed.closing().day());
                insert.setInt(3, booking.year());
                insert.setString(4, booking.scope());
                insert.setString(5, booking.party().code());
                insert.setString(6, booking.kind().code());
                insert.setBigDecimal(7, new BigDecimal(Euro.text(booking.amountCents())));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Returns the books of a region as they were stored, to close on.
     *
     * @param region the name of the region
     * @return the books, or nothing when none were stored
     * @throws SQLException if the database refuses
     * @throws nl.regiokas.core.fault.RefusalException if somebody changed the document
     */
    public Optional<Books> books(String region) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select document from books where region = ?")) {
            select.setString(1, region);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(documents.read(found.getString(1))) : Optional.empty();
            }
        }
    }

    /**
     * Checks in SQL that what was booked of each year is what the settlement charged in it.
     *
     * @param region the name of the region
     * @param settled the settlement of the last closing
     * @return true when the rows sum to the charges
     * @throws SQLException if the database refuses
     */
    public boolean isBooked(String region, Settlement settled) throws SQLException {
        for (Settlement.Year year : settled.years()) {
            if (sumOf(region, year.year()).compareTo(charged(year)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal charged(Settlement.Year year) {
        return year.charges().stream()
                .map(charge -> new BigDecimal(Euro.text(charge.amountCents())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of all that was booked in a year, as the database adds it up. */
    private BigDecimal sumOf(String region, int year) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(sum(amount), 0) from bookings where region = ? and account_year = ?")) {
            select.setString(1, region);
            select.setInt(2, year);
            try (ResultSet sum = select.executeQuery()) {
                sum.next();
                return sum.getBigDecimal(1);
            }
        }
    }
}
