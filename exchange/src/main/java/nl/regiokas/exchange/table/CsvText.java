package nl.regiokas.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.internal.TextDecoder;

/**
 * A CSV file that can be read: again, where its first reading tells how its numbers are written.
 *
 * <p>A first line {@code sep=;} tells what stands between fields; else the header does.
 */
final class CsvText implements TableInput {

    private static final int LONGEST_HEADER = 8192;
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
        InputStream bytes = new ObservedInput(folder.resolve(name), progress);
        try {
            BufferedReader reader = new BufferedReader(TextDecoder.of(bytes, () -> isWindows1252.set(true)), 1 << 16);
            String first = firstLine(reader);
            Matcher told = SEPARATOR_LINE.matcher(first);
            if (told.matches()) {
                reader.readLine();
                return new ClosingRows(ReadAhead.of(reader, told.group(1).charAt(0), 1), reader);
            }
            return new ClosingRows(ReadAhead.of(reader, separator(first), 0), reader);
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    /** Looks ahead in the first line. */
    private static String firstLine(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        for (int read = reader.read(); read >= 0 && line.length() < LONGEST_HEADER - 1; read = reader.read()) {
            if (read == '\n' || read == '\r') {
                break;
            }
            line.append((char) read);
        }
        reader.reset();
        return line.toString();
    }

    private static char separator(String header) {
        long semicolons = header.chars().filter(character -> character == ';').count();
        long commas = header.chars().filter(character -> character == ',').count();
        return semicolons > commas ? ';' : ',';
    }
}
