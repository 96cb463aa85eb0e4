package nl.regiokas.exchange.input;

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

    /** Receives that the reading has ended. */
    void end();
}
