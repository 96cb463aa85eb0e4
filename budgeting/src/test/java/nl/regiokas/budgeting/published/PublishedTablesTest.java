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
import java.util.stream.Stream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of the tables of the papers, copied cell by cell from them: the library holds it, or computes it. */
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
        Row parts = rows("table_2_6").stream()
                .filter(row -> row.municipality().equals(TOTAL))
                .findFirst()
                .orElseThrow();
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

    /** Access stands by itself; protection, probation, Elker and the Leger des Heils are the rest of the province. */
    @Test
    void tables28To210() throws IOException {
        for (Row bureau : rows("table_2_8")) {
            Row elker = of(rows("table_2_9"), bureau);
            Row leger = of(rows("table_2_10"), bureau);

            assertThat(line(BmweClients.ACCESS, bureau).clients()).isEqualTo(bureau.number("bjz_access_trajectories"));
            assertThat(line(BmweClients.PROVINCIAL, bureau).clients())
                    .as(bureau.municipality())
                    .isEqualTo(Stream.of(
                                    Stream.of("bjz_youth_protection", "bjz_youth_probation")
                                            .map(bureau::number),
                                    Stream.of("ambulatory", "foster_care", "care_24h", "day_care")
                                            .map(elker::number),
                                    Stream.of("ambulatory", "foster_care", "ots_and_probation", "guardianship")
                                            .map(leger::number))
                            .flatMap(counts -> counts)
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }

    /** The published averages are rounded down; half up they are those of the last column. */
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
                assertThat(halfUp.costPerClient()).contains(euros(row.number("avg_half_up")));
            }
        }
    }

    /** The line of a municipality, or of all four. */
    private static ClientLine line(String kind, Row row) {
        if (row.municipality().equals(TOTAL)) {
            return TRUNCATED.kind(kind);
        }
        ImmutableList<ClientUse> uses = BmweClients.all().stream()
                .filter(use -> use.kind().equals(kind) && use.municipality().equals(row.municipality()))
                .collect(ImmutableList.toImmutableList());
        return ClientSummary.of(uses, AverageRounding.DOWN, Euro.parse("1")).kind(kind);
    }

    private static Row of(List<Row> rows, Row other) {
        return rows.stream()
                .filter(row -> row.municipality().equals(other.municipality()))
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
