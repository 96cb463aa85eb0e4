package nl.regiokas.exchange.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.output.Origin;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.table.Dialect;

/** What is written reads back as the same rows: as plain files, for a Dutch spreadsheet, and as a workbook. */
class RoundTripProperties {

    private Path folder = Path.of("");

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("region");
    }

    @AfterTry
    void removeFolder() throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Property
    void plainFilesReadBack(@ForAll long seed) throws IOException {
        RandomRows rows = new RandomRows(seed);
        RegionFiles files = rows.files();
        List<UsageRow> usage = rows.usage();

        RegionWriter.csv(files, usage, Dialect.PLAIN).writeTo(folder, "region");

        assertReadsBack(files, usage);
    }

    @Property
    void dutchFilesReadBack(@ForAll long seed) throws IOException {
        RandomRows rows = new RandomRows(seed);
        RegionFiles files = rows.files();
        List<UsageRow> usage = rows.usage();

        RegionWriter.csv(files, usage, Dialect.DUTCH).writeTo(folder, "region");

        assertReadsBack(files, usage);
    }

    /** A workbook takes a hundred times as long to make as plain files, so there are fewer. */
    @Property(tries = 60)
    void workbooksReadBack(@ForAll long seed) throws IOException {
        RandomRows rows = new RandomRows(seed);
        RegionFiles files = rows.files();
        List<UsageRow> usage = rows.usage();

        RegionWriter.workbook(files, usage).writeTo(folder, "region");

        assertReadsBack(files, usage);
    }

    private void assertReadsBack(RegionFiles files, List<UsageRow> usage) {
        InputFaults faults = new InputFaults();
        List<UsageRow> readUsage = new ArrayList<>();
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            RegionFiles read = region.read();
            region.usage(read, ReadingProgress.SILENT, line -> readUsage.add(line.row(read)));
            assertThat(faults.list()).isEmpty();
            for (var table : RegionTables.ALL) {
                assertThat(read.rows(table)).as(table.name()).isEqualTo(files.rows(table));
            }
            assertThat(read).isEqualTo(files);
        }
        assertThat(readUsage).isEqualTo(usage);
    }

    @Property(tries = 60)
    void regionsReadBackInEveryForm(@ForAll long seed, @ForAll @IntRange(max = 2) int form) throws IOException {
        RandomRows rows = new RandomRows(seed);
        RegionContents region = RegionContents.of(
                rows.files(), rows.usage(), ImmutableMap.of("scheme.json", "{\"title\": \"é" + seed + "\"}\n"));

        switch (form) {
            case 0 -> region.write(folder);
            case 1 -> region.write(folder, Dialect.DUTCH);
            default -> region.writeWorkbook(folder);
        }

        assertThat(RegionContents.read(folder)).isEqualTo(region).hasSameHashCodeAs(region);
    }

    @Example
    void aRegionIsWrittenWhereNoneIs() throws IOException {
        RegionContents region = RegionContents.of(RegionFiles.builder().build(), List.of(), ImmutableMap.of());
        FolderFiles.write(folder, "usage-2017.csv", "x");
        Files.createSymbolicLink(folder.resolve("keys.csv"), folder.resolve("../elsewhere"));

        assertThatThrownBy(() -> region.write(folder))
                .isInstanceOf(RefusalException.class)
                .hasMessage("keys.csv: is a link that leads to no file\n"
                        + "usage-2017.csv: is in the way: a region is written to a folder without files of a region,"
                        + " and over no other file");
    }

    /** No line is held on the way: they are made one by one, and only when the files are written. */
    @Example
    void usageIsWrittenWithoutBeingHeld() throws IOException {
        int lines = 100_000;
        AtomicInteger most = new AtomicInteger();
        Iterable<UsageRow> usage = () -> IntStream.range(0, lines)
                .mapToObj(number -> {
                    most.accumulateAndGet(number, Math::max);
                    UsageRow.Builder row = UsageRow.builder();
                    row.municipality(MunicipalityCode.of("0005"));
                    row.product(ProductCode.of("P"));
                    row.date(LocalDate.of(2018, 1, 1).plusDays(number % 365));
                    row.amountCents((long) number);
                    return row.build();
                })
                .iterator();
        OutputFiles files = RegionWriter.csv(RegionFiles.builder().build(), usage, Dialect.PLAIN);
        assertThat(most).hasValue(0);

        files.writeTo(folder, "region");

        assertThat(most).hasValue(lines - 1);
        try (Stream<String> written = Files.lines(folder.resolve("usage.csv"))) {
            assertThat(written.skip(1)
                            .mapToLong(line -> Long.parseLong(
                                    line.substring(line.lastIndexOf(',') + 1).replace(".", "")))
                            .sum())
                    .isEqualTo(lines * (lines - 1L) / 2);
        }
    }

    /** All files of a region appear together, and no second run writes meanwhile. */
    @Example
    void aRegionThatCannotBeWrittenLeavesNothing() throws IOException {
        RegionContents region = RegionContents.of(RegionFiles.builder().build(), List.of(), ImmutableMap.of());
        OutputFiles failing = region.csv(Dialect.PLAIN).and(OutputFiles.of(ImmutableMap.of("note.txt", writer -> {
            assertThatThrownBy(() -> region.write(folder.resolve("new")))
                    .hasMessageEndingWith(": another run is writing to this folder");
            throw new IOException("the disk is full");
        })));

        assertThatThrownBy(() -> RegionContents.write(failing, folder.resolve("new"), "init", Origin.NONE))
                .hasMessage(folder.resolve("new").resolve("note.txt") + ": the disk is full");

        assertThat(folder.resolve("new")).doesNotExist();
    }
}
