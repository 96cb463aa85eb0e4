package nl.regiokas.budgeting.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables 2.4 to 2.11 of the paper. */
class ClientSummaryTest {

    private static final MonetaryAmount EURO = Euro.parse("1.00");
    private static final ClientSummary TABLE_2_11 = ClientSummary.of(BmweClients.all(), AverageRounding.DOWN, EURO);

    @ParameterizedTest
    @CsvSource({
        "AWBZ care in kind, 89, 89, 1201055, 13495",
        "AWBZ personal budgets, 388, 388, 6491137, 16729",
        "Zvw first line, 126, 126, 43547, 345",
        "Zvw second line, 1001, 1001, 3511406, 3507"
    })
    void kindsOfTable211(String kind, long clients, long withCost, String cost, String average) {
        ClientLine line = TABLE_2_11.kind(kind);

        assertThat(line.clients()).isEqualTo(clients);
        assertThat(line.clientsWithCost()).isEqualTo(withCost);
        assertThat(line.cost()).isEqualTo(Euro.parse(cost));
        assertThat(line.costPerClient()).contains(Euro.parse(average));
        assertThat(line.countsDiffer()).isFalse();
    }

    @Test
    void totalCountsOtherClientsThanItsAverage() {
        ClientLine total = TABLE_2_11.total();

        assertThat(total.clients()).isEqualTo(1_946);
        assertThat(total.clientsWithCost()).isEqualTo(1_604);
        assertThat(total.cost()).isEqualTo(Euro.parse("11247145"));
        assertThat(total.costPerClient()).contains(Euro.parse("7011"));
        assertThat(total.countsDiffer()).isTrue();
        assertThat(TABLE_2_11.withoutCost()).containsExactly("other provincial care");
        assertThat(TABLE_2_11.uncounted()).containsExactly("access by Bureau Jeugdzorg");
    }

    /** Help has a cost, care has none, nobody had advice, and access is in other kinds already. */
    @Test
    void kindsWithoutCostAreThoseThatCountAndHaveClients() {
        ClientUse.Builder use = ClientUse.builder().municipality("Bedum");
        ClientSummary summary = ClientSummary.of(
                ImmutableList.of(
                        use.kind("help").clients(2).cost(Euro.parse("10")).build(),
                        use.kind("care").clients(3).cost(Optional.empty()).build(),
                        use.kind("advice").clients(0).build(),
                        use.kind("access").clients(4).isCounted(false).build()),
                AverageRounding.DOWN,
                EURO);

        assertThat(summary.withoutCost()).containsExactly("care");
        assertThat(summary.uncounted()).containsExactly("access");
        assertThat(summary.total().clients()).isEqualTo(5);
        assertThat(summary.total().clientsWithCost()).isEqualTo(2);
    }

    @Test
    void kindsWithoutCostHaveNoAverage() {
        assertThat(TABLE_2_11.kind(BmweClients.ACCESS).clients()).isEqualTo(390);
        assertThat(TABLE_2_11.kind(BmweClients.PROVINCIAL).clients()).isEqualTo(342);
        assertThat(TABLE_2_11.kind(BmweClients.PROVINCIAL).costPerClient()).isEmpty();
    }

    /** Table 2.7: Bedum 37 + 194 clients, 13,011 + 805,016; with the kinds of tables 2.4 and 2.5 and the province. */
    @Test
    void municipalitiesAreOverTheKindsThatCount() {
        ClientLine bedum = TABLE_2_11.municipalities().get(0);

        assertThat(bedum.name()).isEqualTo("Bedum");
        assertThat(bedum.clientsWithCost()).isEqualTo(22 + 72 + 37 + 194);
        assertThat(bedum.clients()).isEqualTo(22 + 72 + 37 + 194 + 58);
        assertThat(bedum.cost()).isEqualTo(Euro.parse("2164544"));
    }

    @ParameterizedTest
    @CsvSource({"BG-I, 8505", "BG-G, 5395", "VTIJD, 4486", "PV, 8127", "OTHER, 8661"})
    void averagesOfTable26AreHalfUp(String function, String average) {
        ClientSummary summary = ClientSummary.of(BmweClients.personalBudgetFunctions(), AverageRounding.HALF_UP, EURO);

        assertThat(summary.kind(function).costPerClient()).contains(Euro.parse(average));
        assertThat(summary.total().costPerClient()).contains(Euro.parse("6741"));
        assertThat(summary.total().clients()).isEqualTo(963);
    }

    /** Of Winsum 113 of 3,951 are 2.860%: half up 2.9, not 2.8. */
    @ParameterizedTest
    @CsvSource({"Bedum, 72, 2947, 2.4", "De Marne, 67, 2565, 2.6", "Winsum, 113, 3951, 2.9", "Eemsmond, 136, 4325, 3.1"
    })
    void partsOfTheYouthOfTable25AreHalfUp(String municipality, long clients, long youth, String percent) {
        ClientLine line = lineOf(BmweClients.PERSONAL_BUDGET, municipality);

        assertThat(line.clients()).isEqualTo(clients);
        assertThat(line.ofYouth(youth, AverageRounding.HALF_UP, 1)).isEqualTo(Percentage.of(percent));
    }

    @Test
    void partOfTheYouthOfTheRegionOfTable25() {
        ClientLine line = TABLE_2_11.kind(BmweClients.PERSONAL_BUDGET);

        assertThat(line.ofYouth(13_788, AverageRounding.HALF_UP, 1)).isEqualTo(Percentage.of("2.8"));
        assertThat(line.ofYouth(13_788, AverageRounding.DOWN, 0)).isEqualTo(Percentage.of("2"));
        assertThat(line.ofYouth(13_788, AverageRounding.DOWN, 6)).isEqualTo(Percentage.of("2.814041"));
        assertThatThrownBy(() -> line.ofYouth(0, AverageRounding.DOWN, 7)).hasMessage("""
                young inhabitants of AWBZ personal budgets must be at least one but were 0
                decimals of a percentage must be from 0 to 6 but were 7""");
    }

    /** Table 2.7: clients and cost of first and second line. */
    @ParameterizedTest
    @CsvSource({
        "Bedum, 37, 13011, 194, 805016",
        "De Marne, 16, 5942, 177, 825328",
        "Winsum, 41, 13331, 262, 788930",
        "Eemsmond, 32, 11263, 368, 1092132"
    })
    void table27(String municipality, long first, String firstCost, long second, String secondCost) {
        ClientLine one = lineOf(BmweClients.FIRST_LINE, municipality);
        ClientLine two = lineOf(BmweClients.SECOND_LINE, municipality);

        assertThat(one.clients()).isEqualTo(first);
        assertThat(one.cost()).isEqualTo(Euro.parse(firstCost));
        assertThat(two.clients()).isEqualTo(second);
        assertThat(two.cost()).isEqualTo(Euro.parse(secondCost));
    }

    /** Access stands in table 2.8; the other trajectories are those of tables 2.8, 2.9 and 2.10 together. */
    @ParameterizedTest
    @CsvSource({
        "Bedum, 67, 8 + 8, 24 + 3 + 2 + 7, 2 + 1 + 3",
        "De Marne, 67, 15 + 8, 12 + 5 + 1 + 3, 3 + 1",
        "Winsum, 105, 15 + 3, 18 + 8 + 2 + 5, 1 + 1 + 4 + 6",
        "Eemsmond, 151, 34 + 13, 74 + 20 + 5 + 8, 2 + 8 + 3 + 6"
    })
    void tables28To210(String municipality, long access, String bureau, String elker, String legerDesHeils) {
        long trajectories = Stream.of(bureau, elker, legerDesHeils)
                .flatMap(sum -> Stream.of(sum.split(" \\+ ")))
                .mapToLong(Long::parseLong)
                .sum();

        assertThat(lineOf(BmweClients.ACCESS, municipality).clients()).isEqualTo(access);
        assertThat(lineOf(BmweClients.PROVINCIAL, municipality).clients()).isEqualTo(trajectories);
    }

    /** The line of a kind of care of one municipality. */
    private static ClientLine lineOf(String kind, String municipality) {
        ImmutableList<ClientUse> uses = BmweClients.all().stream()
                .filter(use -> use.kind().equals(kind) && use.municipality().equals(municipality))
                .collect(ImmutableList.toImmutableList());
        return ClientSummary.of(uses, AverageRounding.DOWN, EURO).kind(kind);
    }

    /** 6,491,137 / 388 = 16,729.73: half up it is 16,730, as no table has it. */
    @Test
    void halfUpIsNotTable211() {
        ClientSummary halfUp = ClientSummary.of(BmweClients.all(), AverageRounding.HALF_UP, EURO);

        assertThat(halfUp.kind(BmweClients.PERSONAL_BUDGET).costPerClient()).contains(Euro.parse("16730"));
        assertThat(halfUp.total().costPerClient()).contains(Euro.parse("7012"));
    }

    @Test
    void refusesWhatHasNoPlace() {
        ClientUse use = BmweClients.all().get(0);

        assertThatThrownBy(() -> ClientSummary.of(ImmutableList.of(use, use), AverageRounding.DOWN, Euro.ZERO))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        unit of an average must be positive but was EUR 0.00
                        clients must be given once but are given again (AWBZ care in kind of Bedum)""");
        ClientUse.Builder nobody = use.toBuilder().clients(0);
        assertThatThrownBy(nobody::build)
                .hasMessage("cost must have clients but there are none (AWBZ care in kind of Bedum)");
        ClientUse.Builder negative = use.toBuilder().clients(-1).cost(Euro.parse("-0.01"));
        assertThatThrownBy(negative::build).hasMessage("""
                        clients must not be negative but were -1 (AWBZ care in kind of Bedum)
                        cost must not be negative but was EUR -0.01 (AWBZ care in kind of Bedum)""");
        assertThatThrownBy(() -> TABLE_2_11.kind("dental")).hasMessage("summary has no kind of care dental");
        assertThat(TABLE_2_11.findKind("dental")).isEmpty();
        ClientLine first = TABLE_2_11.kinds().get(0);
        assertThat(TABLE_2_11.findKind(first.name())).contains(first);
    }
}
