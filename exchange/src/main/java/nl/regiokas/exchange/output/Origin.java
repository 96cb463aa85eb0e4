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
import nl.regiokas.exchange.internal.NamedFailure;

/**
 * What files were made from. Dutch: herkomst.
 *
 * @param by name and version of the program
 * @param date the date of the files, if they have one
 * @param options the options that were given, without folders and secrets
 * @param status sentences about what kind of data they are
 * @param inputs the SHA-256 hash of each file that was read, by its name
 * @since 0.2.0
 */
public record Origin(
        String by,
        Optional<String> date,
        ImmutableList<String> options,
        ImmutableList<String> status,
        ImmutableSortedMap<String, String> inputs) {

    /** Nothing is known about the origin. */
    public static final Origin NONE =
            new Origin("", Optional.empty(), ImmutableList.of(), ImmutableList.of(), ImmutableSortedMap.of());

    private static final Pattern INPUT = Pattern.compile("(?i)[^.].*\\.(csv|json|xlsx|xml)");

    /**
     * Refuses a component that is null.
     *
     * @param by name and version of the program
     * @param date the date of the files, if they have one
     * @param options the options that were given, without folders and secrets
     * @param status sentences about what kind of data they are
     * @param inputs the SHA-256 hash of each file that was read, by its name
     */
    public Origin {
        Attributes.given(by, "program of origin");
        Attributes.given(date, "date of origin");
        Attributes.given(options, "options of origin");
        Attributes.given(status, "status of origin");
        Attributes.given(inputs, "inputs of origin");
    }

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
}
