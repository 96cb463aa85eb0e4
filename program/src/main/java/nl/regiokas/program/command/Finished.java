package nl.regiokas.program.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.report.ReportFile;

/** Ends a command: prints its page, and writes its files where an output folder is given. */
final class Finished {

    private Finished() {}

    static int tell(Outcome outcome, Optional<Path> output, FolderArguments arguments) throws IOException {
        PrintWriter out = arguments.out();
        outcome.head().band().forEach(line -> out.print(Paragraph.of(line)));
        if (output.isPresent()) {
            OutputFiles files =
                    outcome.files().and(ReportFile.of(outcome.head(), outcome.sections(), arguments.language()));
            files.writeTo(arguments.given(output.get(), "<output folder>"), arguments.command());
            out.print(outcome.text());
            out.println();
            out.println(arguments.language().text("written", output.get(), String.join(", ", files.names())));
        } else {
            out.print(outcome.text());
        }
        return 0;
    }
}
