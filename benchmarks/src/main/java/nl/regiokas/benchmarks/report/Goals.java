package nl.regiokas.benchmarks.report;

import com.google.common.collect.ImmutableList;

/** The goals of the project, each between two contenders of a benchmark. */
public final class Goals {

    private final ImmutableList.Builder<Goal> goals = ImmutableList.builder();

    private Goals() {}

    /**
     * All goals.
     *
     * @return goals, work by work
     */
    public static ImmutableList<Goal> all() {
        Goals all = new Goals();
        all.apportionment();
        all.tables();
        all.ledgers();
        all.settlement();
        return all.goals.build();
    }

    private void apportionment() {
        Work longs = new Work("apportionment, 342 `long` weights", "Apportionment", "342", "regiokas");
        longs.faster(1_000, "fowlerOnMoneta").faster(20, "fowlerOnJoda").faster(60, "remaindersOnDecimals");
        longs.atMost(4.5, "scaledWeights");
        new Work("the same, scaled `BigDecimal` weights", "Apportionment", "342", "regiokasOnDecimals")
                .atMost(4, "regiokas");
        new Work("the same, `MonetaryAmount` in and out", "Apportionment", "342", "regiokasOnAmounts")
                .faster(30, "fowlerOnMoneta");
    }

    private void tables() {
        new Work("two-way rounding, 342 x 12", "TableRounding", "342x12", "regiokas")
                .faster(25, "minCostFlow")
                .atMost(8, "eachCellAlone");
    }

    private void ledgers() {
        new Work("ledger, 10 million lines in memory", "Ledger", "", "regiokas")
                .faster(60, "groupingByOverMoney")
                .faster(8, "groupingByOverLong")
                .atMost(10, "sumOfTheBytes");
        new Work("ledger, 10 million lines of CSV", "CsvLedger", "", "regiokas")
                .faster(4, "duckdbOnOneThread")
                .atMost(8, "bytesRead");
        new Work("the same, for a Dutch spreadsheet", "CsvLedger", "", "regiokasOnDutch").atMost(2, "regiokas");
        new Work("the same, saved by a Dutch spreadsheet", "CsvLedger", "", "regiokasOnSavedAgain")
                .atMost(2, "regiokas");
    }

    private void settlement() {
        new Work("settlement, 342 x 80 x 10 years, mixed scheme", "Settlement", "mixed 342x80x10", "regiokas")
                .faster(300, "formulasOnMoney")
                .atMost(4, "cellsReadAndWritten");
        new Work(
                        "pooling with layer, outside party and limit, 342 x 80 x 10 years",
                        "Settlement",
                        "pooling 342x80x10",
                        "regiokas")
                .faster(50, "formulasOnDecimals");
        new Work("12 closings of 342 x 80 x 10 years", "Closings", "342x80x10", "regiokas").atMost(15, "oneSettlement");
        new Work("risk, draws of a year, 3 schemes", "Risk", "", "regiokas")
                .faster(20, "simulationOnDecimals")
                .atMost(6, "randomNumbers");
        new Work("payment plan, 342 parties", "Payment", "342", "regiokas")
                .faster(50, "largestToLargestOnDecimals")
                .atMost(5, "sortedBalances");
    }

    /** Goals for one contender of the library. */
    private final class Work {

        private final String title;
        private final String name;
        private final String size;
        private final String ours;

        private Work(String title, String name, String size, String ours) {
            this.title = title;
            this.name = name;
            this.size = size;
            this.ours = ours;
        }

        private Work faster(double times, String peer) {
            goals.add(new Goal(title, name, size, ours, peer, true, times));
            return this;
        }

        private Work atMost(double times, String peer) {
            goals.add(new Goal(title, name, size, ours, peer, false, times));
            return this;
        }
    }
}
