package nl.regiokas.examples.settlement;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiokas.examples.Regiokas;

/**
 * One run of the program.
 *
 * @param status its exit status
 * @param printed what it printed
 * @param faults what it printed on standard error, line by line
 */
record Program(int status, String printed, List<String> faults) {

    static Program run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Regiokas.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Program(status, out.toString(), err.toString().lines().toList());
    }

    static Program run(Path folder, Path output) {
        return run(folder.toString(), output.toString());
    }

    /** The rows of a CSV file without its header, sorted, since their order is free. */
    static List<String> rows(Path file) {
        return lines(file).stream().skip(1).sorted().toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
