package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class TabulatedCurveTest {

    private static final SeverityCurve CURVE = SeverityCurve.of(1.5, Optional.empty());
    private static final TabulatedCurve TABLE = new TabulatedCurve(CURVE);

    @Test
    void classesKeepTheMean() {
        double sum = 0;
        for (int i = 0; i < TabulatedCurve.CLASSES - 1; i++) {
            sum += TABLE.units(i);
        }
        double mean =
                sum / TabulatedCurve.CLASSES / TabulatedCurve.MEAN + CURVE.meanAbove(1.0 / TabulatedCurve.CLASSES);
        assertThat(mean).isCloseTo(1, offset(1e-6));
    }

    @Test
    void classesKeepNearlyAllOfTheSecondMoment() {
        double squares = 0;
        for (int i = 0; i < TabulatedCurve.CLASSES - 1; i++) {
            double amount = (double) TABLE.units(i) / TabulatedCurve.MEAN;
            squares += amount * amount / TabulatedCurve.CLASSES;
        }
        int parts = 1_000_000;
        for (int i = 0; i < parts; i++) {
            double amount = CURVE.exceededBy((i + 0.5) / parts / TabulatedCurve.CLASSES);
            squares += amount * amount / TabulatedCurve.CLASSES / parts;
        }
        assertThat(squares / CURVE.secondMoment()).isBetween(0.999, 1.0);
    }

    @Test
    void eachClassLiesBetweenItsBounds() {
        for (int i = 1; i < TabulatedCurve.CLASSES - 1; i++) {
            double amount = (double) TABLE.units(i) / TabulatedCurve.MEAN;
            double half = 0.5 / TabulatedCurve.MEAN;
            assertThat(amount)
                    .isBetween(CURVE.exceededBy(1 - i / 4096.0) - half, CURVE.exceededBy(1 - (i + 1) / 4096.0) + half);
        }
    }

    @Test
    void dearestClassIsDrawnFromTheCurve() {
        // a double of 1/2 asks for the amount exceeded by half of 1/4096
        UniformRandomProvider half = () -> 1L << 63;
        assertThat(TABLE.addDearest(7, half))
                .isEqualTo(7 + Math.round(CURVE.exceededBy(0.5 / 4096) * TabulatedCurve.MEAN));
    }

    @Test
    void fiveClientsShareALong() {
        long[] next = {5L << 48 | 4L << 36 | 3L << 24 | 2L << 12 | 1L, 9L << 12 | 8L};
        int[] asked = {0};
        UniformRandomProvider two = () -> next[asked[0]++];
        long expected = 0;
        for (int drawn : new int[] {1, 2, 3, 4, 5, 8, 9}) {
            expected += TABLE.units(drawn);
        }
        assertThat(TABLE.sum(7, two)).isEqualTo(expected);
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void sumBeyondItsRangeIsRefused() {
        UniformRandomProvider half = () -> 1L << 63;
        assertThatThrownBy(() -> TABLE.addDearest(1L << 62, half))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("drawn cost beyond 2^62 units");
    }
}
