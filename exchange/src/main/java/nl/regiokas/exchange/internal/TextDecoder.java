package nl.regiokas.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes the bytes of a file: UTF-8 with or without a byte order mark, UTF-16 with one, otherwise Windows-1252.
 *
 * <p>Valid UTF-8 is read as UTF-8; from the first byte that is not valid, the rest is read as Windows-1252. So even a
 * long file is read only once.
 */
public final class TextDecoder extends Reader {

    /** The number of bytes of the mark of UTF-8. */
    public static final int MARK = 3;

    private static final int PIECE = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
     * @param fallback is run, in the thread that reads, when the file turns out not to be UTF-8
     * @return the text, from its first character
     * @throws IOException if the first bytes cannot be read
     */
    public static Reader of(InputStream bytes, Runnable fallback) throws IOException {
        PushbackInputStream file = new PushbackInputStream(bytes, MARK);
        byte[] head = file.readNBytes(MARK);
        if (isUtf16(head)) {
            file.unread(head, 2, head.length - 2);
            return new PairsOfBytes(file, head[0] == (byte) 0xFE ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        }
        if (!isUtf8Marked(head)) {
            file.unread(head);
        }
        return new TextDecoder(file, fallback);
    }

    /**
     * Returns whether a file has two bytes per character.
     *
     * @param head its first bytes
     * @return true if it begins with the mark of UTF-16
     */
    public static boolean isUtf16(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << Byte.SIZE | (head[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE;
    }

    /**
     * Returns whether a file has two bytes per character and does not say so.
     *
     * @param head its first bytes
     * @return true if one of its first two bytes is zero
     */
    public static boolean isUnmarkedUtf16(byte[] head) {
        return head.length >= 2 && (head[0] == 0 || head[1] == 0);
    }

    /**
     * Returns whether a file says that it is UTF-8.
     *
     * @param head its first bytes
     * @return true if it begins with the mark of UTF-8, {@link #MARK} bytes long
     */
    public static boolean isUtf8Marked(byte[] head) {
        return head.length >= MARK && Arrays.equals(head, 0, MARK, UTF_8_MARK, 0, MARK);
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
