package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of schemes that are read in addition to that of a folder: the names of their files, with folders where
 * needed.
 */
final class SchemeNames {

    private SchemeNames() {}

    /**
     * Gives schemes different names.
     *
     * @param folder the folder, whose scheme has its name
     * @param others the files of the other schemes
     * @return a name for each, all different
     */
    static ImmutableList<String> of(Path folder, List<Path> others) {
        String own = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return IntStream.range(0, others.size())
                .mapToObj(i -> name(i, own, others))
                .collect(ImmutableList.toImmutableList());
    }

    /** As few folders before the name as make it unique; a name that is given twice gets a number. */
    private static String name(int at, String own, List<Path> others) {
        Path path = others.get(at).toAbsolutePath().normalize();
        for (int parts = 1; parts <= path.getNameCount(); parts++) {
            String name = end(path, parts);
            int length = parts;
            boolean isTaken = name.equals(own)
                    || IntStream.range(0, others.size())
                            .filter(other -> other != at)
                            .mapToObj(
                                    other -> others.get(other).toAbsolutePath().normalize())
                            .anyMatch(other -> end(other, length).equals(name));
            if (!isTaken) {
                return name;
            }
        }
        return end(path, path.getNameCount()) + " (" + (at + 1) + ")";
    }

    private static String end(Path path, int parts) {
        int from = Math.max(0, path.getNameCount() - parts);
        String name = path.subpath(from, path.getNameCount()).toString();
        int point = name.lastIndexOf('.');
        return point > name.lastIndexOf('/') + 1 ? name.substring(0, point) : name;
    }
}
