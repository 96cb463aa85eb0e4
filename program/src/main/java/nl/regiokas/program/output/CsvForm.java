package nl.regiokas.program.output;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableTable;
import nl.regiokas.exchange.output.OutputFiles;

/** In which form CSV files are written. */
public enum CsvForm {
    /** Commas and decimal points, for programs. */
    PLAIN,
    /** Semicolons, decimal commas and Dutch headings, for a Dutch spreadsheet. */
    NL;

    /**
     * Returns files in this form.
     *
     * @param files the files
     * @return the same files, their CSV in this form
     */
    public OutputFiles of(OutputFiles files) {
        return this == NL ? files.forSpreadsheet() : files;
    }

    /**
     * Returns files in this form, with names beside codes where people read them.
     *
     * @param files the files
     * @param names what codes are of, and codes to names
     * @return the same files, their CSV in this form
     */
    public OutputFiles of(OutputFiles files, ImmutableTable<String, String, String> names) {
        return this == NL ? files.forSpreadsheet(names) : files;
    }

    /** Returns the form as it is asked for. */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
