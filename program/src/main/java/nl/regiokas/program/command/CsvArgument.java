package nl.regiokas.program.command;

import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.CsvForm;
import picocli.CommandLine.Option;

/** In which form a command writes its CSV files. */
final class CsvArgument {

    @Option(
            names = "--csv",
            paramLabel = "<form>",
            defaultValue = "plain",
            description = "form of the CSV files: plain (the default), or nl for a Dutch spreadsheet")
    private CsvForm csv = CsvForm.PLAIN;

    CsvArgument() {}

    /** The files, their CSV in the form that was asked for. */
    OutputFiles of(OutputFiles files) {
        return csv.of(files);
    }
}
