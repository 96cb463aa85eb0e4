package nl.regiokas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fields may hold, and how files may be written. */
class TableReaderTest {

    private enum Colour {
        RED,
        BLUE
    }

    private static final TableColumn<String> NAME = new TableColumn<>(Heading.NAME, CellType.words());
    private static final TableColumn<String> NOTE = new TableColumn<>(Heading.KIND, CellType.words());

    @TempDir
    private Path folder;

    private final InputFaults faults = new InputFaults();

    private static <T> Table<T> table(CellType<T> type) {
        TableColumn<T> column = new TableColumn<>(Heading.AMOUNT, type);
        return Table.<T>named("a")
                .must(NAME, row -> "name")
                .must(column, row -> row)
                .may(NOTE, row -> Optional.empty())
                .build(row -> row.of(column));
    }

    private <T> List<T> read(CellType<T> type, String file) {
        FolderFiles.write(folder, "a.csv", file);
        return read(type);
    }

    private <T> List<T> read(CellType<T> type) {
        List<T> values = new ArrayList<>();
        new TableReader<>(table(type), new CsvText(folder, "a.csv"), new Codes(), faults)
                .read(line -> values.add(line.value()));
        return values;
    }

    private <T> List<T> value(CellType<T> type, String text) {
        return read(type, "name,amount\nA," + text + "\n");
    }

    private <T> List<T> semicolons(CellType<T> type, String... texts) {
        StringBuilder file = new StringBuilder("naam;Bedrag\n");
        for (String text : texts) {
            file.append("A;").append(text).append('\n');
        }
        return read(type, file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 100",
        "-1, -100",
        "1.5, 150",
        "-0.05, -5",
        "+5, 500",
        "48.50-, -4850",
        "48.50+, 4850",
        "007.10, 710",
        "1250.00, 125000",
        "9999999999999.99, 999999999999999",
        "99999999999999.99, 9999999999999999",
        "92233720368547758.07, 9223372036854775807",
        "-92233720368547758.08, -9223372036854775808"
    })
    void readsAmountsToTheCent(String text, long cents) {
        assertThat(value(CellType.cents(), text)).containsExactly(cents);
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.", ".5", "1.234", "1e3", "--1", "-1-", "1_000", "0x1", "NaN", "١", "1 000", "1.0.0", "-", "€ 2",
                "(2)", "\u22122"
            })
    void refusesOtherAmounts(String text) {
        assertThat(value(CellType.cents(), text)).isEmpty();
        assertThat(faults.list())
                .containsExactly("a.csv:2:amount: must be an amount with at most 2 decimals but was '" + text + "'");
    }

    @Test
    void refusesAmountsBeyondALong() {
        assertThat(value(CellType.cents(), "92233720368547758.08")).isEmpty();
        assertThat(faults.list())
                .containsExactly("a.csv:2:amount: must fit in 64 bits of cents but was '92233720368547758.08'");
    }

    @Test
    void oneCommaMakesTheWholeFileDecimalComma() {
        assertThat(semicolons(CellType.cents(), "1.250", "9,99", "1.250,00", "12", "-1.000", "48,50-"))
                .containsExactly(125_000L, 999L, 125_000L, 1200L, -100_000L, -4850L);
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "1.25,00", "1.2500", "25,000", ",5", "1,", "1.250.00", "1,250.00", "12.", ".5"})
    void groupsMustBePlacedCorrectly(String text) {
        assertThat(semicolons(CellType.cents(), text, "9,99")).containsExactly(999L);
        assertThat(faults.list())
                .containsExactly("a.csv:2:Bedrag: must be an amount with at most 2 decimals but was '" + text + "'");
    }

    @Test
    void aPointThatMayGroupThousandsIsRefusedWithBothReadings() {
        assertThat(semicolons(CellType.price(), "1.250", "2.50", "1.2500", "1250"))
                .hasSize(3);
        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2:Bedrag: '1.250' can be 1.25 or 1250: write the one meant without a point, or with"
                                + " another number of decimals than three, at most 4");
    }

    /** Points before the last one can only group; the last one may be the decimal sign. */
    @ParameterizedTest
    @CsvSource({
        "1.250.000, 1250, 1250000",
        "-12.250.125, -12250.125, -12250125",
        "1.250.000-, -1250, -1250000",
        "1.000.000.001, 1000000.001, 1000000001"
    })
    void severalPointsThatMayGroupAreRefusedWithBothReadings(String text, String plain, String grouped) {
        assertThat(semicolons(CellType.cents(), text)).isEmpty();
        assertThat(faults.list())
                .containsExactly("a.csv:2:Bedrag: '" + text + "' can be " + plain + " or " + grouped
                        + ": write the one meant without a point, or with another number of decimals than"
                        + " three, at most 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.250-", "1.250.00", "1250.000.000", "1.000.000.000.000.000.000.000.000.000.000.000"})
    void whatHasNoTwoReadingsIsNoAmount(String text) {
        assertThat(semicolons(CellType.cents(), text)).isEmpty();
        assertThat(faults.list())
                .containsExactly("a.csv:2:Bedrag: must be an amount with at most 2 decimals but was '" + text + "'");
    }

    @Test
    void weightsAndValuesHaveADecimalPoint() {
        assertThat(semicolons(CellType.weight(), "3.000", "0.125"))
                .containsExactly(new BigDecimal("3"), new BigDecimal("0.125"));
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void commasBetweenFieldsLeavePointsAsTheyAre() {
        assertThat(value(CellType.quantity(), "1.250")).containsExactly(new BigDecimal("1.25"));
        assertThat(value(CellType.quantity(), "\"1250,00\"")).isEmpty();
        assertThat(faults.list())
                .containsExactly("a.csv:2:amount: must be a number with at most 10 decimals but was '1250,00'");
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, 2020-02-29", "29-02-2020, 2020-02-29", "31-12-1999, 1999-12-31"})
    void readsBothFormsOfDates(String text, LocalDate day) {
        assertThat(value(CellType.day(), text)).containsExactly(day);
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-29",
                "29-02-2019",
                "43102",
                "2018-1-2",
                "2018-01-02 00:00",
                "0018-01-02",
                "01-13-2018",
                "2201-01-01"
            })
    void refusesOtherDates(String text) {
        assertThat(value(CellType.day(), text)).isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2:amount: must be a date such as 2018-03-31 or 31-03-2018, from 1900 to 2200, but was '"
                                + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "Ja, true", "yes, true", "false, false", "NEE, false", "no, false"})
    void readsTruthValues(String text, boolean flag) {
        assertThat(value(CellType.flag(), text)).containsExactly(flag);
    }

    @Test
    void refusesOtherYearsFlagsAndWords() {
        value(CellType.year(), "18");
        value(CellType.year(), "2.018");
        value(CellType.flag(), "maybe");
        value(CellType.word(Colour.class), "BLEU");
        value(CellType.count(), "-1");
        value(CellType.count(), "1.5");
        value(CellType.words(), "");

        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2:amount: must be a year from 1900 to 2200 but was '18'",
                        "a.csv:2:amount: must be a year from 1900 to 2200 but was '2.018'",
                        "a.csv:2:amount: must be true or false but was 'maybe'",
                        "a.csv:2:amount: must be one of RED, BLUE but was 'BLEU', the nearest is BLUE",
                        "a.csv:2:amount: must not be negative but was -1",
                        "a.csv:2:amount: must be a whole number without points or decimals but was '1.5'",
                        "a.csv:2:amount: must not be blank");
    }

    @Test
    void lostZerosArePutBackAndReported() {
        assertThat(read(CellType.newMunicipality(), "name,amount\nA,0003\nB,5\nC,37\n"))
                .extracting(code -> code.value())
                .containsExactly("0003", "0005", "0037");
        value(CellType.newMunicipality(), "00003");

        assertThat(notices())
                .containsExactly(
                        "a.csv: 2 codes of municipalities had lost their leading zeros; they were put back, first on"
                                + " line 3");
        assertThat(faults.list()).containsExactly("a.csv:2:amount: must be four digits but was '00003'");
    }

    private ImmutableList<String> notices() {
        return faults.notices().stream().map(Fault::text).collect(ImmutableList.toImmutableList());
    }

    @Test
    void columnsComeInAnyOrderCaseAndLanguage() {
        assertThat(read(CellType.cents(), " BEDRAG ,Soort,naam\n2.50,,A\n")).containsExactly(250L);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void headerIsChecked() {
        read(CellType.cents(), "name,naam,amont\nA,B,1\n");

        assertThat(faults.list())
                .containsExactly(
                        "a.csv:1: column naam is given twice",
                        "a.csv:1: column 'amont' is unknown and amount is missing: it is probably meant");
    }

    @Test
    void aMisspeltHeadingStandsForOneMissingColumnOnly() {
        read(CellType.cents(), "name,bedrg,amont,other\nA,1,1,1\n");

        assertThat(faults.list())
                .containsExactly(
                        "a.csv:1: column 'bedrg' is unknown and bedrag is missing: it is probably meant",
                        "a.csv:1: column 'amont' is unknown, the nearest known one is amount",
                        "a.csv:1: column 'other' is unknown");
    }

    /** A word more, as of the unit, is no other column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,Bedrag (EUR) | column 'Bedrag (EUR)' is unknown and bedrag is missing: it is probably meant",
                "name,total amount | column 'total amount' is unknown and amount is missing: it is probably meant",
                "name,amount,Bedrag (EUR) | column 'Bedrag (EUR)' is unknown, the nearest known one is bedrag",
                "name,bedr. | column 'bedr.' is unknown and bedrag is missing: it is probably meant",
                "name,bedragen | column 'bedragen' is unknown and bedrag is missing: it is probably meant",
                "name,amuont | column 'amuont' is unknown and amount is missing: it is probably meant",
                "name,Opmerking | column 'Opmerking' is unknown",
                "name,Opmerking | column amount is missing",
                "name/amount,x | column 'name/amount' is unknown"
            })
    void aHeadingIsComparedWordByWord(String headings, String fault) {
        read(CellType.cents(), headings + "\nA,1,1\n");

        assertThat(faults.list()).contains("a.csv:1: " + fault);
    }

    @Test
    void emptyFileHasNoHeader() {
        read(CellType.cents(), "\uFEFF");

        assertThat(faults.list()).containsExactly("a.csv:1: file has no header");
    }

    @Test
    void rowsOfBareSeparatorsAreSkippedAndCounted() {
        assertThat(read(CellType.cents(), "name,amount\n,\nA,1\n , \n\nB,2\n,,,\n"))
                .containsExactly(100L, 200L);
        assertThat(faults.list()).isEmpty();
        assertThat(notices()).containsExactly("a.csv: 3 rows of bare separators were skipped, the first on line 2");
    }

    @Test
    void separatorsAtTheEndOfEveryRowDoNoHarm() {
        assertThat(read(CellType.cents(), "name,amount,,\nA,1,,\n")).containsExactly(100L);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void valueUnderNoHeadingIsAFault() {
        read(CellType.cents(), "name,amount,\nA,1,x\nB,2,,y\nC\n");

        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2: 'x' stands under no heading",
                        "a.csv:3: row has 4 fields but the header has 3",
                        "a.csv:4: row has 1 fields but the header has 3");
    }

    @Test
    void fieldOverALineEndIsAFaultOnTheLineWhereItOpened() {
        assertThat(read(CellType.cents(), "name,amount\r\n\"A\nB\",1\r\nC,x\r\nD,2\r\n"))
                .containsExactly(200L);
        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2: a field of the row runs over the end of its line: a quote is not closed",
                        "a.csv:4:amount: must be an amount with at most 2 decimals but was 'x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"na\nme\",amount\nA,1\n", "name,\"amount\n\"\nA,1\n", "name,amount,\"\n\"\nA,1,\n"})
    void headingOverALineEndIsAFault(String file) {
        assertThat(read(CellType.cents(), file)).isEmpty();
        assertThat(faults.list())
                .containsExactly("a.csv:1: a field of the row runs over the end of its line: a quote is not closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"B\"x,1\nC,x\nD,2\n",
                "\"B,1\nC,x\nD,2\n",
                "\"B,1\r\nC,x\r\nD,2",
                "B,\"1\rC,x\r\"D\",2\r",
                "B,\"1\nC,x\n\"D\",2\n\n"
            })
    void rowsAfterBrokenQuotesAreRead(String rest) {
        assertThat(read(CellType.cents(), "name,amount\nA,1\n" + rest)).containsExactly(100L, 200L);
        assertThat(faults.list())
                .containsExactly(
                        "a.csv:3: row cannot be read: its quotes are broken",
                        "a.csv:4:amount: must be an amount with at most 2 decimals but was 'x'");
    }

    @Test
    void headingWithBrokenQuotesIsAFault() {
        assertThat(read(CellType.cents(), "name,\"amount\"s\nA,1\n")).isEmpty();
        assertThat(faults.list()).containsExactly("a.csv:1: row cannot be read: its quotes are broken");
    }

    @Test
    void quoteInsideAFieldIsText() {
        assertThat(read(CellType.words(), "name,amount\nA,5\" pipe\n")).containsExactly("5\" pipe");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void lastLineMayLackItsEnd() {
        assertThat(read(CellType.cents(), "name,amount\nA,1\nB,2")).containsExactly(100L, 200L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n", "\uFEFFsep=;\r\n"})
    void separatorLineIsRead(String line) {
        assertThat(read(CellType.cents(), line + "name;amount\nA;2,50\nB;x\n")).containsExactly(250L);
        assertThat(faults.list())
                .containsExactly("a.csv:4:amount: must be an amount with at most 2 decimals but was 'x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void encodingsAreReported(String name) throws IOException {
        Files.write(folder.resolve("a.csv"), "name,amount\nA,Súdwest €\n".getBytes(Charset.forName(name)));

        assertThat(read(CellType.words())).containsExactly("Súdwest €");
        assertThat(faults.list()).isEmpty();
        assertThat(notices())
                .isEqualTo(
                        name.equals("windows-1252")
                                ? List.of("a.csv: is not UTF-8 and was read as Windows-1252")
                                : List.of());
    }

    @Test
    void littleEndianMarkIsRead() throws IOException {
        Files.write(folder.resolve("a.csv"), "\uFEFFname,amount\nA,é\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(read(CellType.words())).containsExactly("é");
    }

    /** Half of a surrogate pair is a fault at its place, and what follows it is still read. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void halfAPairInAFileOfTwoBytesPerCharacter(String name) throws IOException {
        String marked = "\uFEFFname,amount\nA,b?\nB,?\nC,?x\nD,good\nE,\uD83D\uDE00\n";
        byte[] text = marked.getBytes(Charset.forName(name));
        int high = name.endsWith("BE") ? 0 : 1;
        for (int i = 0; i < text.length; i += 2) {
            if (text[i + 1 - high] == '?') {
                text[i + high] = (byte) 0xD8;
                text[i + 1 - high] = 0x01;
            }
        }
        Files.write(folder.resolve("a.csv"), text);

        assertThat(read(CellType.words())).containsExactly("good", "\uD83D\uDE00");
        assertThat(faults.faults())
                .extracting(Fault::code)
                .containsExactly("bad-character", "bad-character", "bad-character");
        assertThat(faults.list())
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactly("a.csv:2:amount:", "a.csv:3:amount:", "a.csv:4:amount:");
    }

    @Test
    void aByteTooManyIsNoCharacter() throws IOException {
        byte[] text = "\uFEFFname,amount\nA,b".getBytes(StandardCharsets.UTF_16LE);
        Files.write(folder.resolve("a.csv"), Arrays.copyOf(text, text.length + 1));

        read(CellType.words());
        assertThat(faults.faults()).extracting(Fault::code).containsExactly("bad-character");
    }

    @Test
    void longFilesInWindows1252KeepWhatCameBefore() throws IOException {
        String file = "name,amount\n" + "A,plain\n".repeat(40_000) + "B,caf\u00e9\n";
        Files.write(folder.resolve("a.csv"), file.getBytes(Charset.forName("windows-1252")));

        assertThat(read(CellType.words())).hasSize(40_001).endsWith("café");
    }

    /** What begins as UTF-8 is not read as something else from the middle on. */
    @ParameterizedTest
    @CsvSource({"5, 2, 5", "40000, 40002, 5"})
    void aFileOfTwoEncodingsIsRefusedAtTheCharacterThatReports(int lines, long line, long character)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("name,amount\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 3; i < line; i++) {
            file.writeBytes("A,plain\n".getBytes(StandardCharsets.UTF_8));
        }
        file.writeBytes((line > 2 ? "A,\u00e9\ud83d\ude00\n" : "").getBytes(StandardCharsets.UTF_8));
        file.writeBytes("\u00e9,\u20ac\ud83d".substring(0, 3).getBytes(StandardCharsets.UTF_8));
        file.writeBytes("x\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes("A,plain\n".repeat(lines).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("a.csv"), file.toByteArray());

        read(CellType.words());

        assertThat(faults.list())
                .containsExactly("a.csv:" + line + ": is UTF-8 up to character " + character
                        + " of this line, which is not: save the file in one encoding");
        assertThat(notices()).isEmpty();
    }

    @Test
    void aFileThatSaysItIsUtf8IsNotReadAsAnother() throws IOException {
        Files.write(
                folder.resolve("a.csv"),
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'n', 'a', 'm', 'e', ',', (byte) 0xE9, '\r', '\n'});

        read(CellType.words());

        assertThat(faults.list())
                .containsExactly("a.csv:1: is UTF-8 up to character 6 of this line, which is not: save the file in one"
                        + " encoding");
    }

    @ParameterizedTest
    @CsvSource({"A\0B, A\\u0000B", "A\u001B[2JX, A\\u001b[2JX", "\uFFFD, \\ufffd", "A\uFEFFx\u0007B, A\\ufeffx\\u0007B"
    })
    void controlAndBrokenCharactersAreShownNotPassedOn(String text, String shown) {
        assertThat(value(CellType.words(), text)).isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2:amount: must be text without control characters and broken characters but was '"
                                + shown + "'");
    }

    @Test
    void longValuesAreShortenedInMessages() {
        value(CellType.cents(), "x".repeat(1000));

        assertThat(faults.list())
                .containsExactly("a.csv:2:amount: must be an amount with at most 2 decimals but was '" + "x".repeat(60)
                        + "...'");
    }

    @Test
    void notEveryFaultOfALongFileIsReported() {
        read(CellType.cents(), "name,amount\n" + "A,x\n".repeat(1500));

        assertThat(faults.list()).hasSize(1001).last().isEqualTo("and 500 more faults");
    }
}
