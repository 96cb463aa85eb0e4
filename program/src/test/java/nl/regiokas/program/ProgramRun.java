package nl.regiokas.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run of the program, as a user sees it.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it wrote to standard error
 */
public record ProgramRun(int status, String out, String err) {

    /** Runs the program. */
    public static ProgramRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int status = Regiokas.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new ProgramRun(status, unix(out), unix(err));
    }

    /** What it wrote to standard error, faults without their codes. */
    public String stated() {
        return err.replaceAll("(?m)^\\[[a-z0-9-]+] ", "");
    }

    private static String unix(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Returns a shipped scenario folder. */
    public static Path scenario(String name) {
        return Path.of("..", "examples", "scenarios", name);
    }

    /** Returns the names in a folder, in order. */
    public static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a file of a scenario folder, which is made if it is not there. */
    public static void write(Path folder, String name, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
