package nl.regiokas.risk.simulation;

import com.google.common.base.Throwables;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs draws on several threads, a batch at a time in the order of their numbers.
 *
 * <p>When draws fail, the failure of the one with the lowest number is thrown, whatever the number of threads: batches
 * are handed out in order, and a batch that has begun runs on to its own first failure.
 */
final class ParallelDraws {

    private static final int BATCH = 32;
    private static final int WORKER_ENDED = 0;

    private final int draws;
    private final Supplier<? extends IntConsumer> workers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private final BlockingQueue<Integer> events = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;

    private ParallelDraws(int draws, Supplier<? extends IntConsumer> workers) {
        this.draws = draws;
        this.workers = workers;
    }

    private record Failure(int draw, Throwable cause) {}

    /**
     * Runs all draws.
     *
     * @param draws how many
     * @param threads on how many threads
     * @param workers makes what takes the draws, once per thread
     * @param progress is called on this thread after every batch
     * @throws CancellationException when the progress cancels or this thread is interrupted
     */
    static void run(int draws, int threads, Supplier<? extends IntConsumer> workers, Progress progress) {
        new ParallelDraws(draws, workers).run(threads, progress);
    }

    private void run(int threads, Progress progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, ParallelDraws::daemon);
        int done;
        try {
            for (int i = 0; i < threads; i++) {
                pool.execute(this::work);
            }
            done = watch(threads, progress);
        } finally {
            cancelled = true;
            pool.shutdown();
        }
        Failure first = failure.get();
        if (first != null) {
            Throwables.throwIfUnchecked(first.cause());
        }
        if (done < draws) {
            throw new CancellationException("simulation was cancelled after " + done + " of " + draws + " draws");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "regiokas-risk");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for the workers and reports the progress; returns how many draws are done. */
    private int watch(int threads, Progress progress) {
        int running = threads;
        int done = 0;
        try {
            while (running > 0) {
                int event = events.take();
                if (event == WORKER_ENDED) {
                    running--;
                } else {
                    done += event;
                    if (!cancelled && failure.get() == null) {
                        cancelled = !progress.goesOn(done, draws);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return done;
    }

    private void work() {
        int draw = -1;
        try {
            IntConsumer worker = workers.get();
            for (int from = next.getAndAdd(BATCH); goesOn(from); from = next.getAndAdd(BATCH)) {
                int until = Math.min(draws, from + BATCH);
                for (draw = from; draw < until && !cancelled; draw++) {
                    worker.accept(draw);
                }
                if (draw > from) {
                    events.add(draw - from);
                }
            }
        } catch (RuntimeException | Error e) {
            keepFirst(new Failure(draw, e));
        } finally {
            events.add(WORKER_ENDED);
        }
    }

    /** Draws before a failed one are still taken; so the lowest failure is found, whatever the threads did. */
    private boolean goesOn(int from) {
        Failure known = failure.get();
        return from < draws && !cancelled && (known == null || from < known.draw());
    }

    private void keepFirst(Failure found) {
        failure.accumulateAndGet(
                found, (kept, other) -> kept == null || (other != null && other.draw() < kept.draw()) ? other : kept);
    }
}
