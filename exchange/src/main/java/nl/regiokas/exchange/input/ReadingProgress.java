package nl.regiokas.exchange.input;

/**
 * Is told how far the reading of a file is.
 *
 * @since 0.2.0
 */
public interface ReadingProgress {

    /** Wants to know nothing. */
    ReadingProgress SILENT = new ReadingProgress() {
        @Override
        public void read(String file, long bytes, long size) {}

        @Override
        public void end() {}
    };

    /**
     * Tells how far the reading is, now and then.
     *
     * @param file the file's name in the folder
     * @param bytes how much of it was read
     * @param size how large it is
     */
    void read(String file, long bytes, long size);

    /** Tells that the reading has ended. */
    void end();
}
