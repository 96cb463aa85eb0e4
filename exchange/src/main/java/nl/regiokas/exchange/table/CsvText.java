package nl.regiokas.exchange.table;

import com.google.common.base.CharMatcher;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.internal.MixedText;
import nl.regiokas.exchange.internal.NamedFailure;
import nl.regiokas.exchange.internal.TextDecoder;

/**
 * A CSV file that can be read, and read again after a first reading found how its numbers are written.
 *
 * <p>A first line {@code sep=;} gives the separator; otherwise the header shows it.
 */
final class CsvText implements TableInput {

    private static final int LONGEST_HEADER = 8192;
    private static final int BUFFER = 1 << 16;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([,;])\"?", Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final String name;
    private final AtomicBoolean isWindows1252 = new AtomicBoolean();

    CsvText(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void addNotices(InputFaults faults) {
        if (isWindows1252.get()) {
            faults.notice(name, InputNotice.READ_AS_WINDOWS_1252);
        }
    }

    @Override
    public RowSource rows(ReadingProgress progress) throws IOException {
        InputStream bytes = new BufferedInputStream(new ObservedInput(folder.resolve(name), progress), BUFFER);
        try {
            byte[] head = head(bytes);
            int mark = TextDecoder.isUtf8Marked(head) ? TextDecoder.MARK : 0;
            if (TextDecoder.isUnmarkedUtf16(head)) {
                throw new UnreadableRowsException(1, InputFault.UTF_16_UNMARKED);
            }
            String first = firstLine(new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1));
            if (TextDecoder.isUtf16(head) || SEPARATOR_LINE.matcher(first).matches()) {
                return decoded(bytes);
            }
            bytes.skipNBytes(mark);
            char separator = separator(first);
            return new ByteRows(bytes, separator, (rest, before) -> general(rest, separator, before));
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    private RowSource general(InputStream bytes, char separator, long linesBefore) throws IOException {
        return ReadAhead.of(reader(bytes), separator, linesBefore);
    }

    private BufferedReader reader(InputStream bytes) throws IOException {
        return new BufferedReader(TextDecoder.of(bytes, this::fallBack), BUFFER);
    }

    /** A file that is not UTF-8 is Windows-1252 throughout, unless it begins as UTF-8. */
    private void fallBack() {
        try {
            MixedText.in(folder.resolve(name)).ifPresent(place -> {
                throw new UnreadableRowsException(place.line(), InputFault.MIXED_ENCODING, place.character());
            });
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, folder.resolve(name));
        }
        isWindows1252.set(true);
    }

    /** The rows of a file that gives its separator in its first line, or that has two bytes per character. */
    private RowSource decoded(InputStream bytes) throws IOException {
        BufferedReader reader = reader(bytes);
        reader.mark(LONGEST_HEADER);
        char[] head = new char[LONGEST_HEADER - 1];
        int count = reader.read(head);
        reader.reset();
        String first = firstLine(new String(head, 0, Math.max(count, 0)));
        Matcher stated = SEPARATOR_LINE.matcher(first);
        if (stated.matches()) {
            reader.readLine();
            return new ClosingRows(ReadAhead.of(reader, stated.group(1).charAt(0), 1), reader);
        }
        return new ClosingRows(ReadAhead.of(reader, separator(first), 0), reader);
    }

    /** Looks ahead. */
    private static byte[] head(InputStream bytes) throws IOException {
        bytes.mark(LONGEST_HEADER);
        byte[] head = bytes.readNBytes(LONGEST_HEADER - 1);
        bytes.reset();
        return head;
    }

    private static String firstLine(String head) {
        int end = CharMatcher.anyOf("\r\n").indexIn(head);
        return end < 0 ? head : head.substring(0, end);
    }

    private static char separator(String header) {
        long semicolons = header.chars().filter(character -> character == ';').count();
        long commas = header.chars().filter(character -> character == ',').count();
        long tabs = header.chars().filter(character -> character == '\t').count();
        if (tabs > Math.max(semicolons, commas)) {
            throw new UnreadableRowsException(1, InputFault.TAB_SEPARATED);
        }
        return semicolons > commas ? ';' : ',';
    }
}
