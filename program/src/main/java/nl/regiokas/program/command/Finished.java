package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Made;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.Written;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.ReportFile;
import nl.regiokas.program.report.Words;

/** Ends a command: prints its page, and writes its files where an output folder is given. */
final class Finished {

    private Finished() {}

    /** Every page and every text shows what kind of data the scheme says the folder has. */
    static int report(
            Opening opening,
            Outcome outcome,
            Optional<Path> output,
            Optional<LocalDate> day,
            CsvArgument csv,
            FolderArguments arguments)
            throws IOException {
        PrintWriter out = arguments.out();
        out.print(text(opening, arguments));
        if (output.isPresent()) {
            Head head =
                    outcome.head().withBand(band(arguments.pages(), arguments)).of(arguments.region());
            Made made = arguments.made(day);
            OutputFiles files = csv.of(outcome.files(), outcome.names(), row(arguments))
                    .and(ReportFile.of(made.stamped(head, arguments.pages()), outcome.sections(), arguments.pages()));
            arguments.write(files, output.get(), made.origin(head.band()));
            out.print(outcome.text());
            out.println();
            out.print(Written.in(arguments.language(), output.get(), files));
        } else {
            out.print(outcome.text());
        }
        return 0;
    }

    /** Title, what it covers, what kind of data they are, and a blank line: in this order for every command. */
    static String text(Opening opening, FolderArguments arguments) {
        return Paragraph.of(opening.title())
                + (opening.sub().isEmpty() ? "" : Paragraph.of(opening.sub()))
                + Paragraph.all(band(arguments.language(), arguments))
                + Paragraph.all(opening.notes())
                + "\n";
    }

    /** What kind of data the rows of a table are, in the language of files. */
    static Optional<String> row(FolderArguments arguments) {
        Words words = new Words(arguments.pages(), ImmutableMap.of());
        return arguments.scheme().map(Status::of).flatMap(words::row);
    }

    /** What kind of data the folder has. */
    static ImmutableList<String> band(Language language, FolderArguments arguments) {
        return arguments
                .scheme()
                .map(scheme -> new Words(language, ImmutableMap.of()).band(Status.of(scheme)))
                .orElse(ImmutableList.of());
    }
}
