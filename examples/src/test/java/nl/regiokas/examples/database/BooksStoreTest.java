package nl.regiokas.examples.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Books that are stored, closed on and summed in a database: H2 in memory, or PostgreSQL with {@code
 * -Dregiokas.jdbc=jdbc:postgresql:...}.
 */
class BooksStoreTest {

    private static final String REGION = "stored by a test";

    private static final SolidarityScheme SCHEME = SolidarityScheme.builder()
            .firstYear(2023)
            .lastYear(2024)
            .addScopes(Scope.builder()
                    .name("all")
                    .segments(Segment.FLEXIBLE)
                    .model(Models.pooling().key(AllocationKeys.youth()).build())
                    .build())
            .build();

    private Connection connection = none();

    private static Connection none() {
        try {
            return DriverManager.getConnection(System.getProperty("regiokas.jdbc", "jdbc:h2:mem:"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeEach
    void forget() throws SQLException {
        BooksStore.on(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from books where region = '" + REGION + "'");
            statement.execute("delete from bookings where region = '" + REGION + "'");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static SettlementFacts facts(String ofBedum) {
        return SettlementFacts.builder()
                .municipality("0005", 1200)
                .municipality("0007", 900)
                .product("45A04", "FLEXIBLE")
                .cost("0005", "45A04", 2023, ofBedum)
                .cost("0007", "45A04", 2023, "980.51")
                .cost("0007", "45A04", 2024, "33.33")
                .build();
    }

    @Test
    void booksAreStoredClosedOnAndSummedInSql() throws SQLException {
        BooksStore store = BooksStore.on(connection);
        Closed first = Books.open(SCHEME, State.opening(SCHEME))
                .close(new Closing(LocalDate.of(2024, 2, 1), 2023), facts("1250.00"));
        store.store(REGION, first);

        Books stored = store.books(REGION).orElseThrow();
        Closed second = stored.close(new Closing(LocalDate.of(2025, 2, 1), 2024), facts("1300.00"));
        store.store(REGION, second);

        Closed atOnce = first.books().close(new Closing(LocalDate.of(2025, 2, 1), 2024), facts("1300.00"));
        assertThat(second.bookings()).isEqualTo(atOnce.bookings());
        assertThat(second.dues()).isEqualTo(atOnce.dues());
        assertThat(store.isBooked(REGION, Settlement.of(second.after()))).isTrue();
        assertThat(store.isBooked(REGION, Settlement.of(first.after()))).isFalse();
        assertThat(store.books("another region")).isEmpty();
    }

    @Test
    void aClosingThatTheDatabaseRefusesIsNotStoredAtAll() throws SQLException {
        BooksStore store = BooksStore.on(connection);
        Closed first = Books.open(SCHEME, State.opening(SCHEME))
                .close(new Closing(LocalDate.of(2024, 2, 1), 2023), facts("1250.00"));
        store.store(REGION, first);

        Closed again = Books.open(SCHEME, State.opening(SCHEME))
                .close(new Closing(LocalDate.of(2024, 2, 1), 2024), facts("1.00"));
        assertThatThrownBy(() -> store.store(REGION, again)).isInstanceOf(SQLException.class);

        assertThat(store.books(REGION).orElseThrow().closings())
                .isEqualTo(first.books().closings());
    }
}
