package nl.regiokas.program.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.report.ReportFile;
import org.jspecify.annotations.Nullable;

/** Ends a command: prints its page, and writes its files where an output folder is given. */
final class Finished {

    private Finished() {}

    /** Refuses an empty output folder before anything is computed. */
    static void check(@Nullable Path output, FolderArguments arguments) {
        if (output != null) {
            arguments.given(output, "<output folder>");
        }
    }

    static int tell(Outcome outcome, Optional<Path> output, CsvArgument csv, FolderArguments arguments)
            throws IOException {
        PrintWriter out = arguments.out();
        if (output.isPresent()) {
            OutputFiles files =
                    csv.of(outcome.files()).and(ReportFile.of(outcome.head(), outcome.sections(), arguments.pages()));
            files.writeTo(output.get(), arguments.command());
            out.print(outcome.text());
            out.println();
            out.println(arguments.language().text("written", output.get(), String.join(", ", files.names())));
        } else {
            out.print(outcome.text());
        }
        return 0;
    }
}
