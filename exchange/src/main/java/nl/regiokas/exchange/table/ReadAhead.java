package nl.regiokas.exchange.table;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiokas.exchange.input.InputFault;

/**
 * Cuts a file into rows: some at once, and if there are more, the rest in a thread of its own while another thread
 * reads the earlier rows.
 *
 * <p>Rows come in the order of the file, a set at a time, so nothing depends on the threads. The two threads reuse a
 * few sets. A line that cannot be cut becomes a row without fields, which says why, and the next line begins a row; a field
 * that ends properly on a later line does not end its row. After {@value #MOST_SKIPPED} such lines the cutting fails. The
 * reader gets a failure after the last row before it.
 */
final class ReadAhead implements RowSource {

    private static final int SETS = 4;
    private static final int LARGEST_BUFFER = 1 << 20;
    private static final int MOST_SKIPPED = 100;
    private static final Pattern STARTING_LINE = Pattern.compile("record starting at line ([0-9]+)");

    private final BlockingQueue<CsvRows> free = new ArrayBlockingQueue<>(SETS);
    private final BlockingQueue<CsvRows> filled = new ArrayBlockingQueue<>(SETS);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            new ThreadFactoryBuilder().setDaemon(true).setNameFormat("rows").build());
    private final Future<?> cutting;
    private final TextLines lines;
    private CloseableIterator<CsvRows> records;
    private CsvRows filling = new CsvRows();
    private CsvRows taken = new CsvRows();
    private boolean isLast;

    private final char separator;
    private long linesBefore;
    private int skipped;

    private ReadAhead(Reader reader, char separator, long linesBefore) {
        this.separator = separator;
        this.linesBefore = linesBefore;
        lines = new TextLines(reader, linesBefore + 1);
        records = records();
        FutureTask<Boolean> first = new FutureTask<>(this::fill);
        first.run();
        cutting = filling.isFull() ? thread.submit(this::fillOthers) : first;
    }

    private CloseableIterator<CsvRows> records() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_BUFFER)
                .build(new RowHandler(), lines)
                .iterator();
    }

    /** Begins to cut what a reader gives, after some lines were read already; empty lines are left out. */
    static ReadAhead of(Reader reader, char separator, long linesBefore) {
        return new ReadAhead(reader, separator, linesBefore);
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public boolean hasApostrophes() {
        return separator == ';';
    }

    /** Fills a set, which is full unless it is the last. */
    private boolean fill() {
        try {
            boolean isMore = true;
            while (!filling.isFull() && isMore) {
                isMore = isCut();
            }
            return filling.isFull();
        } finally {
            filled.add(filling);
        }
    }

    /** Cuts the next row; returns false at the end. */
    private boolean isCut() {
        try {
            if (records.hasNext()) {
                records.next();
                return true;
            }
            return false;
        } catch (CsvParseException broken) {
            skip(placeOf(broken));
            return true;
        }
    }

    /** The line on which a row begins that cannot be cut; what is wrong with the file as a whole is passed on. */
    private long placeOf(CsvParseException broken) {
        for (Throwable each : Throwables.getCausalChain(broken)) {
            if (each instanceof UnreadableRowsException unreadable) {
                if (unreadable.code() != InputFault.LINE_TOO_LONG) {
                    throw unreadable;
                }
                return unreadable.line();
            }
            Throwables.throwIfInstanceOf(each, UncheckedIOException.class);
        }
        Matcher place = STARTING_LINE.matcher(String.valueOf(broken.getMessage()));
        if (!place.find()) {
            throw broken;
        }
        return Long.parseLong(place.group(1)) + linesBefore;
    }

    /** Makes a row of a line that cannot be cut, and begins again after it. */
    private void skip(long line) {
        if (skipped++ == MOST_SKIPPED) {
            throw new UnreadableRowsException(line, InputFault.REST_NOT_READ, MOST_SKIPPED);
        }
        filling.begin(line);
        try {
            filling.markUnreadable(lines.skip(line, separator) ? InputFault.LINE_TOO_LONG : InputFault.BROKEN_QUOTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        filling.end();
        linesBefore = line;
        records = records();
    }

    private boolean fillOthers() throws InterruptedException {
        for (int i = 2; i < SETS; i++) {
            free.add(new CsvRows());
        }
        do {
            filling = free.take();
        } while (fill());
        return true;
    }

    private static boolean hasLineEnd(char[] buffer, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            if (buffer[at] == '\n' || buffer[at] == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Puts fields where they are kept until the row is read. */
    private final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRows> {

        @Override
        protected void handleBegin(long line) {
            filling.begin(line + linesBefore);
            lines.need(line + linesBefore);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            filling.add(buffer, offset, length);
            if (quoted && hasLineEnd(buffer, offset, length)) {
                filling.markBroken();
            }
        }

        @Override
        protected CsvRows buildRecord() {
            if (getRecordType() == RecordType.DATA) {
                filling.end();
            }
            return filling;
        }
    }

    @Override
    public CsvRows next() {
        taken.clear();
        if (!isLast) {
            free.add(taken);
            taken = Uninterruptibles.takeUninterruptibly(filled);
            isLast = !taken.isFull();
        }
        if (taken.size() == 0) {
            awaitEnd();
        }
        return taken;
    }

    private void awaitEnd() {
        try {
            Uninterruptibles.getUninterruptibly(cutting);
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNull(failed.getCause());
            for (Throwable each : Throwables.getCausalChain(cause)) {
                Throwables.throwIfInstanceOf(each, UnreadableRowsException.class);
            }
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }

    /** Ends the thread, even before the end of the file. */
    @Override
    public void close() {
        thread.shutdownNow();
        Uninterruptibles.awaitTerminationUninterruptibly(thread);
    }
}
