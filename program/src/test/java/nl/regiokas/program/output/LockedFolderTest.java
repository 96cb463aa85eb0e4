package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.output.FolderLock;
import nl.regiokas.exchange.output.Provenance;
import nl.regiokas.program.ProgramProcess;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one output folder: who comes second is refused while the first holds the lock. */
class LockedFolderTest {

    @TempDir
    private Path temporary;

    /** Another process: locks a folder, says so, and holds it until its input ends. */
    public static final class Holder {

        private Holder() {}

        /** Locks the folder of the first argument. */
        public static void main(String[] arguments) throws IOException {
            FolderLock lock = FolderLock.of(Path.of(arguments[0]));
            System.out.println("holds");
            if (System.in.read() < 0) {
                lock.close();
            }
        }
    }

    private static Process holding(Path folder) throws IOException {
        Process holder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        BufferedReader stated = holder.inputReader(StandardCharsets.UTF_8);
        assertThat(stated.readLine()).isEqualTo("holds");
        return holder;
    }

    @Test
    void linksInPlaceOfTheLockOrTheFolderAreSaidToBeLinks() throws IOException {
        Path out = temporary.resolve("out");
        Path hidden = Files.createDirectories(out.resolve(".regiokas"));
        Path lock = Files.createSymbolicLink(hidden.resolve("lock"), temporary.resolve("elsewhere"));
        Path dangling = Files.createSymbolicLink(temporary.resolve("dangling"), Path.of("nowhere"));
        Path looping = Files.createSymbolicLink(temporary.resolve("looping"), Path.of("looping"));

        assertThat(ProgramRun.of(ProgramRun.scenario("kinvfg-2015"), out, "--locale", "en")
                        .stated())
                .endsWith("cannot read or write " + lock + ": it is a link: remove it\n");
        for (Path link : List.of(dangling, looping)) {
            ProgramRun refused = ProgramRun.of(ProgramRun.scenario("kinvfg-2015"), link, "--locale", "en");

            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.stated())
                    .endsWith("cannot read or write " + link + ": it is a link that leads to no folder\n");
        }
    }

    @Test
    void aProvenanceOfSomeoneElseIsNotReplaced() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Path mine = Files.writeString(out.resolve("provenance.json"), "{\"mine\": 1}");

        ProgramRun refused = ProgramRun.of(ProgramRun.scenario("kinvfg-2015"), out, "--locale", "en");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.stated())
                .endsWith(
                        "cannot read or write " + mine + ": it is not of regiokas: move it or choose another folder\n");
        assertThat(ProgramRun.of(ProgramRun.scenario("kinvfg-2015"), out, "--locale", "nl")
                        .stated())
                .endsWith("niet van regiokas: verplaats het of kies een andere map\n");
        assertThat(ProgramRun.names(out)).containsExactly("provenance.json");
        assertThat(mine).hasContent("{\"mine\": 1}");
    }

    @Test
    void secondProcessIsRefusedUntilTheFirstOneEnds() throws IOException, InterruptedException {
        Path region = ProgramRun.scenario("kinvfg-2015");
        Path out = temporary.resolve("out");
        assertThat(ProgramRun.of(region, out).status()).isZero();
        byte[] before = Files.readAllBytes(out.resolve("charges.csv"));
        byte[] provenance = Files.readAllBytes(out.resolve("provenance.json"));

        Process holder = holding(out);
        ProgramRun refused = ProgramRun.of(region, out, "--locale", "en");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err().lines().filter(line -> line.startsWith("[")))
                .containsExactly(
                        "[unreadable] cannot read or write " + out + ": another run is writing to this folder");
        assertThat(ProgramRun.of(region, out, "--locale", "nl").stated())
                .endsWith("kan " + out + " niet lezen of schrijven: een andere berekening schrijft in deze map\n");
        assertThat(out.resolve("charges.csv")).hasBinaryContent(before);
        assertThat(out.resolve("provenance.json")).hasBinaryContent(provenance);

        holder.destroyForcibly();
        assertThat(holder.waitFor(1, TimeUnit.MINUTES)).isTrue();
        ProgramRun next = ProgramRun.of(region, out);
        assertThat(next.status()).isZero();
        assertThat(ProgramRun.names(out)).doesNotContain(".regiokas");
    }

    /** However they meet, what is left is the result of one of them. */
    @Test
    @Tag("slow")
    void ofRunsToOneFolderOneResultIsLeftWhole() throws Exception {
        Path out = temporary.resolve("out");
        Path region = ProgramRun.scenario("kinvfg-2015");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<ProgramRun>> runs = threads.invokeAll(Stream.of("plain", "nl", "plain")
                    .<Callable<ProgramRun>>map(
                            form -> () -> ProgramProcess.run(Map.of(), region, out, "--csv", form, "--locale", "en"))
                    .toList());
            List<ProgramRun> ended = new ArrayList<>();
            for (Future<ProgramRun> run : runs) {
                ended.add(run.get());
            }
            assertThat(ended).anyMatch(run -> run.status() == 0);
            assertThat(ended).filteredOn(run -> run.status() != 0).allSatisfy(run -> {
                assertThat(run.status()).isEqualTo(1);
                assertThat(run.err()).contains(": another run is writing to this folder\n");
            });
        } finally {
            threads.shutdownNow();
        }
        InputFaults faults = new InputFaults();
        Provenance.check(out, faults);
        assertThat(faults.list()).isEmpty();
        assertThat(faults.notices()).isEmpty();
        assertThat(ProgramRun.names(out)).contains("provenance.json").doesNotContain(".regiokas");
    }
}
