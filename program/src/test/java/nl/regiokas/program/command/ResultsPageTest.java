package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of results names every file of a result that is a table, with its columns. */
class ResultsPageTest {

    /** A file, the command on its page if there is one, and its columns. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9-]+\\.csv)` (?:\\| `[a-z0-9]+` )?\\| `([^`]+)` \\|");

    @TempDir
    private Path temporary;

    @Test
    void thePageNamesTheColumnsOfEveryTable() throws IOException {
        Path budgets = ProgramRun.scenario("bmwe-budgets-2015");
        Path closed = copy(budgets, "closed");
        ProgramRun.write(closed, "closings.csv", "closed,through\n2016-02-01,2015\n");
        ProgramRun.write(
                closed,
                "iv3-mapping.csv",
                "product,from,taakveld\n"
                        + Files.readAllLines(budgets.resolve("products.csv")).stream()
                                .skip(1)
                                .map(row -> row.substring(0, row.indexOf(',')) + ",2015-01-01,6.72\n")
                                .reduce("", String::concat));

        Map<String, String> written = new TreeMap<>();
        written.putAll(headers("monitor", budgets, "OUT", "--until", "2015-06-30", "--draws", "2"));
        written.putAll(headers("providers", budgets, "OUT"));
        written.putAll(headers("plan", budgets, "OUT"));
        written.putAll(headers("iv3", closed, "OUT"));
        written.putAll(headers(ProgramRun.scenario("regg-2016"), "OUT"));
        Map<String, String> atClosings = headers(closed, "OUT");
        assertThat(atClosings.remove("payments.csv")).isEqualTo("closed,from,to,amount");
        written.putAll(atClosings);

        assertThat(written).isEqualTo(named());
    }

    private static ImmutableSortedMap<String, String> named() throws IOException {
        return ROW.matcher(Files.readString(Path.of("..", "docs", "results.md")))
                .results()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, row -> row.group(1), (MatchResult row) -> row.group(2)));
    }

    /** What a command writes, by file the first line. */
    private Map<String, String> headers(Object... command) throws IOException {
        Path out = Files.createTempDirectory(temporary, "out");
        ProgramRun run = ProgramRun.of(
                Stream.of(command).map(word -> word.equals("OUT") ? out : word).toArray());
        assertThat(run.status()).as(run.err()).isZero();
        Map<String, String> headers = new TreeMap<>();
        for (String name : ProgramRun.names(out)) {
            if (name.endsWith(".csv")) {
                headers.put(name, Files.readAllLines(out.resolve(name)).get(0));
            }
        }
        return headers;
    }

    private Path copy(Path sample, String name) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        for (String file : ProgramRun.names(sample)) {
            if (!file.equals("README.md")) {
                Files.copy(sample.resolve(file), folder.resolve(file));
            }
        }
        return folder;
    }
}
