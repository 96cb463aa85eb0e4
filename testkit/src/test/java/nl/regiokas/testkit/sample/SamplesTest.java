package nl.regiokas.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.Settlement;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void bmweSharesItsCostByBudget() {
        Settlement settlement = Samples.bmwe2015().settle();

        assertThat(settlement.charges())
                .extracting(charge -> charge.party() + " " + Euro.text(charge.amountCents()))
                .containsExactly("0005 1908281.57", "0053 2767434.20", "1651 3922447.59", "1663 2648981.64");
        assertThat(settlement.funds().get(0).closingCents()).isZero();
    }

    @Test
    void bmweSharesItsPersonalBudgets() {
        List<String> shares = Samples.bmwePersonalBudgets().settle().charges().stream()
                .filter(charge -> charge.scope().equals("personal budgets"))
                .map(charge -> charge.party() + " " + Math.round(charge.amountCents() / 100.0))
                .toList();

        assertThat(shares).containsExactly("0005 1045238", "0053 1756350", "1651 2392978", "1663 1296571");
    }
}
