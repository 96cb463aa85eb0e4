package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void lognormalMomentsFollowFromMeanAndVariation() {
        Severity severity = LognormalSeverity.of(Euro.parse("200.00"), 0.5);
        assertThat(severity.meanCents()).isEqualTo(20_000);
        // mean^2 x (1 + 0.25)
        assertThat(severity.secondMoment()).isCloseTo(20_000.0 * 20_000 * 1.25, offset(1e-3));
    }

    @Test
    void tailLeavesTheMeanAndRaisesTheSecondMoment() {
        LognormalSeverity plain = LognormalSeverity.of(Euro.parse("200.00"), 0.5);
        Severity heavy = plain.withTail(new ParetoTail(0.05, 2.2));
        assertThat(heavy.meanCents()).isEqualTo(20_000);
        assertThat(heavy.secondMoment()).isGreaterThan(1.1 * plain.secondMoment());
    }

    @Test
    void observedMomentsAreThoseOfTheList() {
        Severity severity = ObservedSeverity.of(List.of(Euro.parse("1.00"), Euro.parse("1.00"), Euro.parse("4.00")));
        assertThat(severity.meanCents()).isEqualTo(200);
        assertThat(severity.secondMoment()).isEqualTo((100 * 100 + 100 * 100 + 400 * 400) / 3.0);
    }

    @Test
    void clientCostAddsTheSwingOfClientsAndOfTheirCost() {
        // 10 clients, dispersion 2, at 1.00 or 3.00: mean 20.00; variance 10 x 100^2 + 20 x 200^2
        ClientCost cost = new ClientCost(
                ClientCount.negativeBinomial(10, 2),
                ObservedSeverity.of(List.of(Euro.parse("1.00"), Euro.parse("3.00"))));
        assertThat(cost.meanCents()).isEqualTo(2_000);
        assertThat(cost.variance()).isEqualTo(10 * 100.0 * 100 + 20 * 200.0 * 200);
    }

    @Test
    void lognormalOutOfRangeIsRefused() {
        assertThatThrownBy(() -> LognormalSeverity.of(Euro.ZERO, 0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("average cost of a client must be above zero and at most EUR 5000000.00 but was EUR 0.00\n"
                        + "variation of the cost of a client must be above 0 and at most 100 but was 0.0");
    }

    @Test
    void tailOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new ParetoTail(0, 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("share of the Pareto tail must be above 0 and at most 0.5 but was 0.0\n"
                        + "exponent of the Pareto tail must be above 1 and at most 100 but was 1.0");
    }

    @Test
    void observedCostsMustExistAndNotBeNegative() {
        assertThatThrownBy(() -> ObservedSeverity.of(List.of()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("observed costs of clients must be at least one but were none");
        assertThatThrownBy(() -> ObservedSeverity.of(List.of(Euro.parse("-1.00"), Euro.parse("-0.01"), Euro.ZERO)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("observed cost of a client must not be negative but was EUR -1.00\n"
                        + "observed cost of a client must not be negative but was EUR -0.01");
    }
}
