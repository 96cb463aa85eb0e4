package nl.regiokas.program.command;

import com.google.common.base.Ascii;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.exchange.table.Dialect;

/** The form in which a folder is written. */
enum FolderForm {
    /** Comma-separated files with decimal points, for programs. */
    CSV,
    /** Semicolon-separated files with decimal commas and Dutch headings, for a Dutch spreadsheet. */
    NL,
    /** A workbook with a sheet for each table. */
    XLSX;

    OutputFiles files(RegionContents region) {
        return switch (this) {
            case CSV -> region.csv(Dialect.PLAIN);
            case NL -> region.csv(Dialect.DUTCH);
            case XLSX -> region.workbook();
        };
    }

    /** Returns the form as it is written on the command line. */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
