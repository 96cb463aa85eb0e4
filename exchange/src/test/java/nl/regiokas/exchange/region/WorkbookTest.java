package nl.regiokas.exchange.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A region as one workbook, as a spreadsheet program saves it: numbers and dates as cells. */
class WorkbookTest {

    @TempDir
    private Path folder;

    private final InputFaults faults = new InputFaults();
    private final List<String> usage = new ArrayList<>();

    @BeforeEach
    void save() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("region.xlsx"));
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet municipalities = sheet(workbook, "municipalities", "code", "naam", "subregion", "youth");
            municipalities.value(1, 0, 5);
            municipalities.value(1, 1, "Bedum");
            municipalities.value(1, 3, 1000);
            Worksheet products = sheet(workbook, "products", "code", "name", "segment", "standing");
            products.value(1, 0, "P");
            products.value(1, 1, "p");
            products.value(1, 2, "BASIC");
            products.value(1, 3, false);
            Worksheet lines = sheet(workbook, "usage", "gemeente", "product", "datum", "hoeveelheid", "bedrag");
            line(lines, 1, 0.1 + 0.2);
            line(lines, 2, -1250);
            line(lines, 3, 1.005);
            line(lines, 4, "1.250,50");
        }
    }

    private static Worksheet sheet(Workbook workbook, String name, String... headings) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.length; column++) {
            sheet.value(0, column, headings[column]);
        }
        return sheet;
    }

    private static void line(Worksheet sheet, int row, Object amount) {
        sheet.value(row, 0, 5);
        sheet.value(row, 1, "P");
        sheet.value(row, 2, LocalDate.of(2018, 3, 30 + row % 2));
        sheet.style(row, 2).format("dd-mm-yyyy").set();
        if (amount instanceof Number number) {
            sheet.value(row, 4, number);
        } else {
            sheet.value(row, 4, amount.toString());
        }
    }

    private List<String> read() {
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.USAGE);
            RegionFiles files = region.read();
            region.usage(files, ReadingProgress.SILENT, line -> usage.add(line.date() + " " + line.cents()));
        }
        return faults.list();
    }

    /** 0.1 + 0.2 is 0.30000000000000004 in a cell: fifteen digits of it are 0.3. */
    @Test
    void cellsAreNumbersAtFifteenDigitsAndDates() {
        assertThat(read())
                .containsExactly(
                        "region.xlsx/usage:4:bedrag: must be an amount with at most 2 decimals but was '1.005'");
        assertThat(usage).containsExactly("2018-03-31 30", "2018-03-30 -125000", "2018-03-30 125050");
        assertThat(faults.notices())
                .extracting(Fault::text)
                .contains(
                        "region.xlsx/municipalities: 1 codes of municipalities had lost their leading zeros; they were put"
                                + " back, first on line 2");
    }

    /** What a cell means must be known: a formula that was never calculated is no blank, 0.845 shown as 84,5% no 84.5. */
    @Test
    void formulasWithoutResultsAndPercentagesAreRefused() throws IOException {
        writeUsage(usage -> usage.formula(1, 4, "SUM(D2:D2)"));
        assertThat(read())
                .containsExactly(
                        "region.xlsx/usage:2:bedrag: the formula in cell E2 has no result: open the workbook, let it"
                                + " calculate and save it");

        faults.list();
        writeUsage(usage -> {
            usage.value(1, 4, 0.845);
            usage.style(1, 4).format("0.0%").set();
        });
        assertThat(read())
                .anyMatch(fault -> fault.startsWith("region.xlsx/usage:2:bedrag: cell E2 is shown as a percentage"));
    }

    /**
     * {@code =IF(...;"";...)} gives an empty text, which counts as an empty cell; what only has room for a result was
     * never calculated.
     */
    @Test
    void anEmptyTextAsTheResultOfAFormulaIsAnEmptyCell() throws IOException {
        writeUsage(usage -> {
            line(usage, 1, 10);
            usage.formula(1, 3, "IF(TRUE,\"\",1)");
            usage.formula(1, 6, "IF(TRUE,\"\",1)");
            line(usage, 2, 20);
            line(usage, 3, 30);
            usage.formula(3, 3, "IF(TRUE,\"\",1)");
        });
        rewrite("sheet3.xml", sheet -> {
            String marked = sheet.replaceAll(
                    "<c r=\"(D2|G2|D4)\"[^>]*>(<f>.*?</f>)(<v></v>|<v/>)?</c>", "<c r=\"$1\" t=\"str\">$2<v></v></c>");
            assertThat(marked.split("t=\"str\"", -1)).hasSize(4);
            return marked;
        });

        assertThat(read()).isEmpty();
        assertThat(usage).containsExactly("2018-03-31 1000", "2018-03-30 2000", "2018-03-31 3000");

        rewrite("sheet3.xml", sheet -> sheet.replace("<c r=\"D4\" t=\"str\">", "<c r=\"D4\">"));
        assertThat(read())
                .containsExactly(
                        "region.xlsx/usage:4:hoeveelheid: the formula in cell D4 has no result: open the workbook, let"
                                + " it calculate and save it");
    }

    private void rewrite(String part, UnaryOperator<String> change) throws IOException {
        rewriteBytes(
                part,
                bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private void rewriteBytes(String part, UnaryOperator<byte[]> change) throws IOException {
        Path file = folder.resolve("region.xlsx");
        Path changed = folder.resolve("changed.zip");
        try (ZipFile whole = new ZipFile(file.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : Collections.list(whole.entries())) {
                byte[] bytes = whole.getInputStream(entry).readAllBytes();
                target.putNextEntry(new ZipEntry(entry.getName()));
                target.write(entry.getName().endsWith(part) ? change.apply(bytes) : bytes);
            }
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Nothing that is wrong with a sheet hides what else is. */
    @Test
    void everyCellWithoutAUsableValueIsReported() throws IOException {
        writeUsage(usage -> {
            usage.value(1, 4, "x");
            line(usage, 2, 0.5);
            usage.style(2, 4).format("0%").set();
            usage.formula(3, 0, "A2");
            usage.formula(3, 2, "C2");
            usage.value(3, 1, "Q");
            usage.value(3, 4, 1);
            line(usage, 4, 1.005);
            line(usage, 5, 2);
            usage.formula(5, 6, "E2");
        });

        assertThat(read())
                .containsExactly(
                        "region.xlsx/usage:2:bedrag: must be an amount with at most 2 decimals but was 'x'",
                        "region.xlsx/usage:3:bedrag: cell E3 is shown as a percentage, so that its number is a hundredth of"
                                + " what it shows: give the number as it is meant",
                        "region.xlsx/usage:4:gemeente: the formula in cell A4 has no result: open the workbook, let it"
                                + " calculate and save it",
                        "region.xlsx/usage:4:datum: the formula in cell C4 has no result: open the workbook, let it"
                                + " calculate and save it",
                        "region.xlsx/usage:4:product: product must be listed in products.csv but was 'Q', the nearest"
                                + " listed is P",
                        "region.xlsx/usage:5:bedrag: must be an amount with at most 2 decimals but was '1.005'",
                        "region.xlsx/usage:6: the formula in cell G6 has no result: open the workbook, let it calculate"
                                + " and save it",
                        "region.xlsx/usage:6: row has 7 fields but the header has 5");
        assertThat(usage).isEmpty();
    }

    @Test
    void aHeadingWithoutAResultIsReported() throws IOException {
        writeUsage(usage -> usage.formula(0, 4, "A1"));

        assertThat(read())
                .containsExactly("region.xlsx/usage:1: the formula in cell E1 has no result: open the workbook, let it"
                        + " calculate and save it");
    }

    /** A code of a client that stands in another column than its own. */
    @Test
    void faultsOfASheetWithClientsRepeatNoCode() throws IOException {
        writeUsage(usage -> {
            usage.value(0, 5, "client");
            for (int column = 0; column < 5; column++) {
                usage.value(1 + column, column, "geheim-1");
                usage.value(1 + column, 5, "geheim-1");
            }
            usage.value(6, 2, 123456);
        });
        assertThat(read())
                .hasSizeGreaterThan(5)
                .allSatisfy(fault -> assertThat(fault).doesNotContain("geheim", "123456"));
    }

    private void writeUsage(Consumer<Worksheet> amount) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("region.xlsx"));
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet municipalities = sheet(workbook, "municipalities", "code", "naam", "subregion", "youth");
            municipalities.value(1, 0, "0005");
            municipalities.value(1, 1, "Bedum");
            municipalities.value(1, 3, 1000);
            Worksheet products = sheet(workbook, "products", "code", "name", "segment", "standing");
            products.value(1, 0, "P");
            products.value(1, 1, "p");
            products.value(1, 2, "BASIC");
            products.value(1, 3, false);
            Worksheet lines = sheet(workbook, "usage", "gemeente", "product", "datum", "hoeveelheid", "bedrag");
            lines.value(1, 0, "0005");
            lines.value(1, 1, "P");
            lines.value(1, 2, "2018-03-31");
            amount.accept(lines);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Usage-2019", "usage 2019", "usage_2019"})
    void sheetsThatBeginLikeUsageAreCloseToIt(String name) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("region.xlsx"));
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            sheet(workbook, name, "a");
        }
        read();

        assertThat(faults.list()).contains("region.xlsx/" + name + ": is no known file name: did you mean usage-*?");
    }

    /** A second sheet of one name, as a spreadsheet makes it, and a Dutch name. */
    @ParameterizedTest
    @ValueSource(strings = {"advances (2)", "Voorschotten", "advances 2018"})
    void sheetsOfAnotherNameStandForTheMissingOne(String name) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("region.xlsx"));
                Workbook workbook = new Workbook(file, "test", "1.0")) {
            sheet(workbook, name, "a");
        }
        read();

        assertThat(faults.list()).contains("region.xlsx/" + name + ": is no known file name: did you mean advances?");
    }

    @Test
    void tablesStandInOneOfTheTwo() {
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,P,2018-01-01,,1\n");
        FolderFiles.write(folder, "keys.csv", "key,municipality,weight\nk,0005,1\n");

        assertThat(read())
                .contains(
                        "keys.csv: must not stand next to region.xlsx: tables come from one of the two",
                        "usage.csv: must not stand next to region.xlsx: tables come from one of the two");
    }

    @Test
    void whatIsNoWorkbookIsAFault() throws IOException {
        Files.writeString(folder.resolve("region.xlsx"), "PK no workbook");

        assertThat(read()).containsExactly("region.xlsx: cannot be read as a workbook");
    }

    /** On half a workbook nothing else is reported: what it should hold may be in the other half. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 90, 99})
    void halfAWorkbookIsOneFault(int percent) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("region.xlsx"));
        Files.write(folder.resolve("region.xlsx"), Arrays.copyOf(whole, whole.length * percent / 100));

        assertThat(read()).containsExactly("region.xlsx: cannot be read as a workbook");
        assertThat(faults.notices()).isEmpty();
    }

    /** A sheet that is broken is a fault of the sheet; whatever stands in it is not missed. */
    @Test
    void aBrokenSheetIsOneFault() throws IOException {
        rewriteBytes("sheet1.xml", bytes -> Arrays.copyOf(bytes, bytes.length - 60));

        assertThat(read())
                .containsExactly(
                        "region.xlsx/municipalities: cannot be read as a workbook",
                        "region.xlsx/usage:4:bedrag: must be an amount with at most 2 decimals but was '1.005'");
    }

    /** The part of a sheet is missing, it has no name, or its name leads out of the workbook. */
    @ParameterizedTest
    @CsvSource({
        "Target=\"worksheets/sheet1.xml\", Target=\"worksheets/sheet9.xml\"",
        "Target=\"worksheets/sheet1.xml\", Target=\"../../../outside.xml\"",
        "Target=\"worksheets/sheet1.xml\", Target=\"/etc/passwd\"",
        "Target=\"worksheets/sheet1.xml\", ''",
        "Id=\"rId3\", Id=\"rId99\""
    })
    void aSheetThatIsNowhereIsOneFault(String said, String instead) throws IOException {
        rewriteBytes("workbook.xml.rels", bytes -> {
            String relations = new String(bytes, StandardCharsets.UTF_8);
            assertThat(relations).contains(said);
            return relations.replace(said, instead).getBytes(StandardCharsets.UTF_8);
        });

        assertThat(read())
                .filteredOn(fault -> !fault.startsWith("region.xlsx/usage:4:bedrag: "))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("region.xlsx")
                .endsWith(": cannot be read as a workbook");
    }

    /** Without its texts every heading would be blank, and every sheet would have a fault of its own. */
    @Test
    void aWorkbookWithoutItsTextsIsOneFault() throws IOException {
        rewriteBytes(
                "workbook.xml.rels",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("\"sharedStrings.xml\"", "\"absent.xml\"")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(read()).containsExactly("region.xlsx: cannot be read as a workbook");
    }

    @Test
    void rowsAfterOneThatIsTooWideAreRead() throws IOException {
        writeUsage(sheet -> {
            sheet.value(1, 1100, "x");
            line(sheet, 2, "5,00");
            line(sheet, 3, "x");
        });

        assertThat(read())
                .containsExactly(
                        "region.xlsx/usage:2: row has more than 262144 characters or 1024 fields",
                        "region.xlsx/usage:4:bedrag: must be an amount with at most 2 decimals but was 'x'");
        assertThat(usage).containsExactly("2018-03-30 500");
    }

    @Test
    void aLineHasALimit() throws IOException {
        Files.delete(folder.resolve("region.xlsx"));
        FolderFiles.write(
                folder, "municipalities.csv", "code,name,subregion,youth\n0005," + "x".repeat(300_000) + ",,1\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP" + ",".repeat(2000) + "\n");
        FolderFiles.write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount\n0005,P,2018-01-01,," + "1".repeat(300_000) + "\n");

        String fault = " row has more than 262144 characters or 1024 fields";
        assertThat(read()).contains("municipalities.csv:2:" + fault, "products.csv:2:" + fault, "usage.csv:2:" + fault);
    }
}
