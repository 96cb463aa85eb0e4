package nl.regiokas.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Usage files read in parts by Spark give the cents that one pass over all lines gives. */
class SparkLedgerTest {

    private static final int FILES = 7;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.files.maxPartitionBytes", "64k")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Writes the lines of a scenario to some files, in turn, so that every file has something of every municipality. */
    private Path write(Scenario scenario) throws IOException {
        Path all = ScenarioFolder.of(scenario).writeTo(folder.resolve("all")).resolve("usage.csv");
        List<String> lines = Files.readAllLines(all);
        Path parts = Files.createDirectories(folder.resolve("parts"));
        for (int file = 0; file < FILES; file++) {
            StringBuilder part = new StringBuilder(lines.get(0)).append('\n');
            for (int line = 1 + file; line < lines.size(); line += FILES) {
                part.append(lines.get(line)).append('\n');
            }
            Files.writeString(parts.resolve("usage-" + file + ".csv"), part);
        }
        return parts;
    }

    @Test
    void partsGiveTheSameCentsAsOnePass() throws IOException {
        Scenario scenario = ScenarioBuilder.groningen().seed(7).build();
        Path parts = write(scenario);

        CostLedger ledger = SparkLedger.read(spark, parts.toString(), scenario.codes(), scenario.catalogue());
        Settlement settlement = SparkSettlement.settle(spark, parts.toString(), scenario);

        assertThat(spark.read().csv(parts.toString()).rdd().getNumPartitions()).isGreaterThan(FILES);
        assertThat(ledger).isEqualTo(scenario.ledger());
        assertThat(settlement).isEqualTo(scenario.settle());
    }

    @Test
    void noLinesGiveAnEmptyLedger() throws IOException {
        Scenario scenario = ScenarioBuilder.small().build();
        Files.writeString(folder.resolve("usage.csv"), "municipality,product,date,quantity,amount\n");

        CostLedger ledger =
                SparkLedger.read(spark, folder.resolve("usage.csv").toString(), scenario.codes(), scenario.catalogue());

        assertThat(ledger).isEqualTo(scenario.withLines(List.of()).ledger());
    }

    @Test
    void refusalsOfTheLibraryEndTheJob() throws IOException {
        Scenario scenario = ScenarioBuilder.small().build();
        Files.writeString(
                folder.resolve("usage.csv"),
                "municipality,product,date,quantity,amount\n9998,45A01,2018-01-01,,1.00\n");

        assertThatThrownBy(() -> SparkLedger.read(
                        spark, folder.resolve("usage.csv").toString(), scenario.codes(), scenario.catalogue()))
                .rootCause()
                .hasMessage("municipality 9998 is not in the ledger");
    }
}
