package nl.regiokas.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;

/** Long files that the general reader cuts, in a thread of its own, some thousand rows at a time. */
class ReadAheadTest extends LongFiles {

    @Override
    TableInput input(Path folder, String name) {
        return new TableInput() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public RowSource rows(ReadingProgress progress) throws IOException {
                BufferedReader reader = Files.newBufferedReader(folder.resolve(name));
                return new ClosingRows(ReadAhead.of(reader, ',', 0), reader);
            }

            @Override
            public void addNotices(InputFaults faults) {
                // it is UTF-8
            }
        };
    }
}
