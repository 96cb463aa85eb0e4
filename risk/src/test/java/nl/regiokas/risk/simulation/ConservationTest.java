package nl.regiokas.risk.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class ConservationTest {

    private static final long[] DRAWN = {10_000, 20_000};

    private final Conservation law = law(SmallRegion.actualUse());

    private static Conservation law(SolidarityScheme scheme) {
        return new Conservation(scheme, State.opening(scheme));
    }

    /** Two years whose funds grow by 1.00 a year; in the second some is lost, or some of the cost is not seen. */
    private static Conservation.Totals halves(long lost, long unseen) {
        return new Conservation.Totals(
                new long[] {DRAWN[0], DRAWN[1] - unseen},
                new long[] {DRAWN[0] + 100, DRAWN[1] - unseen + 100 - lost},
                new long[] {100, 200});
    }

    @Test
    void aDrawThatConservesPasses() {
        assertThatCode(() -> law.require(DRAWN, halves(0, 0))).doesNotThrowAnyException();
    }

    @Test
    void aLostCentIsReported() {
        assertThatThrownBy(() -> law.require(DRAWN, halves(1, 0)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("charges must be cost and growth of the funds EUR 201.00 but was EUR 200.99 (2019)");
    }

    @Test
    void aCostThatIsNotTheDrawnOneIsReported() {
        assertThatThrownBy(() -> law.require(DRAWN, halves(0, 2)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("settled cost must be the drawn cost EUR 200.00 but was EUR 199.98 (2019)");
    }

    @Test
    void openingFundOfAScopeThatBeginsLaterIsNoGrowth() {
        SolidarityScheme.Builder scheme = SmallRegion.actualUse().toBuilder();
        scheme.addScopes(Scope.builder()
                .name("later")
                .from(2019)
                .openingFund(Euro.parse("0.50"))
                .model(SmallRegion.actualUse().scopes().get(0).model())
                .build());
        Conservation later = law(scheme.build());
        assertThatThrownBy(() -> later.require(DRAWN, halves(0, 0)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("charges must be cost and growth of the funds EUR 200.50 but was EUR 201.00 (2019)");
        assertThatCode(() -> later.require(DRAWN, halves(50, 0))).doesNotThrowAnyException();
    }
}
