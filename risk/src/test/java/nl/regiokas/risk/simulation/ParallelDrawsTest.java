package nl.regiokas.risk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelDrawsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyDrawIsDoneOnceAndProgressIsReported(int threads) {
        AtomicIntegerArray times = new AtomicIntegerArray(1_000);
        List<Integer> stated = new ArrayList<>();
        Thread caller = Thread.currentThread();
        ParallelDraws.run(1_000, threads, () -> times::incrementAndGet, (done, total) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            assertThat(total).isEqualTo(1_000);
            return stated.add(done);
        });
        for (int d = 0; d < times.length(); d++) {
            assertThat(times.get(d)).as("draw %d", d).isEqualTo(1);
        }
        assertThat(stated)
                .hasSizeGreaterThan(10)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(1_000);
    }

    @Test
    void progressThatDoesNotGoOnCancels() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> ParallelDraws.run(
                        100_000_000, 2, () -> draw -> done.incrementAndGet(), (now, total) -> now < 100))
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("simulation was cancelled after \\d+ of 100000000 draws");
        assertThat(done.get()).isBetween(100, 99_999_999);
    }

    @Test
    void progressThatStopsAtTheEndHasNothingToCancel() {
        AtomicInteger done = new AtomicInteger();
        ParallelDraws.run(100, 1, () -> draw -> done.incrementAndGet(), (now, total) -> now < total);
        assertThat(done).hasValue(100);
    }

    @Test
    void interruptionCancelsAndIsKept() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ParallelDraws.run(1_000_000, 1, () -> draw -> {}, Progress.SILENT))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void failureOfTheLowestDrawIsThrown(int threads) {
        for (int repetition = 0; repetition < 50; repetition++) {
            assertThatThrownBy(() -> ParallelDraws.run(
                            500,
                            threads,
                            () -> draw -> {
                                if (draw >= 77) {
                                    throw new IllegalStateException("draw " + draw);
                                }
                            },
                            Progress.SILENT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("draw 77");
        }
    }

    @Test
    void failureOfTheProgressIsThrown() {
        assertThatThrownBy(() -> ParallelDraws.run(500, 2, () -> draw -> {}, (done, total) -> {
                    throw new IllegalStateException("no display");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no display");
    }

    @Test
    void failureToBeginIsThrown() {
        assertThatThrownBy(() -> ParallelDraws.run(
                        500,
                        2,
                        () -> {
                            throw new IllegalStateException("no worker");
                        },
                        Progress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no worker");
    }
}
