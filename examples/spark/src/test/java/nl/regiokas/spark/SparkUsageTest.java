package nl.regiokas.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.KnownThen;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage files read in parts by Spark give the cents that one pass over all lines gives. */
class SparkUsageTest {

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

    private static CostLedger read(Path files, Scenario scenario) {
        return SparkUsage.read(spark, files.toString(), scenario.facts(), scenario.scheme(), List.of())
                .ledgers()
                .get(0);
    }

    @Test
    void partsGiveTheSameCentsAsOnePass() throws IOException {
        Scenario scenario = ScenarioBuilder.groningen().seed(7).build();
        Path parts = write(scenario);

        CostLedger ledger = read(parts, scenario);
        Settlement settlement = SparkSettlement.settle(spark, parts.toString(), scenario);

        assertThat(spark.read().csv(parts.toString()).rdd().getNumPartitions()).isGreaterThan(FILES);
        assertThat(ledger).isEqualTo(scenario.ledger());
        assertThat(settlement).isEqualTo(scenario.settle());
    }

    @Test
    void noLinesGiveAnEmptyLedger() throws IOException {
        Scenario scenario = ScenarioBuilder.small().build();
        Files.writeString(folder.resolve("usage.csv"), "municipality,product,date,quantity,amount\n");

        CostLedger ledger = read(folder.resolve("usage.csv"), scenario);

        assertThat(ledger).isEqualTo(scenario.withLines(List.of()).ledger());
    }

    @Test
    void refusalsOfTheLibraryEndTheJob() throws IOException {
        Scenario scenario = ScenarioBuilder.small().build();
        Files.writeString(
                folder.resolve("usage.csv"),
                "municipality,product,date,quantity,amount\n9998,45A01,2018-01-01,,1.00\n");

        assertThatThrownBy(() -> read(folder.resolve("usage.csv"), scenario))
                .rootCause()
                .hasMessage("municipality 9998 is not in the ledger");
    }

    /** Layers by client, days of knowledge, closings, a split municipality: as the reader of folders has them, to the cent. */
    @ParameterizedTest
    @ValueSource(strings = {"restate", "currentYear"})
    void closingsKnowWhatTheReaderOfFoldersKnows(String lateLines) throws IOException {
        Path region = region(lateLines, 4_000);
        InputFaults faults = new InputFaults();
        RegionInput input = RegionReader.read(region, Models.types(), ReadingProgress.SILENT, faults)
                .orElseThrow();
        List<Closing> closings =
                input.closings().stream().map(KnownThen::closing).toList();

        KnownUsage usage = SparkUsage.read(
                spark, region.resolve("usage-*.csv").toString(), input.facts(), input.scheme(), closings);

        Books one = Books.open(input.scheme(), input.opening());
        Books other = one;
        for (int k = 0; k < closings.size(); k++) {
            SettlementFacts expected = input.closings().get(k).facts();
            SettlementFacts found = usage.at(input.facts(), k);
            assertThat(found.ledger()).isEqualTo(expected.ledger());
            assertThat(clientCosts(found)).isEqualTo(clientCosts(expected)).isNotEmpty();
            Closed booked = one.close(closings.get(k), expected);
            Closed again = other.close(closings.get(k), found);
            assertThat(again.bookings()).isEqualTo(booked.bookings());
            assertThat(again.dues()).isEqualTo(booked.dues());
            one = booked.books();
            other = again.books();
        }
        assertThat(one.settled().orElseThrow().years()).hasSize(3);
        SettlementFacts now = usage.at(input.facts(), closings.size());
        assertThat(now.ledger()).isEqualTo(input.facts().ledger());
        assertThat(other.openBookings(other.asKnown(now))).isEqualTo(one.openBookings(one.asKnown(input.facts())));
    }

    private static Map<String, List<Long>> clientCosts(SettlementFacts facts) {
        Map<String, List<Long>> costs = new TreeMap<>();
        ClientLedger clients = facts.clients().orElseThrow();
        for (MunicipalityCode code : facts.municipalities()) {
            for (int year = 2018; year <= 2020; year++) {
                costs.put(
                        code + " " + year,
                        clients.costsCents(code, year, product -> true)
                                .sorted()
                                .boxed()
                                .toList());
            }
        }
        return costs;
    }

    /** 0004 is split over 0001 and 0002 at the end of 2018; every fifth line has no client, every third comes late. */
    private Path region(String lateLines, int lines) throws IOException {
        Path region = Files.createDirectories(folder.resolve(lateLines));
        Files.writeString(region.resolve("municipalities.csv"), """
                code,name,subregion,youth,from,until
                0001,Een,N,3000,,
                0002,Twee,N,1000,,
                0003,Drie,N,2000,,
                0004,Vier,N,500,,
                """);
        Files.writeString(region.resolve("reorganisations.csv"), """
                date,from,to,share
                2019-01-01,0004,0001,33.3
                2019-01-01,0004,0002,66.7
                """);
        Files.writeString(region.resolve("products.csv"), """
                code,name,segment,standing
                P,Gewoon,BASIC,false
                Q,Staand,BASIC,true
                R,Zwaar,INTENSIVE,false
                """);
        Files.writeString(region.resolve("tariffs.csv"), """
                product,from,price
                P,2018-01-01,2.35
                P,2019-01-01,3.15
                """);
        Files.writeString(region.resolve("closings.csv"), """
                closed,through
                2019-02-01,2018
                2020-02-01,2019
                2020-07-01,2019
                2021-02-01,2020
                """);
        Files.writeString(region.resolve("scheme.json"), """
                {"from": 2018, "until": 2020, "lateLines": "%s",
                 "outside": [{"code": "rijk", "name": "Rijk"}],
                 "scopes": [
                  {"name": "licht", "segments": ["BASIC"],
                   "model": {"type": "actualUse", "standingKey": "equal"}},
                  {"name": "zwaar", "segments": ["INTENSIVE"],
                   "model": {"type": "pooling", "key": "youth",
                    "layer": {"of": "cost", "grain": "client", "bands": [{"from": "100.00", "share": "70"}]},
                    "outside": {"party": "rijk", "share": "50"}}}]}
                """.formatted(lateLines));
        Random random = new Random(20181101);
        List<StringBuilder> files = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            files.add(new StringBuilder("municipality,product,date,quantity,amount,known,client\n"));
        }
        for (int i = 0; i < lines; i++) {
            LocalDate used = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3 * 365));
            int municipalities = used.getYear() == 2018 ? 4 : 3;
            boolean priced = random.nextInt(3) == 0;
            String cost = priced
                    ? "P," + used + "," + (random.nextInt(90) - 10) + "." + random.nextInt(10) + ","
                    : (random.nextBoolean() ? "Q," : "R,") + used + ",," + (random.nextInt(9000) - 500) + ".05";
            LocalDate known = random.nextInt(3) == 0 ? used.plusDays(random.nextInt(500)) : used;
            String client = random.nextInt(5) == 0 ? "" : "c" + random.nextInt(60);
            files.get(i % FILES)
                    .append("000" + (1 + random.nextInt(municipalities)))
                    .append(',')
                    .append(cost)
                    .append(',')
                    .append(known)
                    .append(',')
                    .append(client)
                    .append('\n');
        }
        for (int file = 0; file < FILES; file++) {
            Files.writeString(region.resolve("usage-" + file + ".csv"), files.get(file));
        }
        return region;
    }
}
