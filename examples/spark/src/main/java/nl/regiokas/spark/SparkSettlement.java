package nl.regiokas.spark;

import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import org.apache.spark.sql.SparkSession;

/**
 * Settles the country of the testkit, its usage lines read by Spark.
 *
 * <p>Runs in local mode unless {@code spark.master} says otherwise.
 */
public final class SparkSettlement {

    private SparkSettlement() {}

    /**
     * Reads files and settles the year.
     *
     * @param arguments the usage files of the country of {@link ScenarioBuilder#national}, as a folder, file or pattern
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("argument: <usage files>");
            System.exit(2);
        }
        SparkSession spark = SparkSession.builder()
                .appName("regiokas")
                .master(System.getProperty("spark.master", "local[*]"))
                .getOrCreate();
        try {
            Settlement settlement =
                    settle(spark, arguments[0], ScenarioBuilder.national().build());
            for (FundYear fund : settlement.funds()) {
                System.out.println(fund.year() + " " + fund.scope() + ": charged " + Euro.display(fund.chargedCents())
                        + ", cost " + Euro.display(fund.costCents()));
            }
        } finally {
            spark.stop();
        }
    }

    /** Settles a scenario with the usage of files in place of its own. */
    static Settlement settle(SparkSession spark, String files, Scenario scenario) {
        KnownUsage usage = SparkUsage.read(spark, files, scenario.facts(), scenario.scheme(), List.of());
        return Settlement.of(scenario.scheme(), usage.at(scenario.facts(), 0), scenario.opening());
    }
}
