package nl.regiokas.program.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.regiokas.exchange.output.FolderLock;
import nl.regiokas.program.ProgramRun;
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
        BufferedReader told = holder.inputReader(StandardCharsets.UTF_8);
        assertThat(told.readLine()).isEqualTo("holds");
        return holder;
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
        assertThat(refused.err().lines().filter(line -> line.contains("another run is writing to this folder")))
                .hasSize(1);
        assertThat(out.resolve("charges.csv")).hasBinaryContent(before);
        assertThat(out.resolve("provenance.json")).hasBinaryContent(provenance);

        holder.destroyForcibly();
        assertThat(holder.waitFor(1, TimeUnit.MINUTES)).isTrue();
        ProgramRun next = ProgramRun.of(region, out);
        assertThat(next.status()).isZero();
        assertThat(ProgramRun.names(out)).doesNotContain(".regiokas");
    }
}
