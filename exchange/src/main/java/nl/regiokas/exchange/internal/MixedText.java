package nl.regiokas.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a file changes to another encoding than it begins in.
 *
 * @param line the number of the line, from 1
 * @param character the number of the character in the line, from 1
 */
public record MixedText(long line, long character) {

    private static final int PIECE = 1 << 16;
    private static final int LAST_OF_ASCII = 0x7F;
    private static final char MARK = '\uFEFF';

    /** Counts lines and characters. */
    private static final class Count {

        private long line = 1;
        private long character;
        private boolean isAscii = true;
        private char before;

        void add(CharBuffer text) {
            while (text.hasRemaining()) {
                add(text.get());
            }
        }

        private void add(char one) {
            isAscii &= one <= LAST_OF_ASCII;
            if (before == '\n' || (before == '\r' && one != '\n')) {
                line++;
                character = 0;
            }
            character += one == MARK || Character.isLowSurrogate(one) ? 0 : 1;
            before = one;
        }

        MixedText next() {
            return before == '\n' || before == '\r' ? new MixedText(line + 1, 1) : new MixedText(line, character + 1);
        }
    }

    /**
     * Finds where a file stops being UTF-8 although what comes before is UTF-8 beyond ASCII. If only ASCII comes
     * before, the whole file may be in another encoding.
     *
     * @param file the file
     * @return the place of the first character that is not UTF-8; nothing if the file has one encoding
     * @throws IOException if it cannot be read
     */
    public static Optional<MixedText> in(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE).limit(0);
        CharBuffer text = CharBuffer.allocate(PIECE);
        Count count = new Count();
        try (InputStream input = Files.newInputStream(file)) {
            for (boolean isEnded = false; !isEnded; ) {
                bytes.compact();
                int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
                isEnded = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, text, isEnded);
                count.add(text.flip());
                text.clear();
                if (result.isError()) {
                    return Optional.of(count.next()).filter(place -> !count.isAscii);
                }
            }
        }
        return Optional.empty();
    }
}
