package nl.regiokas.exchange.ijw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.output.FolderLock;
import nl.regiokas.exchange.region.ReadMessageRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.UsageRow;
import nl.regiokas.exchange.table.Dialect;
import nl.regiokas.exchange.table.TableWriter;

/**
 * Takes messages into the folder of a region.
 * Dutch: declaraties inlezen.
 *
 * <p>A line of a claim becomes a line of usage of the municipality that received it. The product comes from category
 * and code, the date is the first day of the care, the amount is as claimed with its sign, the line is known on the day
 * of the message, the client is named by the key, and the provider is added if {@code providers.csv} lists it. Its
 * reference is {@code municipality/provider/message/reference}.
 *
 * <p>{@code ijw-messages.csv} records which messages with claims were read; so no message is read twice, even when none
 * of its lines is in the folder any more. It also records a mark of the key; another key is refused, because the same client would
 * get a second name.
 *
 * <p>Our reading where the standard is silent: a product is found by its code; if the code does not begin with its
 * category, by category and code together, and otherwise by the code alone.
 *
 * @since 0.2.0
 */
public final class IjwImport {

    /** The file in the folder that receives the lines. */
    public static final String FILE = "usage-ijw.csv";

    private static final String PART = "usage-ijw";

    private IjwImport() {}

    /**
     * Takes in messages, all of them or none.
     *
     * @param folder the folder of a region
     * @param messages the files of the messages; claims are taken before answers
     * @param key makes the names of clients
     * @param faults receives what is wrong and what is reported
     * @return what became of them, or nothing after a fault
     * @throws IOException if a file cannot be read or written, or another run writes to the folder
     */
    public static Optional<IjwImported> into(Path folder, List<Path> messages, ClientKey key, InputFaults faults)
            throws IOException {
        try (FolderLock lock = FolderLock.of(folder)) {
            return into(folder, messages, key, faults, lock);
        }
    }

    private static Optional<IjwImported> into(
            Path folder, List<Path> messages, ClientKey key, InputFaults faults, FolderLock lock) throws IOException {
        IjwUsage usage;
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS);
            if (region.isWorkbook()) {
                faults.fault(FILE, 0, "", InputFault.FILE_BESIDE_WORKBOOK, "region.xlsx");
            }
            RegionFiles files = region.read(
                    RegionTables.MUNICIPALITIES,
                    RegionTables.PRODUCTS,
                    RegionTables.PROVIDERS,
                    RegionTables.TARIFFS,
                    RegionTables.IJW_MESSAGES);
            usage = new IjwUsage(files, region.usage(files, PART), key, faults);
        }
        if (faults.isEmpty()) {
            readOtherReferences(folder, usage);
        }
        ImmutableList<IjwImported.Message> taken = take(messages, key, usage, faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<UsageRow> rows = usage.rows();
        ImmutableList<ReadMessageRow> read = usage.messages();
        lock.replace(ImmutableMap.of(
                FILE,
                writer -> TableWriter.csv(RegionTables.USAGE, rows, Dialect.PLAIN, writer),
                RegionTables.IJW_MESSAGES.file(),
                writer -> TableWriter.csv(RegionTables.IJW_MESSAGES, read, Dialect.PLAIN, writer)));
        return Optional.of(new IjwImported(taken, rows.size()));
    }

    /** Lines that were taken in may have moved to other files; faults in those files do not matter here. */
    private static void readOtherReferences(Path folder, IjwUsage usage) {
        InputFaults ignored = new InputFaults();
        try (RegionFolder region = RegionFolder.open(folder, ignored)) {
            RegionFiles files = region.read(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS);
            region.usage(files, ReadingProgress.SILENT, line -> line.reference().ifPresent(usage::know));
        }
    }

    private static ImmutableList<IjwImported.Message> take(
            List<Path> messages, ClientKey key, IjwUsage usage, InputFaults faults) {
        ImmutableMap.Builder<Path, IjwReader.Read> read = ImmutableMap.builder();
        checkTwice(messages, faults);
        messages.forEach(file -> read.put(file, IjwReader.readOn(file, key, faults)));
        ImmutableMap<Path, IjwReader.Read> all = read.buildKeepingLast();
        ImmutableList.Builder<IjwImported.Message> taken = ImmutableList.builder();
        all.forEach((file, one) -> one.claim().ifPresent(claim -> taken.add(usage.add(name(file), claim, one))));
        if (all.values().stream().allMatch(IjwReader.Read::isNamed)) {
            all.forEach((file, one) -> one.answer().ifPresent(answer -> taken.add(usage.drop(name(file), answer))));
        }
        return taken.build();
    }

    private static void checkTwice(List<Path> messages, InputFaults faults) {
        Set<Path> known = new HashSet<>();
        messages.stream()
                .filter(file -> !known.add(file.toAbsolutePath().normalize()))
                .forEach(file -> faults.fault(name(file), 0, "", IjwFault.IJW_FILE_TWICE));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
