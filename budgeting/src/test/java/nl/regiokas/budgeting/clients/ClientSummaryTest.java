package nl.regiokas.budgeting.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
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
        assertThatThrownBy(() -> TABLE_2_11.kind("dental")).hasMessage("summary has no kind of care dental");
    }
}
