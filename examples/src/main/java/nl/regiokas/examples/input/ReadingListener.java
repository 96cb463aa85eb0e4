package nl.regiokas.examples.input;

/** Is told how far a file has been read. */
@FunctionalInterface
public interface ReadingListener {

    /** Does nothing. */
    ReadingListener NONE = (file, bytes, size) -> {};

    /**
     * Is told after each piece of some kilobytes, and must be quick.
     *
     * @param file the file's name in the folder
     * @param bytes how many bytes have been read
     * @param size how many bytes the file has
     */
    void read(String file, long bytes, long size);
}
