package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.Regiokas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on the folders that ship: what they print, whole, and what they refuse. */
class CommandsTest {

    private static final String GRONINGEN = "../examples/scenarios/groningen-2018";
    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";
    private static final Path PRINTED = Path.of("src", "test", "resources", "printed");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "explain-groningen-en, explain ../examples/scenarios/groningen-2018 --year 2019 --municipality 0003 --locale en",
        "explain-groningen-nl, explain ../examples/scenarios/groningen-2018 --year 2019 --municipality 0003 --locale nl",
        "explain-taken-over-en, explain ../examples/scenarios/groningen-2018 --year 2020 --municipality 1966 --locale en",
        "explain-correction-nl, explain src/test/resources/cases/worked/closings-correction --year 2018 --municipality 0002 --locale nl",
        "explain-bmwe-en, explain ../examples/scenarios/bmwe-2015 --year 2015 --municipality 0005 --locale en",
        "explain-bmwe-nl, explain ../examples/scenarios/bmwe-2015 --year 2015 --municipality 0005 --locale nl",
        "explain-implied-en, explain ../examples/scenarios/bmwe-2015-implied-shares --year 2015 --municipality Bedum --locale en",
        "risk-groningen-en, risk ../examples/scenarios/groningen-2018 --drawn-from 2019 --draws 200 --seed 7 --all --locale en",
        "risk-groningen-nl, risk ../examples/scenarios/groningen-2018 --drawn-from 2019 --with ../examples/schemes/flat-tax.json --draws 200 --seed 7 --all --locale nl",
        "compare-groningen-en, compare ../examples/scenarios/groningen-2018 --all --locale en",
        "compare-groningen-nl, compare ../examples/scenarios/groningen-2018 --with ../examples/schemes/flat-tax.json --reference own --all --locale nl",
        "compare-bmwe-en, compare ../examples/scenarios/bmwe-2015 --locale en",
        "compare-bmwe-nl, compare ../examples/scenarios/bmwe-2015 --locale nl"
    })
    void printsInEightyColumns(String expected, String command) throws IOException {
        ProgramRun run = run(command);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(PRINTED.resolve(expected + ".txt")));
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aMunicipalityHasACodeAndAName() {
        ProgramRun byCode = run("explain ../examples/scenarios/bmwe-2015 --year 2015 --municipality 0005");
        ProgramRun byName = run("explain ../examples/scenarios/bmwe-2015 --year 2015 --municipality Bedum");

        assertThat(byName.out()).isEqualTo(byCode.out()).startsWith("Bedum (0005), 2015\n");
    }

    @Test
    void differencesAreTheSumOfTheirCausesAndLeadToThePositions() throws IOException {
        run("compare " + GRONINGEN + " --with ../examples/schemes/flat-tax.json --output "
                + temporary.resolve("compared"));
        run(GRONINGEN + " " + temporary.resolve("settled"));
        Map<String, String> charges = new TreeMap<>();

        for (List<String> row : rows("compared/comparison.csv")) {
            List<Long> cents = row.subList(4, row.size()).stream()
                    .map(amount -> Euro.parseCents(amount, "amount"))
                    .toList();
            assertThat(cents.get(1) - cents.get(0)).isEqualTo(cents.get(2));
            assertThat(cents.subList(3, cents.size()).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(cents.get(2));
            if (row.get(1).equals("groningen-2018")) {
                charges.put(row.get(2) + row.get(3), row.get(5));
            }
        }

        assertThat(charges).hasSize(20 + 12 + 12);
        for (List<String> position : rows("settled/positions.csv")) {
            assertThat(charges).containsEntry(position.get(0) + position.get(1), position.get(3));
        }
    }

    private List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(temporary.resolve(file)).stream()
                .skip(1)
                .map(Splitter.on(',')::splitToList)
                .toList();
    }

    @Test
    void riskIsTheSameForTheSameSeedAndReportsItsProgress() throws IOException {
        String command = "risk " + GRONINGEN
                + " --drawn-from 2019 --with ../examples/schemes/flat-tax.json --draws 50 --seed 7 --locale nl";

        ProgramRun run = run(command);
        ProgramRun again = run(command + " --output " + temporary.resolve("risk"));

        assertThat(run.status()).isZero();
        assertThat(again.out()).startsWith(run.out());
        assertThat(run.out())
                .startsWith("Risico: hoe ver bedragen uiteen kunnen lopen, regio Groningen\n")
                .contains(
                        "\nVoorbeeld: verzonnen gebruik en tarieven.\n",
                        " 50 keer doorgerekend (herhaalbaar met startgetal 7)\n",
                        "\nIn hele euro's; wiens bedrag het verst uiteenloopt staat bovenaan\n",
                        "\nIn rekening gebracht onder groningen-2018, alle jaren samen\n",
                        "\nIn rekening gebracht onder flat-tax, alle jaren samen\n",
                        "\nHoe vaak meer dan 5% boven het budget in rekening komt\n",
                        "\nKassen onder flat-tax aan het eind van het jaar\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(rows("risk/risk.csv")).hasSize(2 * 12 * 3);
        assertThat(ProgramRun.names(temporary.resolve("risk")))
                .containsExactly("provenance.json", "report.html", "risk.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain ../examples/scenarios/groningen-2018 --year 2031 --municipality 0003"
                        + " | year must be from 2018 to 2020 but was 2031 (scheme groningen-2018)",
                "../examples/scenarios/groningen-2018 target/refused --year 2031"
                        + " | year must be from 2018 to 2020 but was 2031 (scheme regio Groningen)",
                "explain ../examples/scenarios/groningen-2018 --year 2019 --municipality Apingedam"
                        + " | party must be one of the settlement of 2019 but was Apingedam, the nearest is 0003 (Appingedam)",
                "explain ../examples/scenarios/groningen-2018 --year 2019 --municipality 9999"
                        + " | party must be one of the settlement of 2019 but was 9999",
                "explain ../examples/scenarios/groningen-2018 --year 2019 --municipality 0053"
                        + " | what is asked for must be of a municipality that exists in 2019 but was of 0053,"
                        + " succeeded by 1966, 1969",
                "explain ../examples/scenarios/groningen-2018 --year 2018 --municipality 1966 --locale nl"
                        + " | wat gevraagd wordt moet van een gemeente zijn die in 2018 bestaat maar was van 1966,"
                        + " die zal ontstaan uit 0005, 0053, 1651, 1663",
                "statement ../examples/scenarios/groningen-2018 target/refused --year 2019 --municipality 0053"
                        + " | what is asked for must be of a municipality that exists in 2019 but was of 0053,"
                        + " succeeded by 1966, 1969",
                "statement ../examples/scenarios/groningen-2018 target/refused --year 2018 --municipality 1966"
                        + " | what is asked for must be of a municipality that exists in 2018 but was of 1966,"
                        + " which will come from 0005, 0053, 1651, 1663",
                "explain ../examples/scenarios/bmwe-2015-implied-shares --year 2016 --municipality Bedum"
                        + " | year and municipality must be those of the RTA table but were 2016 and Bedum",
                "explain ../examples/scenarios/bmwe-2015-implied-shares --year 2015 --municipality 0005"
                        + " | year and municipality must be those of the RTA table but were 2015 and 0005",
                "risk ../examples/scenarios/groningen-2018 | municipalities must stay as they are while years are drawn"
                        + " but are reorganised on 2019-01-01; draw from that year on (scheme groningen-2018)",
                "risk ../examples/scenarios/groningen-2018 --drawn-from 2021"
                        + " | first drawn year must be from 2018 to 2020 but was 2021",
                "risk ../examples/scenarios/bmwe-2015 | history up to 2014 must span at least 2 years but begins in 2015: use of more years is needed",
                "compare ../examples/scenarios/groningen-2018 --with none.json | none.json: file is missing",
                "compare ../examples/scenarios/groningen-2018 --with ../examples/schemes"
                        + " | ../examples/schemes: must be a file but is a folder"
            })
    void refusesWithStatusTwo(String command, String fault) {
        ProgramRun run = run(command);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.stated().strip()).isEqualTo(fault);
    }

    @Test
    void schemesOfFilesWithOneNameAreKeptApart() throws IOException {
        String scheme = Files.readString(Path.of("../examples/schemes/flat-tax.json"));
        Path one = Files.createDirectories(temporary.resolve("s1")).resolve("x.json");
        Path other = Files.createDirectories(temporary.resolve("s2")).resolve("x.json");
        Files.writeString(one, scheme);
        Files.writeString(other, scheme);

        run("compare " + GRONINGEN + " --with " + one + " --with " + other + " --with " + other + " --output "
                + temporary.resolve("compared"));

        assertThat(rows("compared/comparison.csv").stream()
                        .map(row -> row.get(1))
                        .distinct())
                .hasSize(4)
                .contains("groningen-2018", "s1/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare @ --output",
                "risk @ --draws 2 --drawn-from 2019 --output",
                "incentive @ --product 45A01 --output",
                "statement @",
                "iv3 @",
                "plan @",
                "monitor @ --until 2019-09-30",
                "providers @",
                "rta @",
                "@"
            })
    void anEmptyOutputFolderIsAFault(String command) {
        ProgramRun run = ProgramRun.of(Splitter.on(' ')
                .splitToList(command.replace("@", GRONINGEN) + " ")
                .toArray());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .endsWith(
                        command.endsWith("--output")
                                ? "[argument-without-value] --output must be followed by a value\n"
                                : "[argument-missing] <output folder> must be given\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ #",
                "compare @ --output #",
                "risk @ --draws 20 --drawn-from 2019 --output #",
                "incentive @ --product 45A01 --output #",
                "iv3 @ # --start-mapping",
                "plan % #",
                "monitor % # --until 2015-09-30",
                "providers % #",
                "rta % #"
            })
    void everyCommandThatWritesCsvWritesItForASpreadsheet(String command) throws IOException {
        Path out = temporary.resolve("out");

        ProgramRun run =
                run(command.replace("@", GRONINGEN).replace("%", BMWE).replace("#", out.toString()) + " --csv nl");

        assertThat(run.status()).isZero();
        List<String> files = ProgramRun.names(out).stream()
                .filter(name -> name.endsWith(".csv"))
                .toList();
        assertThat(files).isNotEmpty();
        for (String file : files) {
            List<String> lines = Files.readAllLines(out.resolve(file));
            assertThat(lines.get(0)).as(file).contains(";").doesNotContain(",").doesNotContain("year", "municipality");
            assertThat(lines).noneMatch(line -> line.matches(".*(^|;)-?[0-9]+\\.[0-9]{2}(;.*|$)"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "formats",
                "explain @ --year 2019 --municipality 0003",
                "check @",
                "compare @",
                "risk @ --draws 2 --drawn-from 2019",
                "--help"
            })
    void aStandardOutputThatTakesNothingIsAFailure(String command) {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void close() {
                // nothing is held
            }
        };

        int status = Regiokas.run(
                new PrintWriter(full),
                new PrintWriter(err),
                (command + " --locale en").replace("@", GRONINGEN).split(" "));

        assertThat(status).isEqualTo(1);
        assertThat(err).hasToString("[output-closed] cannot write to standard output" + System.lineSeparator());
    }

    /** A result of an earlier run that was changed since stays, but not without a word, whatever the command. */
    @ParameterizedTest
    @CsvSource({"statement", "iv3"})
    void whatStaysOfAnEarlierRunIsReported(String command) throws IOException {
        Path folder = temporary.resolve("region");
        Path out = temporary.resolve("out");
        ProgramRun.of("init", folder);
        ProgramRun.of("iv3", folder, folder, "--start-mapping");
        Path mapping = folder.resolve("iv3-mapping.csv");
        Files.writeString(mapping, Files.readString(mapping).replaceAll("(?m),$", ",6.72"));
        assertThat(ProgramRun.of(command, folder, out).status()).isZero();
        Path provenance = out.resolve("provenance.json");
        Files.writeString(
                provenance,
                Files.readString(provenance)
                        .replaceFirst("\"" + command + "\":\\{\"(?!by)", "\"" + command + "\":{\"old.csv\":\"00\",\""));
        Files.writeString(out.resolve("old.csv"), "changed by hand");

        ProgramRun run = ProgramRun.of(command, folder, out, "--locale", "en");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .startsWith(
                        "old.csv: is of an earlier run and was changed since: it stays, and is no file of this run\n");
        assertThat(out.resolve("old.csv")).hasContent("changed by hand");
    }

    @Test
    void whatAFaultRepeatsIsShortAndHasNoControlCharacters() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("region"));
        ProgramRun.of("init", folder);
        Path scheme = folder.resolve("scheme.json");
        Files.writeString(
                scheme,
                Files.readString(scheme)
                        .replace("\"INTENSIVE\"", "\"" + "\\u001b[2J".repeat(1000) + "\"")
                        .replace("\"youth\"", "\"" + "x".repeat(100_000) + "\""));
        Files.writeString(
                folder.resolve("budgets.csv"), "year,municipality,amount\n" + "\u0007".repeat(5000) + ",9001,1\n");

        ProgramRun run = ProgramRun.of("check", folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).isNotEmpty().allMatch(line -> line.length() < 600);
        assertThat(run.err().chars().filter(character -> character != '\n' && Character.isISOControl(character)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "compare", "risk"})
    void helpReportsWithExamples(String command) {
        ProgramRun run = run(command + " --help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Usage: regiokas " + command + " <folder> ")
                .contains("\nExamples:\n  regiokas " + command + " examples/scenarios/groningen-2018");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    private static ProgramRun run(String command) {
        return ProgramRun.of(Splitter.on(' ').splitToStream(command).toArray());
    }
}
