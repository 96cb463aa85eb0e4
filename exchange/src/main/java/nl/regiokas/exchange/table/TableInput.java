package nl.regiokas.exchange.table;

import java.io.IOException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;

/** Where the rows of a table come from: a file or a sheet, which can be read more than once. */
interface TableInput {

    /** The name used for it in faults. */
    String name();

    /** Begins to read the rows, the header first. */
    RowSource rows(ReadingProgress progress) throws IOException;

    /** Reports what was noticed while the rows were read. */
    void addNotices(InputFaults faults);
}
