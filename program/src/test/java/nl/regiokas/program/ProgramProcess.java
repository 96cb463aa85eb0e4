package nl.regiokas.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A run of the program in a process of its own, with an environment and a standard output of its own. */
public final class ProgramProcess {

    private ProgramProcess() {}

    /** Runs the program in an environment; what it prints is taken as UTF-8. */
    public static ProgramRun run(Map<String, String> environment, Object... arguments) {
        try {
            Path out = Files.createTempFile("regiokas", ".out");
            try {
                ProgramRun run = run(environment, out.toFile(), arguments);
                return new ProgramRun(run.status(), Files.readString(out), run.err());
            } finally {
                Files.delete(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs the program with its standard output in a file; what it prints is not given back. */
    public static ProgramRun to(File out, Object... arguments) {
        return run(Map.of(), out, arguments);
    }

    private static ProgramRun run(Map<String, String> environment, File out, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Regiokas.class.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new ProgramRun(process.waitFor(), "", err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
