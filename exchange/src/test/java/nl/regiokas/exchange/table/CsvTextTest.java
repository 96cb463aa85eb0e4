package nl.regiokas.exchange.table;

import java.nio.file.Path;

/** Long files that are cut in their bytes, and left to the general reader where that does not do. */
class CsvTextTest extends LongFiles {

    @Override
    TableInput input(Path folder, String name) {
        return new CsvText(folder, name);
    }
}
