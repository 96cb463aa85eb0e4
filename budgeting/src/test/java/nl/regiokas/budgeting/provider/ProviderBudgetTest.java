package nl.regiokas.budgeting.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderBudgetTest {

    @ParameterizedTest
    @CsvSource({
        "FIXED, 1000.00, 400.00, 1000.00, 1000.00, 0.00",
        "GUARANTEED, 1000.01, 400.00, 800.00, 400.00, -400.00",
        "GUARANTEED, 1000.01, 1200.00, 800.00, 1200.00, 400.00",
        "VARIABLE, 1000.00, 400.00, 0.00, 400.00, 400.00",
        "VARIABLE, 1000.00, -5.00, 0.00, -5.00, -5.00"
    })
    void settlesByKind(BudgetKind kind, String amount, String use, String ahead, String owed, String balance) {
        ProviderSettlement settlement = budget(kind, amount).build().settle(Euro.parse(use));

        assertThat(settlement.paidAhead()).isEqualTo(Euro.parse(ahead));
        assertThat(settlement.owed()).isEqualTo(Euro.parse(owed));
        assertThat(settlement.balance()).isEqualTo(Euro.parse(balance));
    }

    @Test
    void guaranteesAllUnlessSaidOtherwise() {
        ProviderBudget budget = ProviderBudget.builder()
                .provider("Elker")
                .kind(BudgetKind.GUARANTEED)
                .amount(Euro.parse("1000.01"))
                .build();

        assertThat(budget.paidAhead()).isEqualTo(Euro.parse("1000.01"));
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        ProviderBudget.Builder budget =
                budget(BudgetKind.FIXED, "-1.00").isContractPartner(false).guaranteedShare(Percentage.of("100.5"));

        assertThatThrownBy(budget::build).hasMessage("""
                budget must not be negative but was EUR -1.00 (Elker)
                guaranteed share must be from 0% to 100% but was 100.5% (Elker)
                fixed budget must be of a contract partner but was of Elker""");
    }

    private static ProviderBudget.Builder budget(BudgetKind kind, String amount) {
        return ProviderBudget.builder()
                .provider("Elker")
                .kind(kind)
                .amount(Euro.parse(amount))
                .isContractPartner(true)
                .guaranteedShare(Percentage.of("80"));
    }
}
