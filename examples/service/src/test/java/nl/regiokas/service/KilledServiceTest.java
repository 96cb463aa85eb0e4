package nl.regiokas.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed comes back with the books before or after a closing, never between. */
class KilledServiceTest {

    private static final String REGION = "/regions/killed";

    @TempDir
    private Path folder;

    private String database() {
        return "jdbc:h2:file:" + folder.resolve("books").toAbsolutePath()
                + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;LOCK_TIMEOUT=120000";
    }

    private RunningService started() throws IOException, InterruptedException {
        return RunningService.start(folder, Map.of("DATABASE_URL", database()));
    }

    /** The closing has changed the region's row and waits for a row of another table; there it is killed. */
    @Test
    void killedInTheMiddleOfAClosing() throws IOException, InterruptedException, SQLException {
        RunningService service = started();
        service.put(REGION, Story.opening());
        service.post(REGION + "/usage", Story.USAGE, "Idempotency-Key", "2018");
        String before =
                service.get(REGION).body() + service.get(REGION + "/books").body();
        Connection other = DriverManager.getConnection(database());
        other.setAutoCommit(false);
        other.createStatement().execute("INSERT INTO closing VALUES ('killed', 1, DATE '2019-03-01', 2018, FALSE)");
        service.postLater(REGION + "/closings", Story.CLOSING, "If-Match", "\"1\"");
        awaitBlocked(other);

        service.kill();

        try (RunningService again = started()) {
            assertThat(again.get(REGION).body() + again.get(REGION + "/books").body())
                    .isEqualTo(before);
            assertThat(again.get(REGION + "/usage").body()).contains("\"lines\":4");
            assertThat(again.post(REGION + "/closings", Story.CLOSING, "If-Match", "\"1\"")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void killedRightAfterAClosing() throws IOException, InterruptedException {
        RunningService service = started();
        service.put(REGION, Story.opening());
        service.post(REGION + "/usage", Story.USAGE, "Idempotency-Key", "2018");
        String closed = service.post(REGION + "/closings", Story.CLOSING, "If-Match", "\"1\"")
                .body();

        service.kill();

        try (RunningService again = started()) {
            assertThat(again.get(REGION).body()).contains("\"version\":2");
            assertThat(again.get(REGION + "/closings/1").body()).isEqualTo(closed);
        }
    }

    /** Waits until the closing has changed a row that is not committed yet, and waits to insert the next. */
    private static void awaitBlocked(Connection database) throws SQLException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (Statement statement = database.createStatement();
                    ResultSet blocked = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"
                            + " WHERE CONTAINS_UNCOMMITTED AND EXECUTING_STATEMENT LIKE 'INSERT INTO closing%'")) {
                blocked.next();
                if (blocked.getInt(1) > 0) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the closing was not blocked");
    }
}
