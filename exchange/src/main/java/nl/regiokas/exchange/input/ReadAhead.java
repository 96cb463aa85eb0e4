package nl.regiokas.exchange.input;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.Reader;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Cuts a file into rows: some at once, and if there are more, those in a thread of its own while another thread looks at
 * the rows before.
 *
 * <p>Rows come in the order of the file, a set at a time, so nothing depends on the threads. A few sets go round between
 * the two; what the cutting fails with, the taker is told after the last row before it.
 */
final class ReadAhead implements AutoCloseable {

    private static final int SETS = 4;

    private final BlockingQueue<CsvRows> free = new ArrayBlockingQueue<>(SETS);
    private final BlockingQueue<CsvRows> filled = new ArrayBlockingQueue<>(SETS);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            new ThreadFactoryBuilder().setDaemon(true).setNameFormat("rows").build());
    private final CloseableIterator<CsvRows> records;
    private final Future<?> cutting;
    private CsvRows filling = new CsvRows();
    private CsvRows taken = new CsvRows();
    private boolean isLast;

    private ReadAhead(Reader reader, char separator) {
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(new RowHandler(), reader)
                .iterator();
        FutureTask<Boolean> first = new FutureTask<>(this::fill);
        first.run();
        cutting = filling.isFull() ? thread.submit(this::fillOthers) : first;
    }

    /** Begins to cut what a reader gives; empty lines are left out. */
    static ReadAhead of(Reader reader, char separator) {
        return new ReadAhead(reader, separator);
    }

    /** Fills a set, which is full unless it is the last. */
    private boolean fill() {
        try {
            while (!filling.isFull() && records.hasNext()) {
                records.next();
            }
            return filling.isFull();
        } finally {
            filled.add(filling);
        }
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

    /** Puts fields where they are kept until the row is looked at. */
    private final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRows> {

        @Override
        protected void handleBegin(long line) {
            filling.begin(line);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            filling.add(buffer, offset, length);
        }

        @Override
        protected CsvRows buildRecord() {
            if (getRecordType() == RecordType.DATA) {
                filling.end();
            }
            return filling;
        }
    }

    /**
     * Returns the next rows, none at the end; those returned before must not be used any more.
     *
     * @throws de.siegmar.fastcsv.reader.CsvParseException after the last sound row, if the rest cannot be cut
     * @throws java.io.UncheckedIOException after the last sound row, if the rest cannot be read
     */
    CsvRows next() {
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
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }

    /** Ends the thread, also before the end of the file. */
    @Override
    public void close() {
        thread.shutdownNow();
        Uninterruptibles.awaitTerminationUninterruptibly(thread);
    }
}
