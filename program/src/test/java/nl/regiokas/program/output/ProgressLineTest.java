package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A line that shows itself after two seconds, twice a second at most, and wipes itself out. */
class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private long now = 5 * SECOND;

    @Test
    void staysAwayFromWhatIsQuick() {
        ProgressLine line = line(true);

        now += 2 * SECOND - 1;
        line.show("usage.csv: 90% read");
        line.end();

        assertThat(err).hasToString("");
    }

    @Test
    void overwritesItselfAndIsWipedOut() {
        ProgressLine line = line(true);

        now += 2 * SECOND;
        line.show("usage.csv: 9% read");
        now += SECOND / 2 - 1;
        line.show("usage.csv: 10% read");
        now += 1;
        line.show("done: 11%");
        line.end();
        line.end();

        assertThat(err)
                .hasToString("\rusage.csv: 9% read" + "\rdone: 11%" + " ".repeat(9) + "\r" + " ".repeat(9) + "\r");
    }

    @Test
    void isNeverShownWhereItIsNotWanted() {
        ProgressLine line = line(false);

        now += 10 * SECOND;
        line.show("usage.csv: 90% read");
        line.end();

        assertThat(err).hasToString("");
    }

    private ProgressLine line(boolean isShown) {
        return new ProgressLine(new PrintWriter(err), isShown, () -> now);
    }
}
