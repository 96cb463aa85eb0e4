package nl.regiokas.program.command;

import com.google.common.collect.ImmutableTable;
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

    /** The files, their CSV in the form that was asked for, with names behind codes in that for people. */
    OutputFiles of(OutputFiles files, ImmutableTable<String, String, String> names) {
        return csv.of(files, names);
    }
}
