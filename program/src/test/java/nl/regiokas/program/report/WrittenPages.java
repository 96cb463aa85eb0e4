package nl.regiokas.program.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.regiokas.program.ProgramRun;

/**
 * Every kind of page that the program writes, with the files next to it; each is written when it is asked for first.
 *
 * @param folder where they are written
 */
record WrittenPages(Path folder) {

    private static final String GRONINGEN = "../examples/scenarios/groningen-2018";
    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";
    private static final String CASES = "src/test/resources/cases/worked/";

    private static final ImmutableMap<String, String> COMMANDS = ImmutableMap.<String, String>builder()
            .put("groningen-2018", GRONINGEN + " %s")
            .put("bmwe-2015", "../examples/scenarios/bmwe-2015 %s")
            .put("compared", "compare " + GRONINGEN + " --with ../examples/schemes/flat-tax.json --output %s")
            .put(
                    "risk",
                    "risk " + GRONINGEN
                            + " --drawn-from 2019 --with ../examples/schemes/flat-tax.json --draws 50 --seed 7 --output %s")
            .put("incentive", "incentive " + GRONINGEN + " --product 43A01 --output %s")
            .put("statement", "statement " + GRONINGEN + " %s --municipality 1895 --year 2019")
            .put("plan", "plan " + BMWE + " %s --organisation 1.4")
            .put("providers", "providers " + BMWE + " %s")
            .put("rta", "rta " + BMWE + " %s")
            .put("monitor", "monitor " + BMWE + " %s --until 2015-09-30")
            .put("closings", CASES + "closings-correction %s")
            .put("published", CASES + "published %s")
            .put("finland", "../examples/scenarios/finland-pool-1999 %s")
            .put("regg", "../examples/scenarios/regg-2016 %s")
            .buildOrThrow();

    Path page(String name, String language) {
        return file(name, language, "report.html");
    }

    Path file(String name, String language, String file) {
        return output(name, language).resolve(file);
    }

    /** The lines of a file without its header. */
    ImmutableList<String> lines(String name, String language, String file) throws IOException {
        return Files.readAllLines(output(name, language).resolve(file)).stream()
                .skip(1)
                .collect(ImmutableList.toImmutableList());
    }

    private Path output(String name, String language) {
        Path output = folder.resolve(name + "-" + language);
        if (!Files.exists(output)) {
            String command = Objects.requireNonNull(COMMANDS.get(name)).formatted(output) + " --locale " + language;
            ProgramRun run = ProgramRun.of(Splitter.on(' ').splitToList(command).toArray());
            if (run.status() != 0) {
                throw new AssertionError(run.err());
            }
        }
        return output;
    }
}
