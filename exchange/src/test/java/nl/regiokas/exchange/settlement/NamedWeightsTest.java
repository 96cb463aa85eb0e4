package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights that a folder gives under a name, in its files or in its scheme. */
class NamedWeightsTest {

    @TempDir
    private Path folder;

    private final InputFaults faults = new InputFaults();

    @BeforeEach
    void write() {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,A,,1\n0037,B,,1\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n0005,P,2018-05-01,,90.00\n");
    }

    private Optional<RegionInput> read(String key) {
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "a", "segments": ["BASIC"],
                  "model": {"type": "pooling", "key": %s}}]}
                """.formatted(key));
        return RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
    }

    private static List<String> charges(RegionInput input) {
        return Settlement.of(input.scheme(), input.facts()).charges().stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> notices() {
        return faults.notices().stream().map(Fault::text).toList();
    }

    @Test
    void lostZerosInATableOfTheSchemeArePutBackAndReported() {
        RegionInput input = read("{\"table\": \"agreed\", \"weights\": {\"5\": \"2\", \"0037\": \"1\"}}")
                .orElseThrow();

        assertThat(charges(input)).containsExactly("2018 a 0005 POOL_SHARE 60.00", "2018 a 0037 POOL_SHARE 30.00");
        assertThat(notices())
                .containsExactly(
                        "scheme.json: the code at scopes[0].model.key.weights.5 had lost its leading zeros; they"
                                + " were put back");
    }

    @Test
    void oneCodeInTwoSpellingsIsGivenTwice() {
        read("{\"table\": \"agreed\", \"weights\": {\"5\": \"2\", \"0005\": \"1\", \"00037\": \"1\"}}");

        assertThat(faults.list())
                .containsExactly(
                        "scheme.json:2: scopes[0].model.key.weights.0005 is given twice",
                        "scheme.json:2: scopes[0].model.key.weights.00037 must be a text such as 0014 but was 00037");
    }

    /** The page of agreements has it so; nothing is replaced without a word. */
    @ParameterizedTest
    @CsvSource({
        "budget, series, 80.00, 10.00, budgets.csv: series budget is given by series.csv too",
        "budget, keys, 60.00, 30.00, budgets.csv: series budget is given by keys.csv too",
        "agreed, both, 80.00, 10.00, keys.csv: series agreed is given by series.csv too",
        "youth, keys, 60.00, 30.00, municipalities.csv: series youth is given by keys.csv too"
    })
    void aLaterSeriesReplacesAnEarlierOneAndThatIsReported(
            String name, String given, String one, String other, String stated) {
        FolderFiles.write(folder, "budgets.csv", "year,municipality,amount\n2018,0005,1.00\n2018,0037,1.00\n");
        if (!given.equals("series")) {
            FolderFiles.write(
                    folder, "keys.csv", "key,municipality,weight\n%1$s,0005,2\n%1$s,0037,1\n".formatted(name));
        }
        if (!given.equals("keys")) {
            FolderFiles.write(
                    folder,
                    "series.csv",
                    "series,year,municipality,value\n%1$s,,0005,8\n%1$s,,0037,1\n".formatted(name));
        }

        RegionInput input = read("\"" + name + "\"").orElseThrow();

        assertThat(charges(input)).containsExactly("2018 a 0005 POOL_SHARE " + one, "2018 a 0037 POOL_SHARE " + other);
        assertThat(notices()).containsExactly(stated + ", which replaces it whole");
    }

    /** Young inhabitants of each year are given by a series, next to the column that must be there. */
    @Test
    void youngInhabitantsByYearAreNothingToReport() {
        FolderFiles.write(
                folder, "series.csv", "series,year,municipality,value\nyouth,2018,0005,8\nyouth,2018,0037,1\n");

        assertThat(charges(read("\"youth\"").orElseThrow()))
                .containsExactly("2018 a 0005 POOL_SHARE 80.00", "2018 a 0037 POOL_SHARE 10.00");
        assertThat(notices()).isEmpty();
    }

    @Test
    void aSeriesWithTheNameOfAReadyMadeKeyIsReportedAtItsFile() {
        FolderFiles.write(folder, "keys.csv", "key,municipality,weight\nequal,0005,8\nequal,0037,1\n");

        assertThat(charges(read("\"equal\"").orElseThrow()))
                .containsExactly("2018 a 0005 POOL_SHARE 45.00", "2018 a 0037 POOL_SHARE 45.00");
        assertThat(notices())
                .containsExactly("keys.csv: key equal has the name of a ready-made key, which is used instead;"
                        + " {\"series\": \"equal\"} reaches it");
    }
}
