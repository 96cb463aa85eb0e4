package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;

/**
 * The usage of a folder, read a line at a time whenever it is asked for. None of it is held, except by an iterator.
 *
 * @param folder the folder, which must not change meanwhile
 */
record FolderUsage(Path folder) implements Iterable<UsageRow> {

    /**
     * Passes on every line.
     *
     * @throws nl.regiokas.core.fault.RefusalException after the last line, if a fault was found
     */
    @Override
    public void forEach(Consumer<? super UsageRow> action) {
        InputFaults faults = new InputFaults();
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            RegionFiles files = region.read();
            region.usage(files, ReadingProgress.SILENT, line -> action.accept(line.row(files)));
        }
        faults.throwIfAny();
    }

    @Override
    public Iterator<UsageRow> iterator() {
        ImmutableList.Builder<UsageRow> rows = ImmutableList.builder();
        forEach(rows::add);
        return rows.build().iterator();
    }
}
