package nl.regiokas.risk.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class ConservationTest {

    private static final long[] DRAWN = {10_000, 20_000};

    /** Two years, two municipalities that pay half each, one fund that grows by 1.00 a year. */
    private record Halves(long lost, long unseen) implements SettledDraw {

        @Override
        public long costCents(int year) {
            return DRAWN[year] - unseen * year;
        }

        @Override
        public long chargeCents(int year, int municipality) {
            return (costCents(year) + 100) / 2 - lost * year * municipality;
        }

        @Override
        public long closingCents(int year, int scope) {
            return scope == 0 ? 100L * (year + 1) : 0;
        }
    }

    private final Conservation law = new Conservation(SmallRegion.actualUse());

    @Test
    void aDrawThatConservesPasses() {
        assertThatCode(() -> law.require(3, DRAWN, 2, new Halves(0, 0))).doesNotThrowAnyException();
    }

    @Test
    void aLostCentIsTold() {
        assertThatThrownBy(() -> law.require(3, DRAWN, 2, new Halves(1, 0)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("charges must be cost and growth of the funds EUR 201.00 but was EUR 200.99 "
                        + "(draw 3, scheme actual use, 2019)");
    }

    @Test
    void aCostThatIsNotTheDrawnOneIsTold() {
        assertThatThrownBy(() -> law.require(3, DRAWN, 2, new Halves(0, 2)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("settled cost must be the drawn cost EUR 200.00 but was EUR 199.98 "
                        + "(draw 3, scheme actual use, 2019)");
    }
}
