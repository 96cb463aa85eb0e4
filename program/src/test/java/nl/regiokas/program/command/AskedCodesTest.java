package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes, names and files that options and arguments ask for. */
class AskedCodesTest {

    private static final Path GRONINGEN = ProgramRun.scenario("groningen-2018");

    @TempDir
    private Path temporary;

    private Path region() {
        Path folder = temporary.resolve("region");
        ProgramRun.of("init", folder);
        return folder;
    }

    private ProgramRun explain(String municipality) {
        return ProgramRun.of("explain", GRONINGEN, "--year", "2019", "--municipality", municipality, "--locale", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0003", "3", "003", "Appingedam"})
    void aMunicipalityIsFoundByItsCodeItsCodeWithoutZerosAndItsName(String asked) {
        ProgramRun run = explain(asked);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Appingedam (0003), 2019\n");
        assertThat(ProgramRun.of("statement", GRONINGEN, temporary.resolve(asked), "--municipality", asked)
                        .status())
                .isZero();
        assertThat(ProgramRun.names(temporary.resolve(asked))).anyMatch(name -> name.contains("0003"));
    }

    @Test
    void anUnknownCodeSuggestsTheNearest() {
        assertThat(explain("0004").err())
                .isEqualTo("[explain-party] party must be one of the settlement of 2019 but was 0004, the nearest is"
                        + " 0003\n");
        assertThat(ProgramRun.of("statement", GRONINGEN, temporary, "--municipality", "0004", "--locale", "en")
                        .err())
                .endsWith(", the nearest is 0003\n");
        assertThat(ProgramRun.of("incentive", GRONINGEN, "--product", "43A02", "--locale", "en")
                        .err())
                .isEqualTo("[product-not-found] product 43A02 is not in the catalogue, the nearest is 43A01\n");
        assertThat(ProgramRun.of(
                                "explain",
                                ProgramRun.scenario("bmwe-budgets-2015"),
                                "--year",
                                "2015",
                                "--provider",
                                "NORD",
                                "--locale",
                                "en")
                        .err())
                .contains("[provider-absent] provider must be one of HAVEN, NOORD, ZUID but was NORD")
                .endsWith(" but was NORD, the nearest is NOORD\n");
    }

    @Test
    void aFaultOfFullSolidarityIsReportedOnceAndInNoFile() throws IOException {
        Path folder = region();
        Files.delete(folder.resolve("budgets.csv"));
        Files.writeString(folder.resolve("scheme.json"), """
                {"from": 2024, "until": 2025, "scopes": [{"name": "all",
                 "segments": ["FLEXIBLE", "BASIC", "INTENSIVE"], "model": {"type": "pooling", "key": "youth"}}]}
                """);

        ProgramRun run = ProgramRun.of("compare", folder, "--locale", "en");

        assertThat(run.err())
                .isEqualTo("[series-unknown] series budget must be given but is absent (scheme full solidarity, scope"
                        + " all)\n");
    }

    @Test
    void aMessageGivenTwiceIsAFault() throws IOException {
        Path folder = region();
        Path key = Files.writeString(temporary.resolve("key"), "sixteen bytes or more");
        Path message = Files.writeString(temporary.resolve("m.xml"), "<a/>");

        ProgramRun run = ProgramRun.of(
                "import-ijw", folder, message, temporary.resolve("./m.xml"), "--key-file", key, "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[ijw-file-twice] m.xml: is given twice\n");
        assertThat(folder.resolve("usage-ijw.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"en, 'cannot read or write %s: it is a folder'", "nl, 'kan %s niet lezen of schrijven: het is een map'"
    })
    void aKeyFileThatIsAFolderIsReported(String locale, String stated) throws IOException {
        Path message = Files.writeString(temporary.resolve("m.xml"), "<a/>");

        ProgramRun run = ProgramRun.of("import-ijw", region(), message, "--key-file", temporary, "--locale", locale);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.stated()).isEqualTo(stated.formatted(temporary) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void formatsOfNothingAreAFault(String name) {
        ProgramRun run = ProgramRun.of("formats", name, "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[no-chapter] formats have no chapter " + name + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "usage-2019, [near-file-name] usage-2019: is no known file name: did you mean usage-*.csv?",
        "usage, [near-file-name] usage: is no known file name: did you mean usage-*.csv?",
        "usage-2019.csv, [not-a-file] usage-2019.csv: must be a file but is a folder"
    })
    void aFolderInThePlaceOfUsageIsAFault(String name, String stated) throws IOException {
        Path folder = region();
        Files.createDirectory(folder.resolve(name));

        ProgramRun run = ProgramRun.of("check", folder, "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(stated + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "iv3-mapping.csv, 'product,from,taakveld|45A03,2024-01-01,\"6,72\"|', "
                + "'iv3-mapping.csv:2:taakveld: taakveld must be written with a point but was ''6,72'': did you mean 6.72?'",
        "municipalities.csv, 'code;name;subregion;youth|9001;A;;4.000|', "
                + "'municipalities.csv:2:youth: must be a whole number without points or decimals but was ''4.000'''",
        "advances.csv, 'year;municipality;amount|2024;9001;1.250|', "
                + "'advances.csv:2:amount: ''1.250'' can be 1.25 or 1250: write the one meant without a point, or with "
                + "another number of decimals than three, at most 2'",
        "tariffs.csv, 'product;from;price|45A03;2024-01-01;1.250|', "
                + "'tariffs.csv:2:price: ''1.250'' can be 1.25 or 1250: write the one meant without a point, or with "
                + "another number of decimals than three, at most 4'",
        "advances.csv, 'year\tmunicipality\tamount|2024\t9001\t1.25|', "
                + "'advances.csv:1: fields are separated by tabs: save the file with commas or semicolons'",
        "series.csv, 'series,year,municipality,value|a,2024,9001,x|', "
                + "'series.csv:2:value: must be a number with at most 20 decimals but was ''x'''"
    })
    void wordsOfReadingFitTheColumn(String file, String text, String stated) throws IOException {
        Path folder = region();
        Files.writeString(folder.resolve(file), text.replace('|', '\n').replace("\\t", "\t"));

        assertThat(ProgramRun.of("check", folder, "--locale", "en").stated()).startsWith(stated + "\n");
    }

    @ParameterizedTest
    @CsvSource({"advances.csv, UTF-16LE", "advances.csv, UTF-16BE", "scheme.json, UTF-16LE", "scheme.json, UTF-16BE"})
    void twoBytesPerCharacterWithoutAMarkAreReported(String file, String charset) throws IOException {
        Path folder = region();
        Path written = folder.resolve(file);
        Files.write(written, Files.readString(written).getBytes(Charset.forName(charset)));

        assertThat(ProgramRun.of("check", folder, "--locale", "en").err())
                .isEqualTo("[utf-16-unmarked] " + file + ":1: has two bytes per character and no mark that says so:"
                        + " save the file as UTF-8\n");
    }
}
