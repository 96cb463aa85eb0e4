package nl.regiokas.program.command;

import com.google.common.base.Ascii;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
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

    /** The files of a region that is held. */
    OutputFiles files(RegionContents region) {
        return switch (this) {
            case CSV -> region.csv(Dialect.PLAIN);
            case NL -> region.csv(Dialect.DUTCH);
            case XLSX -> region.workbook();
        };
    }

    /** The files of a folder in this form; a workbook is held as a whole, usage in other forms is not. */
    Optional<OutputFiles> files(Path folder, InputFaults faults) {
        return switch (this) {
            case CSV -> RegionContents.csv(folder, Dialect.PLAIN, faults);
            case NL -> RegionContents.csv(folder, Dialect.DUTCH, faults);
            case XLSX -> RegionContents.read(folder, faults).map(this::files);
        };
    }

    /** Returns the form as it is written on the command line. */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
