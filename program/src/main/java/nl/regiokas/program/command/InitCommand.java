package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Made;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.region.FirstRegion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small region to start with. */
@Command(
        name = InitCommand.NAME,
        customSynopsis = "regiokas init <folder> [options]",
        usageHelpWidth = 80,
        description = {
            "Writes the folder of a small, invented region that can be settled at once, with a page that explains each file.",
            "Put your own figures in its place, file by file; regiokas check reports what is wrong."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas init region --form nl --locale nl",
            "  regiokas check region",
            "  regiokas region settled"
        })
public final class InitCommand implements Callable<Integer> {

    static final String NAME = "init";

    @Mixin
    private LanguageArgument language = new LanguageArgument();

    @Parameters(paramLabel = "<folder>", description = "the folder to write; made if it is not there")
    private @Nullable Path folder;

    @Option(
            names = "--form",
            paramLabel = "<form>",
            defaultValue = "csv",
            description = "csv (the default), nl for semicolons and decimal commas, or xlsx for one workbook")
    private FolderForm form = FolderForm.CSV;

    @Spec
    private @Nullable CommandSpec spec;

    private InitCommand() {}

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        Path to = Paths.given(folder, "<folder>", commandLine);
        Language spoken = language.chosen();
        OutputFiles page = OutputFiles.of(
                ImmutableMap.of(FirstRegion.page(spoken), writer -> writer.write(FirstRegion.explanation(spoken))));
        RegionContents.write(
                form.files(FirstRegion.region(spoken)).and(page),
                to,
                NAME,
                Made.of(commandLine, ProgramVersion.text())
                        .origin(ImmutableList.of(spoken.text("report.band.example"))));
        commandLine.getOut().print(Paragraph.of(spoken.text("init.written", to, FirstRegion.page(spoken))));
        commandLine.getOut().print(Paragraph.of(spoken.text("init.next", to)));
        return 0;
    }
}
