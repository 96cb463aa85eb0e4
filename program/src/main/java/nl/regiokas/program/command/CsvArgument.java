package nl.regiokas.program.command;

import com.google.common.collect.ImmutableTable;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.CsvForm;
import picocli.CommandLine.Option;

/** The form in which a command writes its CSV files. */
final class CsvArgument {

    @Option(
            names = "--csv",
            paramLabel = "<form>",
            defaultValue = "plain",
            description = "form of the CSV files: plain (the default), or nl for a Dutch spreadsheet")
    private CsvForm csv = CsvForm.PLAIN;

    CsvArgument() {}

    /** The files, with their CSV in the form that was asked for; the form for people has names after codes. */
    OutputFiles of(OutputFiles files, ImmutableTable<String, String, String> names) {
        return csv.of(files, names);
    }
}
