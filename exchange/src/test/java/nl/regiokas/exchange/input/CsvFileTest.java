package nl.regiokas.exchange.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.regiokas.exchange.FolderFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    enum Column implements CsvColumn {
        CODE,
        VALUE,
        NOTE;

        @Override
        public String header() {
            return Ascii.toLowerCase(name());
        }

        @Override
        public boolean isRequired() {
            return this != NOTE;
        }
    }

    enum Colour {
        RED,
        BLUE
    }

    @TempDir
    Path folder;

    private final InputFaults faults = new InputFaults();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 100",
        "-1, -100",
        "1.5, 150",
        "-0.05, -5",
        "007.10, 710",
        "1250.00, 125000",
        "9999999999999.99, 999999999999999",
        "99999999999999.99, 9999999999999999",
        "92233720368547758.07, 9223372036854775807",
        "-92233720368547758.08, -9223372036854775808"
    })
    void readsAmountsToTheCent(String text, long cents) {
        assertThat(values(text, row -> row.cents(Column.VALUE))).containsExactly(cents);
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", ".5", "1.234", "1e3", "+1", "--1", "1_000", "0x1", "NaN", "١", "1 000", "1.0.0", "-"})
    void refusesOtherAmounts(String text) {
        assertThat(values(text, row -> row.cents(Column.VALUE))).containsExactly(0L);
        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2: value must be an amount with a decimal point and at most 2 decimals but was '" + text
                                + "'");
    }

    @Test
    void refusesAmountsBeyondALong() {
        values("92233720368547758.08", row -> row.cents(Column.VALUE));

        assertThat(faults.list())
                .containsExactly("a.csv:2: value must fit in 64 bits of cents but was EUR 92233720368547758.08");
    }

    @Test
    void readsDatesYearsFlagsAndConstants() {
        assertThat(values("2020-02-29", row -> row.date(Column.VALUE))).containsExactly(LocalDate.of(2020, 2, 29));
        assertThat(values("2018", row -> row.year(Column.VALUE))).containsExactly(2018);
        assertThat(values("true", row -> row.flag(Column.VALUE))).containsExactly(true);
        assertThat(values("BLUE", row -> row.constant(Column.VALUE, Colour.class, Colour.RED)))
                .containsExactly(Colour.BLUE);
        assertThat(values("-12345678901234567890.1234", row -> row.decimal(Column.VALUE, 4)))
                .singleElement()
                .hasToString("-12345678901234567890.1234");
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void refusesOtherDatesYearsFlagsAndConstants() {
        values("2019-02-29", row -> row.date(Column.VALUE));
        values("29-02-2020", row -> row.date(Column.VALUE));
        values("18", row -> row.year(Column.VALUE));
        values("True", row -> row.flag(Column.VALUE));
        values("blue", row -> row.constant(Column.VALUE, Colour.class, Colour.RED));
        values("0.12345", row -> row.decimal(Column.VALUE, 4));

        assertThat(faults.list())
                .containsExactly(
                        "a.csv:2: value must be a date such as 2018-03-31 but was '2019-02-29'",
                        "a.csv:2: value must be a date such as 2018-03-31 but was '29-02-2020'",
                        "a.csv:2: value must be a year such as 2018 but was '18'",
                        "a.csv:2: value must be true or false but was 'True'",
                        "a.csv:2: value must be one of [RED, BLUE] but was 'blue'",
                        "a.csv:2: value must be a number with a decimal point and at most 4 decimals but was '0.12345'");
    }

    @Test
    void linesAreCountedOverQuotedLineBreaks() {
        FolderFiles.write(folder, "a.csv", "code,value\r\n\"A\nB\",1\r\n\r\nC,x\r\n");

        assertThat(read(row -> row.text(Column.CODE) + row.cents(Column.VALUE))).containsExactly("A\nB100", "C0");
        assertThat(faults.list())
                .containsExactly(
                        "a.csv:5: value must be an amount with a decimal point and at most 2 decimals but was 'x'");
    }

    @Test
    void brokenQuotesEndTheReading() {
        FolderFiles.write(folder, "a.csv", "code,value\nA,1\n\"B\"x,1\nC,1\n");

        assertThat(read(row -> row.text(Column.CODE))).containsExactly("A");
        assertThat(faults.list())
                .containsExactly("a.csv:3: row cannot be read, nor what follows:"
                        + " Unexpected character after closing quote: 'x' (0x78)");
    }

    @Test
    void quoteThatIsNotClosedIsTold() {
        FolderFiles.write(folder, "a.csv", "code,value\nA,1\n\"B,1\nC,1\n");

        read(row -> row.text(Column.CODE));

        assertThat(faults.list())
                .singleElement()
                .asString()
                .startsWith("a.csv:3: row cannot be read, nor what follows: ");
    }

    @Test
    void headerIsChecked() {
        FolderFiles.write(folder, "a.csv", "code,code,other\nA,B,C\n");

        read(row -> row.text(Column.CODE));

        assertThat(faults.list())
                .containsExactly(
                        "a.csv:1: column code is given twice",
                        "a.csv:1: column 'other' is unknown",
                        "a.csv:1: column value is missing");
    }

    @Test
    void emptyFileHasNoHeader() {
        FolderFiles.write(folder, "a.csv", "\uFEFF");

        read(row -> row.text(Column.CODE));

        assertThat(faults.list()).containsExactly("a.csv:1: file has no header");
    }

    private <T> List<T> values(String text, Function<CsvRow<Column>, T> reader) {
        FolderFiles.write(folder, "a.csv", "code,value\nA," + text + "\n");
        return read(reader);
    }

    private <T> List<T> read(Function<CsvRow<Column>, T> reader) {
        List<T> values = new ArrayList<>();
        CsvFile.read(folder, "a.csv", Column.class, faults, row -> values.add(reader.apply(row)));
        return values;
    }
}
