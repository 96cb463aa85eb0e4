package nl.regiokas.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * UTF-16 as it stands: half of a surrogate pair stays what it is, so that it is found at its place and what follows it
 * is not lost. A byte too many at the end is the character that stands for what cannot be read.
 */
final class PairsOfBytes extends Reader {

    private static final int PIECE = 1 << 16;
    private static final char UNREADABLE = '\uFFFD';

    private final InputStream bytes;
    private final ByteBuffer piece;

    PairsOfBytes(InputStream bytes, ByteOrder order) {
        this.bytes = bytes;
        this.piece = ByteBuffer.allocate(PIECE).order(order).limit(0);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (piece.remaining() < Character.BYTES) {
            refill();
        }
        if (!piece.hasRemaining()) {
            return -1;
        }
        if (piece.remaining() < Character.BYTES) {
            piece.position(piece.limit());
            buffer[offset] = UNREADABLE;
            return 1;
        }
        int count = Math.min(length, piece.remaining() / Character.BYTES);
        piece.asCharBuffer().get(buffer, offset, count);
        piece.position(piece.position() + count * Character.BYTES);
        return count;
    }

    /** Reads until there is a whole character, or the end. */
    private void refill() throws IOException {
        piece.compact();
        int count = 0;
        while (count >= 0 && piece.position() < Character.BYTES) {
            count = bytes.read(piece.array(), piece.position(), piece.remaining());
            piece.position(piece.position() + Math.max(count, 0));
        }
        piece.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
