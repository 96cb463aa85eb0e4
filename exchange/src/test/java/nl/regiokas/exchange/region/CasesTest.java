package nl.regiokas.exchange.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders as people sent them: what a spreadsheet or a hand did to them is read, reported or refused. */
class CasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    private InputFaults faults = new InputFaults();
    private final List<String> usage = new ArrayList<>();
    private RegionFiles files = RegionFiles.builder().build();

    private List<String> read(Path folder) {
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.USAGE);
            files = region.read();
            region.usage(
                    files,
                    ReadingProgress.SILENT,
                    line -> usage.add(line.municipality()
                            + " "
                            + line.product()
                            + " "
                            + line.date()
                            + " "
                            + (line.isQuantity() ? line.quantity().toPlainString() : line.cents() + "c")));
        }
        return faults.list();
    }

    private List<String> read(String folder) {
        return read(CASES.resolve(folder));
    }

    private ImmutableList<String> notices() {
        return faults.notices().stream().map(Fault::text).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> codes() {
        return faults.faults().stream().map(Fault::code).collect(ImmutableList.toImmutableList());
    }

    @Test
    void utf16WithAMark() {
        assertThat(read("excel/utf16")).isEmpty();
        assertThat(files.rows(RegionTables.MUNICIPALITIES)).hasSize(3);
        assertThat(notices()).isEmpty();
    }

    @Test
    void separatorLine() {
        assertThat(read("excel/sep")).isEmpty();
        assertThat(usage).containsExactly("0 3 2018-01-02 2");
    }

    @Test
    void lostZeros() {
        assertThat(read("excel/zeros"))
                .containsExactly("usage.csv: file is missing, and there is no usage-*.csv either");
        assertThat(files.rows(RegionTables.MUNICIPALITIES))
                .extracting(row -> row.code().value())
                .containsExactly("0003", "0005", "0007");
        assertThat(notices())
                .containsExactly(
                        "municipalities.csv: 3 codes of municipalities had lost their leading zeros; they were put"
                                + " back, first on line 2");
    }

    @Test
    void windows1252() {
        assertThat(read("excel/cp1252")).isEmpty();
        assertThat(files.rows(RegionTables.MUNICIPALITIES).get(0).name()).isEqualTo("Súdwest");
        assertThat(notices()).containsExactly("municipalities.csv: is not UTF-8 and was read as Windows-1252");
    }

    @Test
    void rowsOfBareSeparators() {
        assertThat(read("excel/empty-rows")).isEmpty();
        assertThat(usage).containsExactly("0 3 2018-01-02 2");
        assertThat(notices()).containsExactly("usage.csv: 2 rows of bare separators were skipped, the first on line 3");
    }

    @Test
    void dates() {
        String words = "must be a date such as 2018-03-31 or 31-03-2018, from 1900 to 2200, but was ";
        assertThat(read("excel/dates"))
                .containsExactly(
                        "usage.csv:3:date: " + words + "'43102'",
                        "usage.csv:4:date: " + words + "'2018-1-2'",
                        "usage.csv:5:date: " + words + "'2018-02-30'",
                        "usage.csv:6:date: " + words + "'2018-01-02 00:00'",
                        "usage.csv:7:date: " + words + "'0018-01-02'");
        assertThat(usage).containsExactly("0 3 2018-01-02 2");
    }

    @Test
    void amountsWithDecimalCommas() {
        read("decimal-comma/amounts");

        assertThat(usage)
                .containsExactly(
                        "0 3 2018-01-02 125000c",
                        "0 3 2018-01-02 -100000c",
                        "0 3 2018-01-02 999c",
                        "0 3 2018-01-02 500c");
        assertThat(faults.list())
                .allMatch(fault -> fault.contains("must be an amount with at most 2 decimals but was"))
                .extracting(fault -> fault.substring(0, fault.indexOf(":amount")))
                .isEqualTo(IntStream.concat(IntStream.rangeClosed(5, 10), IntStream.rangeClosed(12, 21))
                        .mapToObj(line -> "usage.csv:" + line)
                        .toList());
    }

    @Test
    void quantityThatMayBeThousands() {
        assertThat(read("decimal-comma/quantity-thousand"))
                .containsExactly(
                        "usage.csv:2:quantity: '1.000' can be 1 or 1000: write the one meant without a point, or"
                                + " with another number of decimals than three, at most 10");
    }

    @Test
    void tariffThatMayBeThousandsAndWeightsThatMayNot() {
        assertThat(read("decimal-comma/tariff-thousand"))
                .containsExactly(
                        "tariffs.csv:2:price: '1.250' can be 1.25 or 1250: write the one meant without a point, or"
                                + " with another number of decimals than three, at most 4");
        assertThat(files.rows(RegionTables.KEYS).get(0).weight()).isEqualByComparingTo("3");
    }

    @Test
    void quoteThatIsNotClosed() {
        assertThat(read("unclosed-quote/usage"))
                .containsExactly("usage.csv:3: row cannot be read: its quotes are broken");
    }

    @Test
    void quoteThatSwallowsARow() {
        assertThat(read("unclosed-quote/swallow-municipality"))
                .containsExactly(
                        "municipalities.csv:3: a field of the row runs over the end of its line: a quote is not closed");
    }

    @Test
    void nulInAName() {
        assertThat(read("nul-in-name"))
                .containsExactly(
                        "municipalities.csv:2:name: must be text without control characters and broken characters"
                                + " but was 'A\\u0000B'");
    }

    @Test
    void escapeSequenceInAName() {
        assertThat(read("escape-in-fault"))
                .containsExactly(
                        "products.csv:2:segment: must be text without control characters and broken characters but was"
                                + " '\\u001b[2J\\u001b[31mX'");
    }

    @Test
    void misspeltAdvancesAndADanglingLink(@TempDir Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(CASES.resolve("misspelt-advances"))) {
            for (Path entry : entries.toList()) {
                Files.copy(entry, folder.resolve(entry.getFileName()));
            }
        }
        Files.createSymbolicLink(folder.resolve("advances.csv"), folder.resolve("nonexistent"));

        assertThat(read(folder))
                .containsExactly(
                        "Advances.csv: is no known file name: did you mean advances.csv?",
                        "advances.csv: is a link that leads to no file");
    }

    @Test
    void usageWithoutALine() {
        assertThat(read("usage-headeronly")).isEmpty();
        assertThat(notices()).containsExactly("usage.csv: no line of usage was read: nothing was used");
    }

    @Test
    void keysByYear() {
        assertThat(read("key-per-year/year-column"))
                .containsExactly(
                        "keys.csv:1: column 'year' is unknown: weights by year belong in series.csv",
                        "keys.csv:5: raad 0003 is given again, first on line 2",
                        "keys.csv:6: raad 0005 is given again, first on line 3",
                        "keys.csv:7: raad 0007 is given again, first on line 4");
    }

    @Test
    void amountsAtTheLimitAreRead() {
        assertThat(read("overflow-advance")).isEmpty();
        assertThat(files.rows(RegionTables.ADVANCES).get(0).amountCents()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void refusedFoldersHaveTheirCodes() {
        read("refused/unknown-municipality");
        assertThat(codes()).containsExactly("unknown-municipality");
    }

    @Test
    void instalmentsOfOneKeyAreRefused() {
        read("refused/instalment-twice");
        assertThat(codes()).containsExactly("instalment-twice");
    }

    @Test
    void namesThatAreNearlyKnown(@TempDir Path folder) throws IOException {
        for (String name : List.of(
                "Usage-2018.csv",
                "usages.csv",
                "usage 2018.csv",
                "tariff.csv",
                "scheme.JSON",
                "notes.txt",
                "advances.txt",
                "usage-2019.csv.txt",
                "other.csv")) {
            FolderFiles.write(folder, name, "x\n");
        }
        Files.createDirectory(folder.resolve("products.csv"));
        Files.createSymbolicLink(folder.resolve("keys.csv"), folder.resolve("keys.csv"));
        Files.createSymbolicLink(folder.resolve("budgets.csv"), Path.of("/dev/null"));

        read(folder);

        assertThat(faults.list())
                .containsExactly(
                        "Usage-2018.csv: is no known file name: did you mean usage-2018.csv?",
                        "advances.txt: is no known file name: did you mean advances.csv?",
                        "budgets.csv: must be a file but is a pipe, a device or the like",
                        "keys.csv: is a link that leads to no file",
                        "products.csv: must be a file but is a folder",
                        "scheme.JSON: is no known file name: did you mean scheme.json?",
                        "tariff.csv: is no known file name: did you mean tariffs.csv?",
                        "usage 2018.csv: is no known file name: did you mean usage-*.csv?",
                        "usage-2019.csv.txt: is no known file name: did you mean usage-2019.csv?",
                        "usages.csv: is no known file name: did you mean usage.csv?",
                        "municipalities.csv: file is missing",
                        "usage.csv: file is missing, and there is no usage-*.csv either");
        assertThat(notices()).containsExactly("other.csv: is no file of a region and was not read");
    }

    @Test
    void linksStayInTheFolder(@TempDir Path elsewhere, @TempDir Path folder) throws IOException {
        FolderFiles.write(elsewhere, "secret.csv", "code,name,subregion,youth\n0005,Bedum,,1\n");
        FolderFiles.write(folder.resolve("data"), "products-2024.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        Files.createSymbolicLink(folder.resolve("municipalities.csv"), elsewhere.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("products.csv"), Path.of("data", "products-2024.csv"));
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n");

        assertThat(read(folder))
                .containsExactly("municipalities.csv: is a link that leaves the folder: put the file itself there");
        assertThat(files.rows(RegionTables.PRODUCTS)).hasSize(1);
    }

    @Test
    void usageIsReadFromAllItsParts(@TempDir Path folder) {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,1\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        FolderFiles.write(
                folder, "usage.csv", "municipality,product,date,quantity,amount,reference\n0005,P,2018-01-01,,1,a\n");
        FolderFiles.write(folder, "usage-2.csv", "gemeente;product;datum;hoeveelheid;bedrag\n5;P;02-01-2018;;2,50\n");
        FolderFiles.write(folder, "usage-3.csv", """
                municipality,product,date,quantity,amount,known,reference
                0005,P,2018-01-03,1,,2018-01-02,
                0005,P,2018-01-03,1,1,,
                0005,P,2018-01-03,,,,
                0005,P,2018-01-03,,3,2018-02-01,a
                0005,Q,2018-01-03,,4,,
                """);

        assertThat(read(folder))
                .containsExactly(
                        "usage-3.csv:2:known: must not be before the date 2018-01-03 but was 2018-01-02",
                        "usage-3.csv:3: exactly one of quantity and amount must be given but both are",
                        "usage-3.csv:4: exactly one of quantity and amount must be given but none is",
                        "usage-3.csv:5:reference: usage with this reference was given already: 'a'",
                        "usage-3.csv:6:product: product must be listed in products.csv but was 'Q', the nearest listed is P");
        assertThat(usage).containsExactly("0 0 2018-01-01 100c", "0 0 2018-01-02 250c");
    }

    /** A copy, a version or a Dutch name stands for the file that is missing; next to the file itself it is only reported. */
    @ParameterizedTest
    @CsvSource({
        "advances (1).csv, advances.csv",
        "Kopie van advances.csv, advances.csv",
        "advances - kopie.csv, advances.csv",
        "advances_v2_def.csv, advances.csv",
        "advances-2018.csv, advances.csv",
        "2018 advances.csv, advances.csv",
        "Voorschotten.csv, advances.csv",
        "voorschotten 2018.xlsx, advances.csv",
        "advances.xlsx, advances.csv",
        "tarieven.csv, tariffs.csv",
        "scheme (2).json, scheme.json",
        "region (1).xlsx, region.xlsx",
        "regio.ods, region.xlsx",
        "advancesheet.csv,",
        "budget plan.csv,",
        "mijn regio.csv,",
        "region.pdf,"
    })
    void namesOfCopies(String name, @Nullable String meant, @TempDir Path folder) {
        FolderFiles.write(folder, name, "x\n");
        read(folder);
        String fault = name + ": is no known file name: did you mean " + meant + "?";

        assertThat(faults.list().contains(fault)).isEqualTo(meant != null);
        if (meant != null && !meant.endsWith("xlsx")) {
            FolderFiles.write(folder, meant, "x\n");
            faults = new InputFaults();
            read(folder);

            assertThat(faults.list()).doesNotContain(fault);
            assertThat(notices()).contains(name + ": is no file of a region and was not read");
        }
    }

    /** A copy of usage has a name that is allowed; files without a line, and those that differ in a cent, may stand side by side. */
    @Test
    void aCopyOfUsageIsRefused(@TempDir Path folder) {
        String heading = "municipality,product,date,quantity,amount\n";
        String line = heading + "0001,P,2018-05-01,,1.00\n";
        FolderFiles.write(folder, "usage.csv", line);
        FolderFiles.write(folder, "usage-1.csv", line);
        FolderFiles.write(folder, "usage-2.csv", line.replace("1.00", "1.01"));
        FolderFiles.write(folder, "usage-3.csv", heading);
        FolderFiles.write(folder, "usage-4.csv", heading);
        read(folder);

        assertThat(faults.list().stream().filter(fault -> fault.contains("same lines")))
                .containsExactly("usage-1.csv: holds the same lines as usage.csv, which would count twice");
    }
}
