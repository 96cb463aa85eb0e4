package nl.regiokas.program.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a folder again in another form. */
@Command(
        name = ConvertCommand.NAME,
        customSynopsis = "regiokas convert <folder> <new folder> --form <form>",
        usageHelpWidth = 80,
        description =
                "Reads the tables and documents of a folder and writes the same ones in another form: as a workbook,"
                        + " for a Dutch spreadsheet, or as plain files.",
        footer = {"", "Examples:", "  regiokas convert region region-in-excel --form xlsx"})
public final class ConvertCommand implements Callable<Integer> {

    static final String NAME = "convert";

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1", paramLabel = "<new folder>", description = "where the files are written")
    private @Nullable Path output;

    @Option(
            names = "--form",
            required = true,
            paramLabel = "<form>",
            description = "xlsx for one workbook, nl for semicolons and decimal commas, or csv")
    private FolderForm form = FolderForm.CSV;

    private ConvertCommand() {}

    @Override
    public Integer call() throws IOException {
        Path to = arguments.given(output, "<new folder>");
        OutputFiles files = arguments.read(faults -> form.files(arguments.folder(), faults));
        RegionContents.write(
                files, to, NAME, arguments.made(Optional.empty()).origin(Finished.band(arguments.pages(), arguments)));
        Language language = arguments.language();
        arguments.print(Finished.text(new Opening(arguments.titled(language.text("convert.title")), ""), arguments));
        arguments.print(Paragraph.of(language.text("convert.written", to)));
        return 0;
    }
}
