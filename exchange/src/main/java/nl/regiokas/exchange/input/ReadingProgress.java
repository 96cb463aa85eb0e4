package nl.regiokas.exchange.input;

import java.nio.file.Path;

/**
 * Receives how far the reading of a file is.
 *
 * @since 0.2.0
 */
public interface ReadingProgress {

    /** Ignores the progress. */
    ReadingProgress SILENT = new ReadingProgress() {
        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void end() {}
    };

    /**
     * Receives now and then how far the reading is.
     *
     * @param file the file's name in the folder
     * @param bytes how much of it was read
     * @param size how large it is
     */
    void read(String file, long bytes, long size);

    /**
     * Receives the bytes of a file as they are read, in their order. By default they are not used.
     *
     * @param file the file
     * @param before how many bytes of it were read before
     * @param bytes an array that holds the bytes; it is used again afterwards
     * @param offset where they begin in the array
     * @param count how many they are
     */
    default void take(Path file, long before, byte[] bytes, int offset, int count) {}

    /** Receives that the reading has ended. */
    void end();
}
