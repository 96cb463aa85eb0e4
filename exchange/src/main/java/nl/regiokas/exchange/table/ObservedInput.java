package nl.regiokas.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.internal.NamedFailure;

/** A file that is being read and reports its progress. */
final class ObservedInput extends FilterInputStream {

    private final Path path;
    private final String name;
    private final long size;
    private final ReadingProgress progress;
    private long bytes;

    ObservedInput(Path path, ReadingProgress progress) throws IOException {
        super(Files.newInputStream(path));
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.size = Files.size(path);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = taken(buffer, offset, length);
        if (count > 0) {
            progress.take(path, bytes, buffer, offset, count);
            bytes += count;
            progress.read(name, bytes, size);
        }
        return count;
    }

    private int taken(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException failure) {
            throw NamedFailure.of(failure, path);
        }
    }

    @Override
    public void close() throws IOException {
        progress.end();
        super.close();
    }
}
