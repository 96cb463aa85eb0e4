package nl.regiokas.program.command;

import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.CsvForm;
import picocli.CommandLine.Option;

/** The form in which a command writes its CSV files. */
public final class CsvArgument {

    @Option(
            names = "--csv",
            paramLabel = "<form>",
            defaultValue = "plain",
            description = "form of the CSV files: plain (the default), or nl for a Dutch spreadsheet")
    private CsvForm csv = CsvForm.PLAIN;

    /** Makes the plain form, until picocli sets one. */
    public CsvArgument() {}

    /**
     * Returns files with their CSV in the form that was asked for; the form for people has names after codes
     * and the status on each row.
     *
     * @param files the files
     * @param names the names of codes by column
     * @param status what each row says of its data, in the form for people
     * @return the files
     */
    public OutputFiles of(OutputFiles files, ImmutableTable<String, String, String> names, Optional<String> status) {
        return csv.of(files, names, status);
    }
}
