package nl.regiokas.program.command;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.nio.file.Path;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.exchange.table.Dialect;

/** In which form a folder is written. */
enum FolderForm {
    /** Comma-separated files with decimal points, for programs. */
    CSV,
    /** Semicolon-separated files with decimal commas and Dutch headings, for a Dutch spreadsheet. */
    NL,
    /** A workbook with a sheet a table. */
    XLSX;

    void write(RegionContents region, Path folder) throws IOException {
        switch (this) {
            case CSV -> region.write(folder);
            case NL -> region.write(folder, Dialect.DUTCH);
            case XLSX -> region.writeWorkbook(folder);
        }
    }

    /** Returns the form as it is asked for. */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
