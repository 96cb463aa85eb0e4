package nl.regiokas.program.output;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import nl.regiokas.exchange.output.OutputFiles;

/** The form in which CSV files are written. */
public enum CsvForm {
    /** Commas and decimal points, for programs. */
    PLAIN,
    /** Semicolons, decimal commas, Dutch headings and the status of the data, for a Dutch spreadsheet. */
    NL;

    /**
     * Returns files in this form, with names next to codes if they are for people.
     *
     * @param files the files
     * @param names what codes stand for, and codes to names
     * @param status what each row says of its data, if they are for people
     * @return the same files, with their CSV in this form
     */
    public OutputFiles of(OutputFiles files, ImmutableTable<String, String, String> names, Optional<String> status) {
        return this == NL ? files.forSpreadsheet(names, status) : files;
    }

    /** Returns the form as it is written on the command line. */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
