package nl.regiokas.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the bytes of a file: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.
 *
 * <p>What is valid UTF-8 is read as such; from the first byte that is not, the rest is read as Windows-1252. So a long
 * file is read once.
 */
public final class TextDecoder extends Reader {

    private static final int PIECE = 1 << 16;
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream bytes;
    private final Runnable fallback;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean isEnded;

    private TextDecoder(InputStream bytes, Runnable fallback) {
        this.bytes = bytes;
        this.fallback = fallback;
    }

    /**
     * Returns a reader of text.
     *
     * @param bytes the file, from its first byte
     * @param fallback is run, in the thread that reads, when the file turns out to be no UTF-8
     * @return the text, from its first character
     * @throws IOException if the first bytes cannot be read
     */
    public static Reader of(InputStream bytes, Runnable fallback) throws IOException {
        PushbackInputStream file = new PushbackInputStream(bytes, UTF_8_MARK.length);
        byte[] head = file.readNBytes(UTF_8_MARK.length);
        int first = head.length > 0 ? head[0] & 0xFF : 0;
        int second = head.length > 1 ? head[1] & 0xFF : 0;
        boolean isBigEndian = first == 0xFE && second == 0xFF;
        if (isBigEndian || (first == 0xFF && second == 0xFE)) {
            file.unread(head, 2, head.length - 2);
            return new InputStreamReader(file, isBigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        boolean isMarked = first == UTF_8_MARK[0]
                && second == UTF_8_MARK[1]
                && head.length > 2
                && (head[2] & 0xFF) == UTF_8_MARK[2];
        if (!isMarked) {
            file.unread(head);
        }
        return new TextDecoder(file, fallback);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer target = CharBuffer.wrap(buffer, offset, length);
        while (target.position() == offset) {
            CoderResult result = decoder.decode(piece, target, isEnded);
            if (result.isError()) {
                fallBack();
            } else if (target.position() == offset) {
                if (isEnded) {
                    return -1;
                }
                refill();
            }
        }
        return target.position() - offset;
    }

    private void fallBack() {
        decoder = Charset.forName("windows-1252")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        fallback.run();
    }

    private void refill() throws IOException {
        piece.compact();
        int count = bytes.read(piece.array(), piece.position(), piece.remaining());
        isEnded = count < 0;
        piece.position(piece.position() + Math.max(count, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
