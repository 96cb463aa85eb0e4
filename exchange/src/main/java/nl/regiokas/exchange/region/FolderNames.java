package nl.regiokas.exchange.region;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.internal.NamedFailure;
import nl.regiokas.exchange.output.Provenance;
import nl.regiokas.exchange.table.Table;

/**
 * The names in a folder: which of them are files of a region, and which only look like one.
 *
 * <p>Faults are a name that is close to a known one, a folder or a pipe where a file is expected, a link that leads nowhere,
 * and a copy of a file of usage.
 * A table or document with an unknown name gives a notice.
 */
final class FolderNames {

    static final String WORKBOOK = "region.xlsx";

    private static final int NEAR = 2;
    private static final String TEXT = ".txt";
    private static final String USAGE = RegionTables.USAGE.name();
    private static final Pattern USAGE_PART = Pattern.compile("usage-.*\\.csv");
    private static final Pattern USAGE_SHEET = Pattern.compile("usage-.*");
    private static final ImmutableSet<String> TABLES =
            RegionTables.ALL.stream().map(Table::file).collect(ImmutableSet.toImmutableSet());
    private static final ImmutableSet<String> JSON = ImmutableSet.of("scheme.json", "rta.json", "provider-rules.json");
    private static final ImmutableSet<String> DOCUMENTS =
            ImmutableSet.<String>builder().addAll(JSON).add(WORKBOOK).build();
    private static final ImmutableSet<String> KNOWN =
            ImmutableSet.<String>builder().addAll(TABLES).addAll(DOCUMENTS).build();
    private static final ImmutableSet<String> ENDINGS = ImmutableSet.<String>builder()
            .addAll(MeantNames.SPREADSHEETS)
            .add(".csv", ".json")
            .build();

    private final ImmutableSortedSet<String> files;

    private FolderNames(ImmutableSortedSet<String> files) {
        this.files = files;
    }

    /** Looks at every name of a folder. */
    static FolderNames of(Path folder, InputFaults faults) {
        SortedMap<String, Path> names = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> names.put(String.valueOf(entry.getFileName()), entry));
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, folder);
        }
        ImmutableSortedSet.Builder<String> files = ImmutableSortedSet.naturalOrder();
        names.forEach((name, path) -> {
            if (isKnown(name)) {
                if (isFile(path, name, faults)) {
                    files.add(name);
                }
            } else if (!name.equals(Provenance.FILE)) {
                addStranger(path, name, names.keySet(), faults);
            }
        });
        FolderNames known = new FolderNames(files.build());
        known.requireDifferent(names, faults);
        return known;
    }

    /** A copy of a file of usage has a name that is allowed, and its lines would count twice. */
    private void requireDifferent(Map<String, Path> paths, InputFaults faults) {
        Map<Long, List<Path>> bySize = new TreeMap<>();
        files.stream()
                .filter(name -> name.equals(RegionTables.USAGE.file())
                        || USAGE_PART.matcher(name).matches())
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(name -> {
                    Path file = Objects.requireNonNull(paths.get(name));
                    List<Path> others = bySize.computeIfAbsent(size(file), size -> new ArrayList<>());
                    others.stream()
                            .filter(other -> isCopy(file, other))
                            .findFirst()
                            .ifPresent(other -> faults.fault(name, 0, "", InputFault.SAME_USAGE, other.getFileName()));
                    others.add(file);
                });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, file);
        }
    }

    /** Whether both hold the same bytes, and lines below the heading. */
    private static boolean isCopy(Path file, Path other) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank()).limit(2).count() == 2 && Files.mismatch(file, other) < 0;
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, file);
        }
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(name) || USAGE_PART.matcher(name).matches();
    }

    private static boolean isFile(Path path, String name, InputFaults faults) {
        if (Files.isRegularFile(path)) {
            boolean isInside = isInside(path);
            if (!isInside) {
                faults.fault(name, 0, "", InputFault.LINK_LEAVES_FOLDER);
            }
            return isInside;
        }
        faults.noFile(name, path);
        return false;
    }

    /** Whether a file is in its folder, or is a link to a file in or below it. */
    private static boolean isInside(Path file) {
        if (!Files.isSymbolicLink(file)) {
            return true;
        }
        try {
            Path folder = file.toAbsolutePath().normalize().getParent();
            return folder != null && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, file);
        }
    }

    private static void addStranger(Path path, String name, Set<String> others, InputFaults faults) {
        Optional<String> near = near(name).or(() -> MeantNames.file(name, KNOWN).filter(one -> !others.contains(one)));
        if (near.isPresent()) {
            faults.fault(name, 0, "", InputFault.NEAR_FILE_NAME, near.get());
        } else if (Files.isRegularFile(path)
                && ENDINGS.stream().anyMatch(ending -> Ascii.toLowerCase(name).endsWith(ending))) {
            faults.notice(name, InputNotice.FILE_NOT_USED);
        }
    }

    /** The known name that is close to a name; a name that begins like usage is close to one of its parts. */
    private static Optional<String> near(String name) {
        String small = Ascii.toLowerCase(name);
        Optional<String> text = withoutText(small);
        if (text.isPresent() || isKnown(small)) {
            return text.or(() -> Optional.of(small));
        }
        Optional<String> nearest = Nearest.of(name, KNOWN).filter(known -> Nearest.distance(name, known) <= NEAR);
        return nearest.isEmpty() && isNearUsage(small) ? Optional.of("usage-*.csv") : nearest;
    }

    /** Whether a name, of a file or a folder, is that of usage but for its ending. */
    private static boolean isNearUsage(String small) {
        return small.startsWith(USAGE)
                && (small.endsWith(".csv")
                        || small.equals(USAGE)
                        || (small.startsWith(USAGE + "-") && !small.contains(".")));
    }

    /** The known name of a file that an editor gave the ending of a text, such as {@code advances.txt}. */
    private static Optional<String> withoutText(String small) {
        if (!small.endsWith(TEXT)) {
            return Optional.empty();
        }
        String name = small.substring(0, small.length() - TEXT.length());
        return Stream.of(name, name + ".csv").filter(FolderNames::isKnown).findFirst();
    }

    /** Reports a sheet whose name is close to that of a table, and gives a notice of any other. */
    static void checkSheet(String sheet, Collection<String> others, InputFaults faults) {
        if (TABLES.contains(sheet + ".csv") || USAGE_SHEET.matcher(sheet).matches()) {
            return;
        }
        String place = WORKBOOK + "/" + sheet;
        Optional<String> nearest = Nearest.of(sheet + ".csv", TABLES)
                .filter(known -> Nearest.distance(sheet + ".csv", known) <= NEAR)
                .map(known -> known.substring(0, known.length() - ".csv".length()))
                .or(() -> Ascii.toLowerCase(sheet).startsWith(USAGE) ? Optional.of("usage-*") : Optional.empty())
                .or(() -> MeantNames.sheet(sheet, TABLES).filter(one -> !others.contains(one)));
        if (nearest.isPresent()) {
            faults.fault(place, 0, "", InputFault.NEAR_FILE_NAME, nearest.get());
        } else {
            faults.notice(place, InputNotice.FILE_NOT_USED);
        }
    }

    /** The names that documents have. */
    static ImmutableSet<String> documents() {
        return JSON;
    }

    /** All names that are files of a region. */
    ImmutableSortedSet<String> all() {
        return files;
    }

    boolean has(String file) {
        return files.contains(file);
    }

    /** The names of all tables that are there as files. */
    ImmutableSortedSet<String> tables() {
        return files.stream()
                .filter(name -> !DOCUMENTS.contains(name))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** Whether a file, as faults name it, is one of usage: a CSV file or a sheet. */
    static boolean isUsageFile(String file) {
        String sheet = WORKBOOK + "/";
        return file.startsWith(sheet)
                ? isUsage(file.substring(sheet.length()))
                : file.equals(USAGE + ".csv") || USAGE_PART.matcher(file).matches();
    }

    /** Whether the name of a file or sheet, without an ending, is one of usage. */
    static boolean isUsage(String name) {
        return name.equals(USAGE) || USAGE_SHEET.matcher(name).matches();
    }
}
