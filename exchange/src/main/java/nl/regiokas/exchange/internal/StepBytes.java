package nl.regiokas.exchange.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes whose reader may take only so many in one step. A reader of XML builds a comment, or an
 * element with its attributes, as a whole before it hands it over; this bounds the memory that takes.
 *
 * <p>Not for use by several threads at the same time.
 */
public final class StepBytes extends FilterInputStream {

    private final int most;
    private int taken;
    private boolean isExceeded;

    /**
     * Bounds a stream.
     *
     * @param bytes the bytes
     * @param most how many of them may be read in a step
     */
    public StepBytes(InputStream bytes, int most) {
        super(bytes);
        this.most = most;
    }

    /** Begins the next step. */
    public void step() {
        taken = 0;
    }

    /**
     * Returns whether a step was longer than allowed.
     *
     * @return true once reading was refused
     */
    public boolean isExceeded() {
        return isExceeded;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, Math.min(length, most));
        take(Math.max(count, 0));
        return count;
    }

    private void take(int count) throws IOException {
        taken += count;
        if (taken > most) {
            isExceeded = true;
            throw new IOException("more than " + most + " bytes in a step");
        }
    }
}
