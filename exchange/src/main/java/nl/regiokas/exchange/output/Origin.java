package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.exchange.internal.NamedFailure;
import org.immutables.value.Value;

/**
 * What files were made from. Dutch: herkomst.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class Origin {

    /** Nothing is known about the origin. */
    public static final Origin NONE = builder().by("").build();

    private static final Pattern INPUT = Pattern.compile("(?i)[^.].*\\.(csv|json|xlsx|xml)");

    Origin() {}

    /**
     * Returns which program made the files.
     *
     * @return its name and version
     */
    public abstract String by();

    /**
     * Returns the date of the files.
     *
     * @return the date, if they have one
     */
    public abstract Optional<String> date();

    /**
     * Returns the options that were given.
     *
     * @return the options, without folders and secrets
     */
    public abstract ImmutableList<String> options();

    /**
     * Returns what kind of data the files are.
     *
     * @return sentences
     */
    public abstract ImmutableList<String> status();

    /**
     * Returns what was read.
     *
     * @return the SHA-256 hash of each file, by its name
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> inputs();

    /**
     * Hashes the files of a folder, and others.
     *
     * @param folder the folder, without its subfolders
     * @param others other files, each known by its name
     * @param read the hashes of what was read already
     * @return the SHA-256 hash of each table and document, by its name; another file with a name that is taken gets a
     *     number
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ImmutableSortedMap<String, String> hashes(Path folder, List<Path> others, ReadHashes read) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isInput(String.valueOf(file.getFileName())))
                    .filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(String.valueOf(file.getFileName()), read.of(file)));
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, folder);
        }
        for (Path other : others) {
            String name = String.valueOf(other.getFileName());
            String free = name;
            for (int number = 2; hashes.containsKey(free); number++) {
                free = name + " (" + number + ")";
            }
            hashes.put(free, read.of(other));
        }
        return ImmutableSortedMap.copyOf(hashes);
    }

    private static boolean isInput(String name) {
        return INPUT.matcher(name).matches() && !name.equals(Provenance.FILE);
    }

    /**
     * Returns a builder without values; the program must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this origin.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds an {@link Origin}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableOrigin.Builder attributes = new ImmutableOrigin.Builder();

        Builder() {}

        /**
         * Sets which program made the files.
         *
         * @param by its name and version
         * @return this builder
         */
        public Builder by(String by) {
            attributes.by(Attributes.given(by, "program of origin"));
            return this;
        }

        /**
         * Sets the date of the files; empty leaves it out.
         *
         * @param date the date, if they have one
         * @return this builder
         */
        public Builder date(Optional<String> date) {
            attributes.date(Attributes.given(date, "date of origin"));
            return this;
        }

        /**
         * Sets the options that were given.
         *
         * @param options the options, without folders and secrets
         * @return this builder
         */
        public Builder options(Iterable<String> options) {
            attributes.options(Attributes.all(options, "options of origin"));
            return this;
        }

        /**
         * Sets what kind of data the files are.
         *
         * @param status sentences
         * @return this builder
         */
        public Builder status(Iterable<String> status) {
            attributes.status(Attributes.all(status, "status of origin"));
            return this;
        }

        /**
         * Sets what was read.
         *
         * @param inputs the SHA-256 hash of each file, by its name
         * @return this builder
         */
        public Builder inputs(Map<String, String> inputs) {
            attributes.inputs(Attributes.all(inputs, "inputs of origin"));
            return this;
        }

        private Builder like(Origin other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the origin.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when the program is missing
         */
        public Origin build() {
            return Attributes.built("origin", attributes::build);
        }
    }
}
