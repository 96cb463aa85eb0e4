package nl.regiokas.exchange.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed while they move files into place: what they leave is never taken for whole unless it is. */
class KilledRunTest {

    private static final int FILES = 1000;
    private static final int MOST_RUNS = 20;

    /** The run that is killed. */
    static final class Writing {

        private Writing() {}

        /** Writes all files into the folder of the first argument, each with the second one. */
        public static void main(String[] arguments) throws IOException {
            write(Path.of(arguments[0]), arguments[1]);
        }
    }

    private static void write(Path out, String content) throws IOException {
        ImmutableMap.Builder<String, OutputFiles.Content> files = ImmutableMap.builder();
        IntStream.range(0, FILES).forEach(i -> files.put(name(i), writer -> writer.write(content)));
        OutputFiles.of(files.buildOrThrow()).writeTo(out, "settle");
    }

    private static String name(int number) {
        return "file-" + number + ".csv";
    }

    @Test
    void aMixtureIsNotWholeAndTheNextRunClearsIt(@TempDir Path temporary) throws Exception {
        Path out = temporary.resolve("out");
        boolean wasMixed = false;
        for (int run = 0; run < MOST_RUNS && !wasMixed; run++) {
            write(out, "old");

            kill(start(out, "new"), out.resolve(name(FILES / 3)));

            Set<String> contents = contents(out);
            wasMixed = contents.size() > 1;
            if (wasMixed) {
                assertThat(faults(out)).isNotEmpty().allMatch(fault -> fault.contains("provenance.json"));
            } else if (faults(out).isEmpty()) {
                assertThat(contents).isSubsetOf("old", "new").hasSize(1);
            }
        }
        assertThat(wasMixed).as("a run was killed between two renames").isTrue();

        write(out, "next");

        assertThat(contents(out)).containsExactly("next");
        assertThat(faults(out)).isEmpty();
        assertThat(out.resolve(".regiokas")).doesNotExist();
    }

    private static Process start(Path out, String content) throws IOException {
        String path = Stream.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path"),
                        Path.of("target", "test-classes").toString(),
                        Path.of("target", "classes").toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        Writing.class.getName(),
                        out.toString(),
                        content)
                .inheritIO()
                .start();
    }

    /** Kills a run as soon as a file is a new one. */
    private static void kill(Process run, Path file) throws InterruptedException {
        while (run.isAlive() && !read(file).equals("new")) {
            Thread.onSpinWait();
        }
        run.destroyForcibly().waitFor();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException moved) {
            return "";
        }
    }

    private static Set<String> contents(Path out) {
        try (Stream<Path> entries = Files.list(out)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".csv"))
                    .map(KilledRunTest::read)
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> faults(Path out) {
        InputFaults faults = new InputFaults();
        Provenance.check(out, faults);
        return faults.list();
    }
}
