package nl.regiokas.program.golden;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.io.MoreFiles;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program gives the same amounts as before its inside was rebuilt: 705 folders that the testkit generated, 25 that are
 * refused, the samples and the shipped folders. {@code golden/README.md} says what is frozen and how.
 *
 * <p>Rows may come in any order and may get more columns; files may be added. Amounts are never frozen again, texts are
 * where they are meant to change, with {@code -Dgolden.refreeze=explanations}.
 */
@Tag("slow")
class GoldenTest {

    /** What is reported on a folder that is settled nevertheless. */
    private static final Pattern NOTICES = Pattern.compile("((" + nothingUsed() + "|" + tariffUnused() + ")\\n)*");

    /** What was settled before and is refused since: money for care of nothing, and money left in nobody's hands. */
    private static final ImmutableSortedSet<String> REFUSED_SINCE =
            ImmutableSortedSet.of("corridor-nobody", "everybody-left", "scope-shadowed");

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path EXPLANATIONS = GOLDEN.resolve("explanations.zip.gz");
    private static final GoldenArchive AMOUNTS = GoldenArchive.read(GOLDEN.resolve("amounts.zip.gz"));
    private static final ImmutableSortedSet<String> FOLDERS = AMOUNTS.texts().keySet().stream()
            .map(name -> name.substring(0, name.indexOf('/')))
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));

    @TempDir
    private static Path temporary;

    /** The folders that are settled, and those that are refused. */
    private static ImmutableList<String> settled = ImmutableList.of();

    private static ImmutableList<String> refused = ImmutableList.of();

    private static ImmutableSortedSet<String> refusedSince = ImmutableSortedSet.of();

    @BeforeAll
    static void settleAll() {
        List<String> netted = netted();
        TreeMap<String, Integer> status = new TreeMap<>();
        ImmutableSortedSet.Builder<String> since = ImmutableSortedSet.naturalOrder();
        for (String folder : FOLDERS) {
            AMOUNTS.in(folder + "/in").forEach((name, text) -> ProgramRun.write(in(folder), name, text));
            ProgramRun run = ProgramRun.of(Stream.concat(Stream.of(in(folder), out(folder)), netted.stream())
                    .toArray());
            status.put(folder, run.status());
            if (run.status() == 2 && REFUSED_SINCE.containsAll(codes(run))) {
                since.add(folder);
            }
        }
        settled = those(status, 0);
        refusedSince = since.build();
        refused = those(status, 2).stream()
                .filter(folder -> !refusedSince.contains(folder))
                .collect(toImmutableList());
    }

    private static List<String> codes(ProgramRun run) {
        return run.err()
                .lines()
                .filter(line -> line.startsWith("["))
                .map(line -> line.substring(1, line.indexOf(']')))
                .toList();
    }

    private static String nothingUsed() {
        return "usage\\.csv: (no line of usage was read: nothing was used|er is geen regel gebruik gelezen: er is niets gebruikt)";
    }

    private static String tariffUnused() {
        return "(tariffs\\.csv:\\d+: tari(ff of|ef van) product \\S+ (from|vanaf) \\S+ (is not used by any line|wordt door geen regel gebruikt)"
                + "|and \\d+ more of this kind|en nog \\d+ van deze soort)";
    }

    private static ImmutableList<String> those(Map<String, Integer> status, int asked) {
        return status.entrySet().stream()
                .filter(entry -> entry.getValue() == asked)
                .map(Map.Entry::getKey)
                .collect(toImmutableList());
    }

    /** The shortest plan of payments, which is frozen, also where the program has to be asked for it. */
    private static List<String> netted() {
        return ProgramRun.of("--help").out().contains("--payments") ? List.of("--payments", "netted") : List.of();
    }

    private static Path in(String folder) {
        return temporary.resolve("in").resolve(folder);
    }

    private static Path out(String folder) {
        return temporary.resolve("out").resolve(folder);
    }

    @Test
    void theSameFoldersAreSettled() {
        assertThat(settled).containsExactlyElementsOf(with("settled/charges.csv"));
        assertThat(settled).hasSize(505);
    }

    @Test
    void whatIsRefusedSinceIsReported() {
        assertThat(refusedSince).hasSize(205);
        assertThat(refusedSince).allMatch(folder -> AMOUNTS.has(folder + "/settled/charges.csv"));
    }

    @Test
    void theSameFoldersAreRefusedAndNothingIsWritten() {
        assertThat(refused).hasSize(25).allMatch(folder -> folder.startsWith("refused-"));
        assertThat(refused).noneMatch(folder -> Files.exists(out(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"charges.csv", "positions.csv", "funds.csv", "payments.csv"})
    void theSameIsSettled(String file) {
        assertSame("settled/" + file, 505, folder -> Optional.of(out(folder).resolve(file)));
    }

    @ParameterizedTest
    @CsvSource({"own, 505", "full, 496"})
    void differencesHaveTheSameCauses(String reference, int folders) {
        assertSame("compared/" + reference + ".csv", folders, folder -> {
            Path to = temporary.resolve(reference).resolve(folder);
            Path variant = variant(folder, "compared");
            return written(
                    to.resolve("comparison.csv"),
                    "compare",
                    in(folder),
                    "--reference",
                    reference,
                    "--with",
                    variant,
                    "--output",
                    to);
        });
    }

    @Test
    void chargesSwingAlike() {
        assertSame("risked/risk.csv", 501, folder -> {
            Path to = temporary.resolve("risk").resolve(folder);
            Path variant = variant(folder, "risked");
            return written(
                    to.resolve("risk.csv"),
                    "risk",
                    withHistory(folder),
                    "--draws",
                    20,
                    "--seed",
                    7,
                    "--with",
                    variant,
                    "--output",
                    to);
        });
    }

    @Test
    void explanationsReadTheSame() {
        GoldenArchive before = GoldenArchive.read(EXPLANATIONS);
        ImmutableSortedMap.Builder<String, String> stated = ImmutableSortedMap.naturalOrder();
        before.texts().keySet().stream()
                .filter(name -> !refusedSince.contains(name.substring(0, name.indexOf('/'))))
                .forEach(name -> stated.put(name, explained(name)));
        GoldenArchive now = new GoldenArchive(stated.buildOrThrow());

        if (System.getProperty("golden.refreeze", "").equals("explanations")) {
            now.writeTo(EXPLANATIONS);
            Assumptions.abort("explanations are frozen as they are now");
        }
        assertEqual(Maps.filterKeys(lines(before), now.texts()::containsKey), lines(now));
    }

    private static Map<String, ImmutableList<String>> lines(GoldenArchive archive) {
        return Maps.transformValues(archive.texts(), text -> text.lines().collect(toImmutableList()));
    }

    /** Returns how charges came about; the name is such as {@code small-000/2018-0001-en.txt}. */
    private static String explained(String name) {
        String folder = name.substring(0, name.indexOf('/'));
        String[] asked = MoreFiles.getNameWithoutExtension(Path.of(name)).split("-", -1);
        return run(
                        "explain",
                        in(folder),
                        "--year",
                        asked[0],
                        "--municipality",
                        asked[1],
                        "--locale",
                        asked[2],
                        "--payments",
                        "netted")
                .out();
    }

    /** Returns the folder of a risk study: with the years before the scheme, where the folder itself has too few of them. */
    private static Path withHistory(String folder) {
        Path to = temporary.resolve("history").resolve(folder);
        AMOUNTS.in(folder + "/in").forEach((name, text) -> ProgramRun.write(to, name, text));
        AMOUNTS.in(folder + "/risked/in").forEach((name, text) -> ProgramRun.write(to, name, text));
        return to;
    }

    private static Path variant(String folder, String use) {
        Path to = temporary.resolve(use).resolve(folder);
        ProgramRun.write(to, "variant.json", AMOUNTS.text(folder + "/" + use + "/variant.json"));
        return to.resolve("variant.json");
    }

    /** The file that a command writes; none where the other scheme is refused since. */
    private static Optional<Path> written(Path file, Object... arguments) {
        ProgramRun run = ProgramRun.of(arguments);
        if (run.status() == 2 && REFUSED_SINCE.containsAll(codes(run))) {
            return Optional.empty();
        }
        assertThat(run.err()).matches(NOTICES);
        assertThat(run.status()).isZero();
        return Optional.of(file);
    }

    private static ProgramRun run(Object... arguments) {
        ProgramRun run = ProgramRun.of(arguments);
        assertThat(run.err()).matches(NOTICES);
        assertThat(run.status()).isZero();
        return run;
    }

    private static ImmutableList<String> with(String file) {
        return FOLDERS.stream()
                .filter(folder -> AMOUNTS.has(folder + "/" + file) && !refusedSince.contains(folder))
                .collect(toImmutableList());
    }

    /** Compares the rows of a frozen file in all folders that have it and are still settled, by the columns that it had. */
    private static void assertSame(String file, int folders, Function<String, Optional<Path>> written) {
        TreeMap<String, ImmutableList<String>> before = new TreeMap<>();
        TreeMap<String, ImmutableList<String>> now = new TreeMap<>();
        for (String folder : with(file)) {
            String frozen = AMOUNTS.text(folder + "/" + file);
            ImmutableList<String> columns = columns(frozen);
            written.apply(folder).ifPresent(path -> {
                before.put(folder, rows(frozen, columns));
                now.put(folder, rows(text(path), columns));
            });
        }
        assertThat(before).hasSize(folders);
        assertEqual(before, now);
    }

    /** Fails with the first that changed, as lines or rows, and the names of the others. */
    private static void assertEqual(Map<String, ImmutableList<String>> before, Map<String, ImmutableList<String>> now) {
        assertThat(now.keySet()).isEqualTo(before.keySet());
        List<String> changed = before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        changed.stream()
                .limit(1)
                .forEach(first -> assertThat(now.get(first))
                        .as("%d of %d are not as before: %s", changed.size(), before.size(), changed)
                        .isEqualTo(before.get(first)));
    }

    private static ImmutableList<String> columns(String csv) {
        return ImmutableList.copyOf(csv.lines().findFirst().orElseThrow().split(",", -1));
    }

    /** Returns the rows in order, since the order in the file is free: each a text of its columns. */
    private static ImmutableList<String> rows(String csv, List<String> columns) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(row -> row(row, columns))
                .sorted()
                .collect(toImmutableList());
    }

    private static String row(NamedCsvRecord row, List<String> columns) {
        return columns.stream()
                .map(column -> column + " " + row.getField(column))
                .toList()
                .toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
