package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.program.ProgramProcess;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is truly full or may not be written to, and a standard output that takes nothing. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class DiskTest {

    private static final Path REGION = ProgramRun.scenario("kinvfg-2015");

    @TempDir
    private Path temporary;

    private Path disk;
    private Path out;
    private boolean isMounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(temporary.resolve("disk"));
        out = disk.resolve("out");
        isMounted = isDone("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (isMounted) {
            assertThat(isDone("umount", disk.toString())).isTrue();
        }
    }

    private static boolean isDone(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Fills the disk but for some bytes. */
    private Path fill(int free) throws IOException {
        Path filler = disk.resolve("filler");
        long size = 0;
        try (OutputStream bytes = Files.newOutputStream(filler)) {
            for (byte[] piece = new byte[1024]; ; size += piece.length) {
                bytes.write(piece);
            }
        } catch (IOException full) {
            assertThat(full).hasMessage("No space left on device");
        }
        try (java.nio.channels.FileChannel channel =
                java.nio.channels.FileChannel.open(filler, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, size - free));
        }
        return filler;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : ProgramRun.names(out)) {
            contents.put(name, Files.readString(out.resolve(name)));
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096, 16384, 65536})
    void aFullDiskIsOneLineAndLeavesTheOldResultWhole(int free) throws IOException {
        assumeTrue(isMounted, "needs the right to mount a tmpfs");
        assertThat(ProgramRun.of(REGION, out).status()).isZero();
        Map<String, String> before = contents();
        Path filler = fill(free);

        ProgramRun run = ProgramRun.of(REGION, out, "--all", "--locale", "en");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("[")))
                .singleElement()
                .asString()
                .startsWith("[disk-full] cannot write " + out)
                .endsWith(": the disk is full");
        assertThat(contents()).isEqualTo(before);

        Files.delete(filler);
        assertThat(ProgramRun.of(REGION, out).status()).isZero();
    }

    /** Nothing can be moved to it from elsewhere, and it cannot be replaced by another folder. */
    @Test
    void aMountPointMayBeTheOutput() throws IOException {
        assumeTrue(isMounted, "needs the right to mount a tmpfs");
        out = disk;

        for (int run = 0; run < 2; run++) {
            assertThat(ProgramRun.of(REGION, out, "--locale", "en").err()).doesNotContain("[");
            assertThat(ProgramRun.names(out))
                    .contains("charges.csv", "provenance.json")
                    .doesNotContain(".regiokas");
        }
        Path elsewhere = temporary.resolve("elsewhere");
        assertThat(ProgramRun.of(REGION, elsewhere).status()).isZero();
        assertThat(out.resolve("charges.csv")).hasSameBinaryContentAs(elsewhere.resolve("charges.csv"));
        assertThat(ProgramRun.names(temporary)).containsExactly("disk", "elsewhere");
    }

    @Test
    void aNewFolderOnAFullDiskIsNotLeftBehind() throws IOException {
        assumeTrue(isMounted, "needs the right to mount a tmpfs");
        fill(8192);

        assertThat(ProgramRun.of(REGION, out, "--locale", "en").status()).isEqualTo(1);

        assertThat(ProgramRun.names(disk)).containsExactly("filler");
    }

    @Test
    void aDiskThatMayOnlyBeReadIsOneLine() throws IOException, InterruptedException {
        assumeTrue(isMounted, "needs the right to mount a tmpfs");
        assertThat(ProgramRun.of(REGION, out).status()).isZero();
        Map<String, String> before = contents();
        assertThat(isDone("mount", "-o", "remount,ro", disk.toString())).isTrue();

        ProgramRun run = ProgramRun.of(REGION, out, "--locale", "en");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("[")))
                .containsExactly("[unreadable] cannot read or write " + out.resolve(".regiokas")
                        + ": the disk may only be read");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "formats", "settle"})
    void aStandardOutputThatTakesNothingIsOneLine(String command) {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "needs /dev/full");
        Object[] arguments = switch (command) {
            case "explain" ->
                new Object[] {
                    command,
                    ProgramRun.scenario("groningen-2018"),
                    "--year",
                    "2019",
                    "--municipality",
                    "0003",
                    "--locale",
                    "en"
                };
            case "formats" -> new Object[] {command, "--locale", "en"};
            default -> new Object[] {REGION, temporary.resolve("result"), "--locale", "en"};
        };

        ProgramRun run = ProgramProcess.to(full, arguments);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("[")))
                .containsExactly("[output-closed] cannot write to standard output");
    }
}
