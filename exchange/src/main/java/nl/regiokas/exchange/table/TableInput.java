package nl.regiokas.exchange.table;

import java.io.IOException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;

/** Where the rows of a table come from: a file or a sheet, which can be read more than once. */
interface TableInput {

    /** The name by which faults call it. */
    String name();

    /** Begins to read the rows, the header first. */
    RowSource rows(ReadingProgress progress) throws IOException;

    /** Tells what was noticed while the rows were read. */
    void addNotices(InputFaults faults);
}
