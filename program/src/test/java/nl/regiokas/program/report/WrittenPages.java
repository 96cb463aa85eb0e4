package nl.regiokas.program.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Every kind of page that the program writes, with the files beside it; each is written when it is asked for first.
 *
 * @param folder where they are written
 */
record WrittenPages(Path folder) {

    private static final ImmutableMap<String, String> COMMANDS = ImmutableMap.of(
            "groningen-2018", "../examples/scenarios/groningen-2018 %s",
            "bmwe-2015", "../examples/scenarios/bmwe-2015 %s",
            "compared",
                    "compare ../examples/scenarios/groningen-2018 --with ../examples/schemes/flat-tax.json --output %s",
            "risk",
                    "risk ../examples/scenarios/groningen-2018 --drawn-from 2019 --with ../examples/schemes/flat-tax.json --draws 50 --seed 7 --output %s");

    Path page(String name, String language) {
        return output(name, language).resolve("report.html");
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
            Page.written(output, Splitter.on(' ').splitToList(command).toArray(String[]::new));
        }
        return output;
    }
}
