package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people do to files by hand: a folder that settled before settles after it, or is refused with faults that each have a
 * place. Nothing is ever thrown past the program, and nothing is written of what is refused.
 */
class MutatedFoldersTest {

    private static final int SETTLED_TOO = 8;
    private static final Pattern PLACED =
            Pattern.compile("\\[[a-z0-9-]+] [\\w.-]+\\.(csv|json|xlsx)(/[\\w-]+)?(:\\d+)?(:[^:]*)?: .+");
    private static final ImmutableList<String> JUNK = ImmutableList.of(
            "",
            "x",
            "-1",
            "0",
            "1.250",
            "1.250,00",
            "1e9",
            "99999999999999999999",
            "2018-02-30",
            "31-12-2018",
            "2300",
            "18",
            "9009",
            "1",
            "ja",
            "\"",
            "\"a\nb\"",
            "\0",
            "\ufffd",
            "=1+1",
            "total",
            " ",
            "€ 5",
            "NaN",
            "12,5",
            "INTENSIEF");
    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "usages.csv", "Usage.csv", "usage-2.csv", "keys.csv", "region.xlsx", "notes.csv", "rta.json");

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void write() {
        folder = temporary.resolve("in");
        SoundFolder.FILES.forEach((name, text) -> ProgramRun.write(folder, name, text));
    }

    @RepeatedTest(50)
    void settlesOrIsRefusedWithPlaces(RepetitionInfo repetition) throws IOException {
        settlesOrIsRefused(repetition.getCurrentRepetition());
    }

    /** Others than those above. */
    @Tag("many")
    @RepeatedTest(6_300)
    void manyMoreSettleOrAreRefusedWithPlaces(RepetitionInfo repetition) throws IOException {
        settlesOrIsRefused(50 + repetition.getCurrentRepetition());
    }

    private void settlesOrIsRefused(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        int mutations = seed == 1 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < mutations; i++) {
            done.add(mutate(random));
        }

        assertRun(done, ProgramRun.of("check", folder, "--locale", "en"));
        if (seed % SETTLED_TOO == 1) {
            Path out = temporary.resolve("out");
            ProgramRun run = ProgramRun.of(folder, out, "--locale", "en");
            assertRun(done, run);
            assertThat(Files.exists(out)).as(done.toString()).isEqualTo(run.status() == 0);
            assertThat(seed > 1 || run.status() == 0).isTrue();
        }
    }

    private static void assertRun(List<String> done, ProgramRun run) {
        assertThat(run.status()).as("%s %s", done, run.err()).isIn(0, 2);
        List<String> faults =
                run.err().lines().filter(line -> line.startsWith("[")).toList();
        assertThat(faults)
                .as(done.toString())
                .allMatch(line -> PLACED.matcher(line).matches());
        assertThat(faults.isEmpty()).as("%s %s", done, run.err()).isEqualTo(run.status() == 0);
    }

    /** Changes a file as somebody may, and says what was done. */
    private String mutate(Random random) throws IOException {
        List<String> names = ProgramRun.names(folder);
        String name = names.get(random.nextInt(names.size()));
        Path file = folder.resolve(name);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int what = random.nextInt(14);
        switch (what) {
            case 0 -> put(file, at(text, random, ""));
            case 1 -> put(file, at(text, random, JUNK.get(random.nextInt(JUNK.size()))));
            case 2 -> put(file, text.substring(0, random.nextInt(text.length() + 1)));
            case 3 -> put(file, text.replace(',', ';'));
            case 4 -> put(file, text.replace("\n", "\r\n"));
            case 5 -> put(file, text.replace('.', ','));
            case 6 -> Files.move(file, folder.resolve(NAMES.get(random.nextInt(NAMES.size()))), REPLACE);
            case 7 -> put(file, lines(text, random));
            case 8, 9, 10, 11 -> put(file, field(text, random));
            case 12 -> put(file, column(text, random));
            default -> Files.write(file, mixed(text, random));
        }
        return name + " " + what;
    }

    private static final java.nio.file.CopyOption REPLACE = java.nio.file.StandardCopyOption.REPLACE_EXISTING;

    private static void put(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Puts something in place of a character. */
    private static String at(String text, Random random, String some) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return text.isEmpty() ? some : text.substring(0, at) + some + text.substring(at + 1);
    }

    private static byte[] mixed(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return bytes;
    }

    /** Takes a line out, doubles it, or changes the order of all. */
    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return "\n\n";
        }
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            default -> Collections.shuffle(lines, random);
        }
        return String.join("\n", lines);
    }

    /** Puts junk, or another field, in place of a field. */
    private static String field(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return "x";
        }
        int line = random.nextInt(lines.size());
        String[] fields = lines.get(line).split(",", -1);
        String other = lines.get(random.nextInt(lines.size()));
        fields[random.nextInt(fields.length)] = random.nextBoolean()
                ? JUNK.get(random.nextInt(JUNK.size()))
                : other.substring(0, Math.max(0, other.indexOf(',')));
        lines.set(line, String.join(",", fields));
        return String.join("\n", lines) + "\n";
    }

    /** Takes a column out, or doubles it. */
    private static String column(String text, Random random) {
        boolean isDoubled = random.nextBoolean();
        int column = random.nextInt(4);
        return text.lines()
                        .map(line -> {
                            List<String> fields = new ArrayList<>(Arrays.asList(line.split(",", -1)));
                            if (column < fields.size()) {
                                String field = isDoubled ? fields.get(column) : fields.remove(column);
                                if (isDoubled) {
                                    fields.add(field);
                                }
                            }
                            return String.join(",", fields);
                        })
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
