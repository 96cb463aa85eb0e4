package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From nothing to a settlement: {@code formats}, {@code init}, {@code check} and {@code convert}. */
class FirstRegionTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({"csv, en, README.md", "nl, nl, LEESMIJ.md", "xlsx, en, README.md", "xlsx, nl, LEESMIJ.md"})
    void theFirstRegionSettlesAndItsPageExplainsEveryFile(String form, String language, String page)
            throws IOException {
        Path folder = temporary.resolve("region");

        ProgramRun made = ProgramRun.of("init", folder, "--form", form, "--locale", language);
        ProgramRun checked = ProgramRun.of("check", folder, "--locale", language);
        ProgramRun settled = ProgramRun.of(folder, temporary.resolve("out"), "--locale", language);

        assertThat(made.status()).isZero();
        assertThat(checked.err()).isEmpty();
        assertThat(checked.status()).isZero();
        assertThat(settled.err()).isEmpty();
        assertThat(settled.status()).isZero();
        String explained = Files.readString(folder.resolve(page));
        RegionContents region = RegionContents.read(folder);
        assertThat(region.usage()).hasSize(13);
        for (String file : new String[] {"municipalities", "products", "tariffs", "usage", "budgets", "advances"}) {
            assertThat(explained).contains("\n## `" + file + ".csv`\n\n");
        }
        assertThat(explained).contains("\n## `scheme.json`\n\n").doesNotContain("{0}", "''");
    }

    @Test
    void formsOfOneRegionAreTheSameRegion() {
        Path plain = temporary.resolve("plain");
        Path excel = temporary.resolve("excel");
        Path dutch = temporary.resolve("dutch");
        ProgramRun.of("init", plain);

        assertThat(ProgramRun.of("convert", plain, excel, "--form", "xlsx").status())
                .isZero();
        assertThat(ProgramRun.of("convert", excel, dutch, "--form", "nl").status())
                .isZero();

        assertThat(ProgramRun.names(excel)).containsExactly("provenance.json", "region.xlsx", "scheme.json");
        assertThat(RegionContents.read(excel)).isEqualTo(RegionContents.read(plain));
        assertThat(RegionContents.read(dutch)).isEqualTo(RegionContents.read(plain));
        assertThat(ProgramRun.of("convert", plain, dutch, "--form", "csv").stated())
                .startsWith(
                        "advances.csv: is in the way: a region is written to a folder without files of a region, and"
                                + " over no other file\n");
    }

    /** Excel takes a file without a byte order mark for Windows-1252; programs want none. */
    @ParameterizedTest
    @CsvSource({"nl, \uFEFFjaar;gemeente;bedrag", "csv, 'year,municipality,amount'"})
    void filesForADutchSpreadsheetBeginWithAMark(String form, String heading) throws IOException {
        Path plain = temporary.resolve("plain");
        Path converted = temporary.resolve("converted");
        ProgramRun.of("init", plain);
        ProgramRun.of("convert", plain, converted, "--form", form);

        assertThat(Files.readAllLines(converted.resolve("budgets.csv")).get(0)).isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "municipalities.csv", "series.csv", "provenance.json"})
    void initDestroysNoFileThatIsThere(String mine) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("region"));
        Files.writeString(folder.resolve(mine), "mine");

        ProgramRun made = ProgramRun.of("init", folder, "--locale", "en");

        assertThat(made.status()).isEqualTo(2);
        assertThat(made.err())
                .isEqualTo("[file-in-the-way] " + mine + ": is in the way: a region is written to a folder without"
                        + " files of a region, and over no other file\n");
        assertThat(ProgramRun.names(folder)).containsExactly(mine);
        assertThat(folder.resolve(mine)).hasContent("mine");
    }

    /** What was there and is no file of a region stays, and so does what other commands said of their files. */
    @Test
    void aRegionIsWrittenBesideOtherFiles() throws IOException {
        Path folder = temporary.resolve("region");
        ProgramRun.of("rta", ProgramRun.scenario("bmwe-2015"), folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(ProgramRun.of("init", folder).status()).isZero();

        assertThat(ProgramRun.names(folder)).contains("notes.txt", "rta.csv", "municipalities.csv");
        assertThat(Files.readString(folder.resolve("provenance.json")))
                .contains("\"init\":{\"README.md\":", "\"rta\":{\"contributions.csv\":");
        Files.writeString(folder.resolve("budgets.csv"), "year,municipality,amount\n2024,9001,1.00\n");
        Files.writeString(folder.resolve("rta.csv"), "changed");
        assertThat(ProgramRun.of("check", folder).stated())
                .contains("rta.csv: is not the file that provenance.json lists")
                .doesNotContain("budgets.csv: is not the file");
    }

    @Test
    void whatIsWrittenReportsWhatItIsMadeFrom() throws IOException {
        Path plain = temporary.resolve("plain");
        Path excel = temporary.resolve("excel");
        ProgramRun.of("init", plain, "--form", "csv", "--locale", "en");
        ProgramRun.of("convert", plain, excel, "--form", "xlsx", "--locale", "en");

        assertThat(Files.readString(plain.resolve("provenance.json")))
                .contains("\"init\":{\"by\":\"regiokas ", "\"options\":[\"--form csv\"")
                .contains("\"status\":[\"Example: invented use and tariffs.\"],\"inputs\":{}");
        assertThat(Files.readString(excel.resolve("provenance.json")))
                .contains("\"convert\":{\"region.xlsx\":", "\"options\":[\"--form xlsx\"", "\"usage.csv\":")
                .doesNotContain("\"provenance.json\"");
    }

    @Test
    void checkReportsWhatWouldBeSettled() {
        Path folder = temporary.resolve("region");
        ProgramRun.of("init", folder);

        assertThat(ProgramRun.of("check", folder).out()).isEqualTo("""
                region: every file can be read, and nothing is wrong.
                Example: invented use and tariffs.
                The settlement would be of 2024 to 2025, with 3 municipalities in 2025:

                scope  model       years      products
                stay   Insurance   2024-2025         1
                other  Actual use  2024-2025         2

                Closes: 13 lines read = 13 settled + 0 before + 0 after; in euros 2,028,622.45 =
                  2,028,622.45 + 0.00 + 0.00
                Nothing was written.
                """);
        assertThat(ProgramRun.of("check", ProgramRun.scenario("bmwe-2015-implied-shares"))
                        .out())
                .isEqualTo("""
                        bmwe-2015-implied-shares: every file can be read, and nothing is wrong.
                        There is an RTA table.
                        """);
    }

    /** Checking gives notice of all that settling does, in the same words and places. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void checkGivesTheNoticesOfASettlement(String language) throws IOException {
        Path folder = temporary.resolve("region");
        ProgramRun.of("init", folder);
        Path budgets = folder.resolve("budgets.csv");
        Files.writeString(budgets, Files.readString(budgets) + "1999,9001,5.00\n");
        Files.writeString(folder.resolve("series.csv"), "series,year,municipality,value\nunder21,1998,9001,5\n");
        Files.writeString(folder.resolve("closings.csv"), "closed,through\n2025-02-01,2024\n2026-02-01,2025\n");

        ProgramRun settled = ProgramRun.of(folder, temporary.resolve("out"), "--locale", language);
        ProgramRun checked = ProgramRun.of("check", folder, "--locale", language);

        assertThat(checked.err()).isEqualTo(settled.err());
        assertThat(checked.out()).contains("1999").contains("under21");
        assertThat(notes(checked)).isEqualTo(notes(settled));
    }

    private static String notes(ProgramRun run) {
        String out = run.out().replace("\n  ", " ");
        return out.lines()
                .filter(line -> line.startsWith("Note: ") || line.startsWith("Let op: "))
                .collect(Collectors.joining("\n"));
    }

    /** A folder that cannot be settled is refused with the same faults. */
    @Test
    void checkRefusesWhatASettlementWould() throws IOException {
        Path folder = temporary.resolve("region");
        ProgramRun.of("init", folder);
        Files.writeString(folder.resolve("series.csv"), "series,year,municipality,value\nunder21,1998,9001,5\n");
        Path scheme = folder.resolve("scheme.json");
        Files.writeString(scheme, Files.readString(scheme).replace("\"youth\"", "\"under21\""));

        ProgramRun settled = ProgramRun.of(folder, temporary.resolve("out"));
        ProgramRun checked = ProgramRun.of("check", folder);

        assertThat(settled.status()).isEqualTo(2);
        assertThat(checked).isEqualTo(settled);
    }

    @Test
    void checkNamesModelsInDutch() {
        assertThat(ProgramRun.of("check", ProgramRun.scenario("groningen-2018"), "--locale", "nl")
                        .out())
                .contains(
                        "niet stuurbaar  Verzekering ",
                        "flexibel        Vlaktax ",
                        "lokaal          Verrekening op gebruik ")
                .doesNotContain("insurance", "flatTax", "actualUse");
    }

    @Test
    void checkReportsEveryFaultAndWritesNothing() throws IOException {
        Path folder = temporary.resolve("region");
        ProgramRun.of("init", folder);
        Files.writeString(folder.resolve("budgets.csv"), "year,municipality,amount\n2024,9001,1e5\n24,9002,1.00\n");

        ProgramRun run = ProgramRun.of("check", folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[bad-amount] budgets.csv:2:amount: ", "[bad-year] budgets.csv:3:year: ");
        assertThat(ProgramRun.of("check", temporary).err()).startsWith("[no-scenario] ");
    }

    @Test
    void checkSeesWhetherAnOutputIsWhole() throws IOException {
        Path folder = temporary.resolve("region");
        Path out = temporary.resolve("out");
        ProgramRun.of("init", folder);
        ProgramRun.of(folder, out);

        assertThat(ProgramRun.of("check", out).out())
                .matches("out: all \\d+ files are there as they were written\\.\n");

        Files.writeString(out.resolve("charges.csv"), "changed");
        Files.delete(out.resolve("funds.csv"));
        ProgramRun run = ProgramRun.of("check", out);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("[output-not-as-written] charges.csv: is not the file that provenance.json lists: the"
                        + " folder was left half written or changed since\n"
                        + "[output-not-as-written] funds.csv: is not the file that provenance.json lists: the"
                        + " folder was left half written or changed since\n");
    }

    @Test
    void formatsReportsTheFilesAsTheReaderKnowsThem() throws IOException {
        assertThat(ProgramRun.of("formats").out()).isEqualTo(Files.readString(Path.of("..", "docs", "formats.md")));
        assertThat(ProgramRun.of("formats", "closings", "--locale", "nl").out()).isEqualTo("""
                ## `closings.csv`

                | kolom | Engels | inhoud | verplicht |
                |---|---|---|---|
                | `gesloten` | `closed` | datum | ja |
                | `totEnMet` | `through` | jaar | ja |
                | `definitief` | `final` | ja of nee | nee |

                Een rij per `gesloten`.
                """);
        assertThat(ProgramRun.of("formats", "none").err()).endsWith("[no-chapter] formats have no chapter none\n");
    }

    /** Nothing says what a workbook that cannot be read asks for. */
    @Test
    void aBrokenWorkbookAloneIsRefusedForWhatIsWrongWithIt() {
        Path broken = temporary.resolve("broken");
        ProgramRun.write(broken, "region.xlsx", "no workbook");

        for (ProgramRun run : List.of(
                ProgramRun.of(broken, temporary.resolve("of-broken"), "--locale", "en"),
                ProgramRun.of("check", broken, "--locale", "en"))) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("region.xlsx").doesNotContain("no scenario");
        }
    }
}
