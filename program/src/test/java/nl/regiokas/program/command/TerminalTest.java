package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.output.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above and below the tables on the terminal: title, region, status of the data, totals; and their order. */
class TerminalTest {

    private static final String GRONINGEN = "../examples/scenarios/groningen-2018";
    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";
    private static final String BAND = "Voorbeeld: verzonnen gebruik en tarieven.\n";

    @TempDir
    private Path temporary;

    private String run(String command) {
        ProgramRun run = ProgramRun.of(Splitter.on(' ')
                .splitToStream(command.replace("@", GRONINGEN)
                        .replace("#", temporary.resolve("out").toString()))
                .toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ #",
                "check @",
                "explain @ --year 2019 --municipality 0003",
                "explain @ --year 2020 --municipality Oldambt",
                "compare @",
                "compare @ --output #",
                "risk @ --drawn-from 2020 --draws 5",
                "incentive @ --product 43A01",
                "statement @ # --municipality 0003",
                "convert @ # --form nl",
                "iv3 @ # --start-mapping"
            })
    void theStatusOfTheDataIsSaidOnce(String command) {
        assertThat(run(command + " --locale nl")).containsOnlyOnce(BAND);
    }

    @Test
    void anImportSaysWhatTheDataAreWorth() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("region"));
        try (Stream<Path> files = Files.list(Path.of(GRONINGEN))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path key = Files.writeString(temporary.resolve("key"), "secret of the region\n");

        assertThat(run("import-ijw " + folder + " src/test/resources/ijw/claim.xml --key-file " + key + " --locale nl"))
                .startsWith("Declaraties (iJw) ingelezen, regio Groningen\n" + BAND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@ #|Afrekening regio Groningen, 2020: 12 gemeenten, regeling groningen-2018",
                "compare @|Vergelijking van twee regelingen, regio Groningen",
                "risk @ --drawn-from 2020 --draws 5|Risico: hoe ver bedragen uiteen kunnen lopen, regio Groningen",
                "incentive @ --product 43A01|Prikkel: wie meer gebruik betaalt, regio Groningen"
            })
    void theTitleSaysWhatItIsAndOfWhom(String command, String title) {
        assertThat(run(command + " --locale nl").lines()).first().isEqualTo(title);
    }

    /** The title comes first, what it covers and what kind of data they are follow, and then a blank line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare @|Vergelijking van twee regelingen, regio Groningen|Regelingen: groningen-2018; volledige solidariteit",
                "risk @ --drawn-from 2020 --draws 5|Risico: hoe ver bedragen uiteen kunnen lopen, regio Groningen|Regelingen: ",
                "incentive @ --product 43A01|Prikkel: wie meer gebruik betaalt, regio Groningen|Regeling groningen-2018",
                "plan @|Inkoopplan van regio Groningen|2018 tot en met 2020, 27 gemeenten",
                "plan ~|Inkoopplan van BMWE 2015, volledige solidariteit|2015, 4 gemeenten",
                "rta ~|Begrotingstabel van BMWE 2015, volledige solidariteit|2015, 4 gemeenten",
                "providers ~|Aanbieders van BMWE 2015, volledige solidariteit|2015, 3 aanbieders",
                "monitor ~ --until 2015-09-30|Monitor jeugdhulp 2015, stand na kwartaal 3, BMWE 2015, volledige solidariteit|1 januari 2015 tot en met",
                "statement @ # --municipality 0003|Afrekeningen 2020, regio Groningen|Voorbeeld: verzonnen gebruik en tarieven."
            })
    void titleAndStatusStandInOneOrder(String command, String title, String sub) {
        List<String> head = run(command.replace("~", BMWE) + " --locale nl")
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .toList();

        assertThat(head.get(0)).isEqualTo(title);
        assertThat(head.get(1)).startsWith(sub);
        assertThat(head.subList(1, head.size()))
                .filteredOn(line -> line.startsWith("Voorbeeld: "))
                .hasSize(1);
    }

    /** 27 municipalities stand in the folder, predecessors and successors together. */
    @ParameterizedTest
    @ValueSource(strings = {"check @", "compare @", "risk @ --drawn-from 2020 --draws 5"})
    void whoTakesPartInTheLastYearIsCounted(String command) {
        assertThat(run(command + " --locale nl").replaceAll("\\n *", " "))
                .contains("12 gemeenten in 2020")
                .doesNotContain("27 gemeenten");
    }

    @Test
    void aFolderInAnotherFormHasATitle() {
        assertThat(run("convert @ # --form nl --locale nl"))
                .startsWith("Een map in een andere vorm, regio Groningen\n" + BAND)
                .endsWith("\n\nGeschreven naar " + temporary.resolve("out") + "\n");
    }

    /** What all pay less together is no saving: the funds grow by as much less. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set flexibel.ownShare=40 --locale nl|Samen betalen de gemeenten evenveel, en de kassen groeien evenveel. Dat is geen besparing: wat de een minder betaalt, betaalt een ander meer.",
                "--set flexibel.ownShare=40 --locale en|Together the municipalities pay as much, and the funds grow as much. That is no saving: what one pays less, another pays more."
            })
    void aComparisonSaysThatADifferenceIsNoSaving(String options, String sentence) throws IOException {
        assertThat(run("compare @ --output # " + options).replaceAll("\\n *", " "))
                .contains(sentence);
        assertThat(Files.readString(temporary.resolve("out/report.html"))).contains(sentence);
    }

    private static List<String> rows(String text, String heading, int columns) {
        return text.lines()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(line -> Splitter.onPattern(" {2,}| (?=[+-]?[0-9])")
                        .omitEmptyStrings()
                        .splitToList(line))
                .filter(cells -> cells.size() >= columns)
                .map(cells -> cells.get(0) + " " + cells.get(columns - 1))
                .toList();
    }

    @Test
    void differencesGoFromMostGainedToMostLostAndHaveTotals() {
        String text = run("compare @ --set flexibel.ownShare=40 --all --locale nl");

        assertThat(rows(text, "2019  ", 4))
                .hasSize(13)
                .startsWith("Groningen -7.212,93", "Veendam -2.718,01", "Loppersum -783,75")
                .endsWith("Midden-Groningen +3.205,54", "totaal -0,01");
        assertThat(rows(text, "Betalen minder", 2))
                .isEqualTo(List.of(
                        "gemeente verschil",
                        "Groningen -16.213,02",
                        "Oldambt -4.425,00",
                        "Veendam -2.796,35",
                        "Loppersum -2.537,92",
                        "Appingedam -620,85",
                        "totaal -26.593,14"));
    }

    @Test
    void chargesThatSwingMostComeFirstAndOnlyTheMeanHasATotal() {
        String text = run("risk @ --drawn-from 2020 --draws 50 --all --locale nl");

        List<List<String>> rows = means(text);
        assertThat(rows).hasSize(13);
        assertThat(rows.subList(0, 12).stream().map(TerminalTest::swing).toList())
                .isSortedAccordingTo((one, next) -> Long.compare(next, one));
        assertThat(rows.get(12))
                .containsExactly(
                        "totaal",
                        String.format(
                                        "%,d",
                                        rows.subList(0, 12).stream()
                                                .mapToLong(row -> number(row.get(1)))
                                                .sum())
                                .replace(',', '.'));
    }

    /** The distance of the ends, in thousandths of the mean. */
    private static long swing(List<String> row) {
        return 1000 * (number(row.get(4)) - number(row.get(3))) / number(row.get(1));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(".", ""));
    }

    @Test
    void whoBearsMostOfItsOwnUseComesFirst() {
        assertThat(run("incentive @ --product 43A01 --extra 10000 --year 2019 --all --locale nl"))
                .containsSubsequence("\nGroningen  ", "\nOldambt  ", "\nVeendam  ", "\nLoppersum  ");
    }

    /** The folder has up to 20 municipalities in a year: a table has a head, ten of them at most and the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ #",
                "compare @",
                "risk @ --drawn-from 2020 --draws 5",
                "incentive @ --product 43A01 --year 2018 --extra 40000 --or 45A01=12000",
                "plan @"
            })
    void tablesHaveTenRowsAndTheOthersUnlessAllAreAskedFor(String command) {
        String few = run(command + " --locale nl");
        String all = run(command + " --all --locale nl");

        assertThat(longest(few)).isLessThanOrEqualTo(12);
        assertThat(few).contains("overige ", "--all");
        assertThat(longest(all)).isGreaterThan(longest(few));
        assertThat(all).doesNotContain("overige ", "Alle rijen");
    }

    /** A row of a table has columns; a sentence has none. */
    private static final Predicate<String> COLUMNS =
            Pattern.compile("\\S {2,}\\S").asPredicate();

    /** How many rows the longest table has, with its head and without its total. */
    private static long longest(String text) {
        return Splitter.on("\n\n")
                .splitToStream(text)
                .mapToLong(block -> block.lines()
                        .takeWhile(line -> !line.contains("totaal"))
                        .filter(COLUMNS)
                        .count())
                .max()
                .orElseThrow();
    }

    @Test
    void theLargestDifferencesAreShownOnBothSidesAndTheOthersAddUp() {
        String text = run("compare @ --set flexibel.ownShare=40 --locale nl");

        assertThat(text).contains("""
                Groningen          49.438.682,04   49.431.469,11  -7.212,93         -7.212,93
                Veendam             4.975.597,12    4.972.879,11  -2.718,01         -2.718,01
                Loppersum           1.821.681,10    1.820.897,35    -783,75           -783,75
                Stadskanaal         5.884.047,97    5.883.350,12    -697,85           -697,85
                Westerkwartier     13.689.322,46   13.690.404,28  +1.081,82         +1.081,82
                Oldambt             6.719.035,48    6.720.136,16  +1.100,68         +1.100,68
                Delfzijl            4.411.661,70    4.413.485,21  +1.823,51         +1.823,51
                Westerwolde         4.138.623,00    4.140.526,37  +1.903,37         +1.903,37
                Het Hogeland        9.302.257,56    9.304.264,39  +2.006,83         +2.006,83
                Midden-Groningen   11.324.314,02   11.327.519,56  +3.205,54         +3.205,54
                overige 2           4.343.994,69    4.344.285,47    +290,78           +290,78
                totaal            116.049.217,14  116.049.217,13      -0,01             -0,01
                """);
    }

    @Test
    void ofTheOthersInAStudyOfRiskOnlyTheMeanIsKnown() {
        String few = run("risk @ --drawn-from 2020 --draws 50 --locale nl");
        String all = run("risk @ --drawn-from 2020 --draws 50 --all --locale nl");

        List<List<String>> shown = means(few);
        List<List<String>> known = means(all);
        assertThat(shown.subList(0, 10)).isEqualTo(known.subList(0, 10));
        assertThat(shown.get(10))
                .containsExactly(
                        "overige 2",
                        Language.NL.amount(
                                100
                                        * (number(known.get(10).get(1))
                                                + number(known.get(11).get(1))),
                                0));
        assertThat(shown.get(11)).isEqualTo(known.get(12));
        assertThat(few).contains("\nAlle rijen: --all.\n");
    }

    private static List<List<String>> means(String text) {
        return text.lines()
                .dropWhile(line -> !line.startsWith("gemeente "))
                .skip(1)
                .takeWhile(line -> !line.startsWith("Alleen"))
                .map(line -> Splitter.onPattern(" {2,}").splitToList(line))
                .toList();
    }

    @Test
    void resultsHaveTheirStatusAndSourcesNextToThem() throws IOException {
        run("@ #");

        assertThat(Files.readString(temporary.resolve("out/provenance.json")))
                .contains("\"status\":[\"" + BAND.strip() + "\",\"Echt zijn de gemeenten,", "\"scheme.json\":\"");
        assertThat(ProgramRun.of("formats", "--locale", "nl").out())
                .contains("`provenance.json`", "| `status` | wat de regeling over de gegevens zegt");
    }
}
