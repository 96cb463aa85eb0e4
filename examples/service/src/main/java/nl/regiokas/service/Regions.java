package nl.regiokas.service;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of {@code schema.sql}. */
@Repository
class Regions {

    private final JdbcTemplate sql;

    Regions(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * A region as it is stored.
     *
     * @param booksVersion how often its books or facts were changed
     * @param usageVersion how many batches came in
     * @param closedOn the day of the last closing
     * @param facts the facts without usage
     * @param books the books
     */
    record Stored(int booksVersion, int usageVersion, Optional<LocalDate> closedOn, String facts, String books) {}

    /**
     * A usage line as it is stored.
     *
     * @param municipality a code
     * @param product a code
     * @param date the day of the care
     * @param known the day on which it became known
     * @param quantity the units, or nothing
     * @param cents the amount, or nothing
     */
    record Line(
            String municipality,
            String product,
            LocalDate date,
            LocalDate known,
            Optional<BigDecimal> quantity,
            Optional<Long> cents) {}

    void insert(String region, String facts, String books) {
        try {
            sql.update(
                    "INSERT INTO region (name, books_version, usage_version, facts, books) VALUES (?, 1, 0, ?, ?)",
                    region,
                    facts,
                    books);
        } catch (DuplicateKeyException exists) {
            throw new Problem.Refusal(Problem.REGION_EXISTS);
        }
    }

    Stored stored(String region) {
        return one("", region);
    }

    /** The region, its row locked until the transaction ends. */
    Stored locked(String region) {
        return one(" FOR UPDATE", region);
    }

    private Stored one(String lock, String region) {
        return sql
                .query(
                        "SELECT books_version, usage_version, closed_on, facts, books FROM region WHERE name = ?"
                                + lock,
                        (row, number) -> new Stored(
                                row.getInt("books_version"),
                                row.getInt("usage_version"),
                                Optional.ofNullable(day(row, "closed_on")),
                                row.getString("facts"),
                                row.getString("books")),
                        region)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem.Refusal(Problem.UNKNOWN_REGION));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    boolean replaceFacts(String region, int seen, String facts) {
        return sql.update(
                        "UPDATE region SET facts = ?, books_version = books_version + 1"
                                + " WHERE name = ? AND books_version = ?",
                        facts,
                        region,
                        seen)
                == 1;
    }

    // ---- usage

    Optional<String> digest(String region, String key) {
        return sql
                .queryForList(
                        "SELECT digest FROM usage_batch WHERE region = ? AND batch_key = ?", String.class, region, key)
                .stream()
                .findFirst();
    }

    void add(String region, String key, String digest, List<Line> lines) {
        sql.update("INSERT INTO usage_batch VALUES (?, ?, ?, ?)", region, key, digest, lines.size());
        int[] number = {0};
        sql.batchUpdate("INSERT INTO usage_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", lines, 500, (insert, line) -> {
            insert.setString(1, region);
            insert.setString(2, key);
            insert.setInt(3, ++number[0]);
            insert.setString(4, line.municipality());
            insert.setString(5, line.product());
            insert.setDate(6, Date.valueOf(line.date()));
            insert.setDate(7, Date.valueOf(line.known()));
            insert.setBigDecimal(8, line.quantity().orElse(null));
            insert.setObject(9, line.cents().orElse(null), Types.BIGINT);
        });
        sql.update("UPDATE region SET usage_version = usage_version + 1 WHERE name = ?", region);
    }

    /** Returns every line known on a day at the latest. */
    void lines(String region, LocalDate known, Consumer<Line> consumer) {
        sql.query(
                "SELECT * FROM usage_line WHERE region = ? AND known_day <= ?",
                row -> {
                    long cents = row.getLong("cents");
                    Optional<Long> amount = row.wasNull() ? Optional.empty() : Optional.of(cents);
                    consumer.accept(new Line(
                            row.getString("municipality"),
                            row.getString("product"),
                            row.getDate("care_day").toLocalDate(),
                            row.getDate("known_day").toLocalDate(),
                            Optional.ofNullable(row.getBigDecimal("quantity")),
                            amount));
                },
                region,
                Date.valueOf(known));
    }

    /** The number of batches and lines, and the sum of the amounts in cents. */
    Map<String, Object> control(String region) {
        return sql.queryForMap(
                "SELECT COUNT(DISTINCT batch_key) AS batches, COUNT(*) AS line_count, COALESCE(SUM(cents), 0) AS cents"
                        + " FROM usage_line WHERE region = ?",
                region);
    }

    // ---- closings

    /** Puts the new books in place of those seen, unless books or usage have changed since. */
    boolean replaceBooks(String region, Stored seen, LocalDate closedOn, String books) {
        return sql.update(
                        "UPDATE region SET books = ?, closed_on = ?, books_version = books_version + 1"
                                + " WHERE name = ? AND books_version = ? AND usage_version = ?",
                        books,
                        Date.valueOf(closedOn),
                        region,
                        seen.booksVersion(),
                        seen.usageVersion())
                == 1;
    }

    void add(String region, int number, Closing closing, boolean madeFinal, List<Booking> bookings, List<Due> dues) {
        sql.update(
                "INSERT INTO closing VALUES (?, ?, ?, ?, ?)",
                region,
                number,
                Date.valueOf(closing.day()),
                closing.through(),
                madeFinal);
        sql.batchUpdate("INSERT INTO booking VALUES (?, ?, ?, ?, ?, ?, ?)", bookings, 500, (insert, booking) -> {
            insert.setString(1, region);
            insert.setInt(2, number);
            insert.setInt(3, booking.year());
            insert.setString(4, booking.scope());
            insert.setString(5, booking.party().code());
            insert.setString(6, booking.kind().code());
            insert.setLong(7, booking.amountCents());
        });
        sql.batchUpdate("INSERT INTO due VALUES (?, ?, ?, ?)", dues, 500, (insert, due) -> {
            insert.setString(1, region);
            insert.setInt(2, number);
            insert.setString(3, due.party().code());
            insert.setLong(4, due.amountCents());
        });
    }

    /** The closings in their order. */
    List<Answers.ClosedOn> closings(String region) {
        return sql.query(
                "SELECT closed_on, through FROM closing WHERE region = ? ORDER BY closing_no",
                (row, at) -> new Answers.ClosedOn(row.getDate("closed_on").toLocalDate(), row.getInt("through")),
                region);
    }

    /** The bookings of a closing. */
    List<Answers.Booked> bookings(String region, int number) {
        return sql.query(
                "SELECT * FROM booking WHERE region = ? AND closing_no = ? ORDER BY of_year, scope, party, kind",
                (row, at) -> new Answers.Booked(
                        row.getInt("of_year"),
                        row.getString("scope"),
                        row.getString("party"),
                        row.getString("kind"),
                        Euro.text(row.getLong("cents"))),
                region,
                number);
    }

    /** What a closing made due. */
    List<Answers.MadeDue> dues(String region, int number) {
        return sql.query(
                "SELECT * FROM due WHERE region = ? AND closing_no = ? ORDER BY party",
                (row, at) -> new Answers.MadeDue(row.getString("party"), Euro.text(row.getLong("cents"))),
                region,
                number);
    }
}
