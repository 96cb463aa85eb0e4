package nl.regiokas.budgeting.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.clients.AverageRounding;
import nl.regiokas.budgeting.clients.BmweClients;
import nl.regiokas.budgeting.clients.ClientLine;
import nl.regiokas.budgeting.clients.ClientSummary;
import nl.regiokas.budgeting.clients.ClientUse;
import nl.regiokas.budgeting.pgb.BmwePgb;
import nl.regiokas.budgeting.pgb.PgbFunction;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables of the papers, copied cell by cell from them: the library holds or computes every number of tables 1.2, 1.3 and
 * 2.5 to 2.11. Of table 2.4 it has the clients who used their indication and their cost, which table 2.11 needs, and not those
 * who did not.
 */
class PublishedTablesTest {

    private static final String TOTAL = "Totaal";
    private static final ClientSummary TRUNCATED =
            ClientSummary.of(BmweClients.all(), AverageRounding.DOWN, Euro.parse("1"));
    private static final ClientSummary HALF_UP =
            ClientSummary.of(BmweClients.all(), AverageRounding.HALF_UP, Euro.parse("1"));

    /** A row by the names of its columns. */
    private record Row(ImmutableMap<String, String> cells) {

        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        long number(String column) {
            return text(column).isEmpty() ? 0 : Long.parseLong(text(column));
        }

        String municipality() {
            return text("municipality");
        }
    }

    /** The costs of 2012 by function, and the total of the paper. */
    @Test
    void table12() throws IOException {
        AmountTable costs = BmwePgb.publishedCosts();
        ImmutableMap<String, String> columns = ImmutableMap.of(
                "bg_i_eur", PgbFunction.INDIVIDUAL_GUIDANCE.code(),
                "bg_g_eur", PgbFunction.GROUP_GUIDANCE.code(),
                "vtijd_eur", PgbFunction.SHORT_STAY.code(),
                "pv_eur", PgbFunction.PERSONAL_CARE.code(),
                "other_eur", PgbFunction.OTHER.code(),
                "total_eur", "total");
        for (Row row : rows("table_1_2")) {
            columns.forEach((paper, own) -> assertThat(costs.cell(name(row), own))
                    .as(row.municipality() + " " + own)
                    .isEqualTo(euros(row.number(paper))));
        }
    }

    @Test
    void table13() throws IOException {
        AmountTable result = BmwePgb.publishedResult();
        for (Row row : rows("table_1_3")) {
            assertThat(result.cell(name(row), "budget")).isEqualTo(euros(row.number("budget_2015_rounded_eur")));
            assertThat(result.cell(name(row), "cost")).isEqualTo(euros(row.number("pgb_costs_2012_rounded_eur")));
            assertThat(result.cell(name(row), "result")).isEqualTo(euros(row.number("result_eur")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "table_2_4, AWBZ care in kind, clients_with_care, amount_eur",
        "table_2_5, AWBZ personal budgets, clients, costs_eur",
        "table_2_7, Zvw first line, clients_1st_line, costs_1st_line_eur",
        "table_2_7, Zvw second line, clients_2nd_line, costs_2nd_line_eur"
    })
    void clientsAndCostByMunicipality(String table, String kind, String clients, String cost) throws IOException {
        for (Row row : rows(table)) {
            ClientLine line = line(kind, row);
            assertThat(line.clients()).as(row.municipality()).isEqualTo(row.number(clients));
            assertThat(line.cost()).as(row.municipality()).isEqualTo(euros(row.number(cost)));
        }
    }

    @Test
    void bothLinesOfTable27AreItsTotals() throws IOException {
        for (Row row : rows("table_2_7")) {
            assertThat(line(BmweClients.FIRST_LINE, row).clients()
                            + line(BmweClients.SECOND_LINE, row).clients())
                    .isEqualTo(row.number("clients_total"));
            assertThat(line(BmweClients.FIRST_LINE, row)
                            .cost()
                            .add(line(BmweClients.SECOND_LINE, row).cost()))
                    .isEqualTo(euros(row.number("costs_total_eur")));
        }
    }

    /** The parts of 963 functions, and the cost of one on average, as the paper rounds them. */
    @Test
    void tables26() throws IOException {
        ClientSummary functions =
                ClientSummary.of(BmweClients.personalBudgetFunctions(), AverageRounding.HALF_UP, Euro.parse("1"));
        Row parts = ofMunicipality("table_2_6", TOTAL);
        Row averages = rows("table_2_6b").get(0);
        Row costs = rows("table_2_6b").get(1);

        assertThat(functions.total().clients()).isEqualTo(parts.number("functions_total"));
        assertThat(functions.total().costPerClient()).contains(euros(averages.number("all")));
        assertThat(functions.total().cost()).isEqualTo(euros(costs.number("all")));
        ImmutableMap.of("bg_i", "BG-I", "bg_g", "BG-G", "vtijd", "VTIJD", "pv", "PV", "other", "OTHER")
                .forEach((column, function) -> {
                    ClientLine line = functions.kind(function);
                    assertThat(line.cost()).isEqualTo(euros(costs.number(column)));
                    assertThat(line.costPerClient()).contains(euros(averages.number(column)));
                    assertThat(line.ofYouth(functions.total().clients(), AverageRounding.HALF_UP, 0))
                            .isEqualTo(Percentage.of(parts.text(column + "_pct")));
                });
    }

    /**
     * By municipality the paper has its 963 functions in percent alone. These counts give all of its percentages, half up, its
     * totals by municipality, and the counts of the region behind its averages; others would too.
     */
    @Test
    void countsExistForThePercentagesOfTable26() throws IOException {
        ImmutableMap<String, ImmutableList<Long>> counts = ImmutableMap.of(
                "Bedum", ImmutableList.of(63L, 53L, 27L, 7L, 12L),
                "De Marne", ImmutableList.of(48L, 45L, 29L, 16L, 19L),
                "Winsum", ImmutableList.of(102L, 82L, 65L, 25L, 21L),
                "Eemsmond", ImmutableList.of(113L, 116L, 69L, 24L, 27L));
        ImmutableList<ClientUse> region = BmweClients.personalBudgetFunctions();
        for (int function = 0; function < region.size(); function++) {
            int column = function;
            assertThat(counts.values().stream()
                            .mapToLong(row -> row.get(column))
                            .sum())
                    .isEqualTo(region.get(function).clients());
        }
        for (String municipality : counts.keySet()) {
            Row row = ofMunicipality("table_2_6", municipality);
            ClientSummary summary = summary(municipality, Objects.requireNonNull(counts.get(municipality)));

            assertThat(summary.total().clients()).isEqualTo(row.number("functions_total"));
            summary.kinds()
                    .forEach(line -> assertThat(line.ofYouth(summary.total().clients(), AverageRounding.HALF_UP, 0))
                            .as(municipality + " " + line.name())
                            .isEqualTo(Percentage.of(row.text(line.name() + "_pct"))));
        }
    }

    private static ClientSummary summary(String municipality, ImmutableList<Long> counts) {
        ImmutableList<String> functions = ImmutableList.of("bg_i", "bg_g", "vtijd", "pv", "other");
        return ClientSummary.of(
                IntStream.range(0, functions.size())
                        .mapToObj(function -> ClientUse.builder()
                                .municipality(municipality)
                                .kind(functions.get(function))
                                .clients(counts.get(function))
                                .build())
                        .toList(),
                AverageRounding.HALF_UP,
                Euro.parse("1"));
    }

    /** The clients in percent of the young inhabitants of table 2.1, with one decimal. */
    @ParameterizedTest
    @CsvSource({"Bedum, 2947", "De Marne, 2565", "Winsum, 3951", "Eemsmond, 4325", "Totaal, 13788"})
    void percentagesOfTable25(String municipality, long youth) throws IOException {
        Row row = ofMunicipality("table_2_5", municipality);

        assertThat(line(BmweClients.PERSONAL_BUDGET, row).ofYouth(youth, AverageRounding.HALF_UP, 1))
                .isEqualTo(Percentage.of(row.text("pct_of_youth")));
    }

    @ParameterizedTest
    @CsvSource({
        "table_2_8, bjz_youth_protection, youth protection by Bureau Jeugdzorg",
        "table_2_8, bjz_youth_probation, youth probation by Bureau Jeugdzorg",
        "table_2_9, ambulatory, ambulatory care by Elker",
        "table_2_9, foster_care, foster care by Elker",
        "table_2_9, care_24h, 24-hour care by Elker",
        "table_2_9, day_care, day care by Elker",
        "table_2_10, ambulatory, ambulatory care by Leger des Heils",
        "table_2_10, foster_care, foster care by Leger des Heils",
        "table_2_10, ots_and_probation, supervision and probation by Leger des Heils",
        "table_2_10, guardianship, guardianship by Leger des Heils"
    })
    void trajectoriesOfTables28To210(String table, String column, String kind) throws IOException {
        for (Row row : rows(table)) {
            assertThat(line(BmweClients.provincialTrajectories(), kind, row).clients())
                    .as(row.municipality())
                    .isEqualTo(row.number(column));
        }
    }

    /** Access stands by itself in table 2.11; all others of tables 2.8 to 2.10 are its 342 of the province. */
    @Test
    void accessAndTheRestOfTheProvince() throws IOException {
        for (Row row : rows("table_2_8")) {
            assertThat(line(BmweClients.ACCESS, row).clients()).isEqualTo(row.number("bjz_access_trajectories"));
        }
        ClientSummary trajectories =
                ClientSummary.of(BmweClients.provincialTrajectories(), AverageRounding.DOWN, Euro.parse("1"));

        assertThat(trajectories.total().clients())
                .isEqualTo(TRUNCATED.kind(BmweClients.PROVINCIAL).clients())
                .isEqualTo(342);
    }

    /** The published averages are rounded down; the data have them exact and half up too. */
    @Test
    void table211() throws IOException {
        ImmutableMap<String, String> kinds = ImmutableMap.of(
                "zin_awbz", BmweClients.IN_KIND,
                "pgb_awbz", BmweClients.PERSONAL_BUDGET,
                "zvw_1", BmweClients.FIRST_LINE,
                "zvw_2", BmweClients.SECOND_LINE,
                "bjz_access", BmweClients.ACCESS,
                "provincial_other", BmweClients.PROVINCIAL);
        for (Row row : rows("table_2_11")) {
            Optional<String> kind = Optional.ofNullable(kinds.get(row.text("key")));
            ClientLine down = kind.map(TRUNCATED::kind).orElseGet(TRUNCATED::total);
            ClientLine halfUp = kind.map(HALF_UP::kind).orElseGet(HALF_UP::total);

            assertThat(down.clients()).as(row.text("key")).isEqualTo(row.number("count"));
            if (row.text("costs_eur").isEmpty()) {
                assertThat(down.costPerClient()).isEmpty();
            } else {
                assertThat(down.cost()).isEqualTo(euros(row.number("costs_eur")));
                assertThat(down.costPerClient()).contains(euros(row.number("avg_published_eur")));
                assertThat(down.costPerClient()).contains(euros(row.number("avg_truncated")));
                assertThat(halfUp.costPerClient()).contains(euros(row.number("avg_half_up")));
                assertThat(down.exactCostPerClientCents()
                                .orElseThrow()
                                .dividedBy(Rational.of(100))
                                .toDecimal(4))
                        .isEqualByComparingTo(row.text("avg_exact"));
            }
        }
    }

    /** The line of a municipality, or of all four. */
    private static ClientLine line(String kind, Row row) {
        return line(BmweClients.all(), kind, row);
    }

    private static ClientLine line(List<ClientUse> all, String kind, Row row) {
        List<ClientUse> uses = all.stream()
                .filter(use ->
                        row.municipality().equals(TOTAL) || use.municipality().equals(row.municipality()))
                .toList();
        return ClientSummary.of(uses, AverageRounding.DOWN, Euro.parse("1")).kind(kind);
    }

    private static Row ofMunicipality(String table, String municipality) throws IOException {
        return rows(table).stream()
                .filter(row -> row.municipality().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Row row) {
        return row.municipality().equals(TOTAL) ? "total" : row.municipality();
    }

    private static MonetaryAmount euros(long euros) {
        return Euro.ofCents(Math.multiplyExact(euros, 100));
    }

    /** The tables have no field with a comma. */
    private static ImmutableList<Row> rows(String table) throws IOException {
        List<String> lines = Resources.readLines(
                Resources.getResource(PublishedTablesTest.class, table + ".csv"), StandardCharsets.UTF_8);
        List<String> titles = Splitter.on(',').splitToList(lines.get(0));
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Splitter.on(',').limit(titles.size()).splitToList(line);
            ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
            for (int i = 0; i < cells.size(); i++) {
                row.put(titles.get(i), cells.get(i));
            }
            rows.add(new Row(row.buildOrThrow()));
        }
        return rows.build();
    }
}
