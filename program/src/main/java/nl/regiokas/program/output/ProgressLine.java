package nl.regiokas.program.output;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A line on standard error that shows how far something is, once it takes more than two seconds.
 *
 * <p>It overwrites itself, at most twice a second, and is wiped before anything else is printed. This takes only a few
 * lines; a library for progress bars brings its own terminal library, which is larger than this program.
 */
public final class ProgressLine {

    private static final long PATIENCE = 2_000_000_000L;
    private static final long PAUSE = 500_000_000L;
    private static final long PERCENT = 100;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private final boolean isShown;
    private final long begin;
    private long shownAt;
    private int length;

    /**
     * A line for someone at a terminal.
     *
     * @param err where it is shown
     * @param asked whether it is shown; if empty, it is shown when standard error is a terminal
     * @return the line, not shown yet
     */
    public static ProgressLine on(PrintWriter err, Optional<Boolean> asked) {
        return new ProgressLine(err, asked.orElseGet(ErrorTerminal::isThere), System::nanoTime);
    }

    /**
     * A line that is not shown yet.
     *
     * @param err where it is shown
     * @param isShown whether it may be shown at all
     * @param nanos a clock in nanoseconds
     */
    public ProgressLine(PrintWriter err, boolean isShown, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        this.isShown = isShown;
        this.begin = nanos.getAsLong();
        this.shownAt = begin + PATIENCE - PAUSE;
    }

    /**
     * Shows how far it is, if enough time has passed.
     *
     * @param text what is done, in the reader's language
     */
    public void show(String text) {
        long now = nanos.getAsLong();
        if (!isShown || now - shownAt < PAUSE) {
            return;
        }
        shownAt = now;
        err.print("\r" + text + " ".repeat(Math.max(0, length - text.length())));
        err.flush();
        length = text.length();
    }

    /**
     * Returns how far something is.
     *
     * @param done how much is done
     * @param total how much there is to do
     * @return whole percent, 0 of nothing
     */
    public static String percent(long done, long total) {
        return Long.toString(done * PERCENT / Math.max(1, total));
    }

    /** Wipes the line. */
    public void end() {
        if (length > 0) {
            err.print("\r" + " ".repeat(length) + "\r");
            err.flush();
            length = 0;
        }
    }
}
