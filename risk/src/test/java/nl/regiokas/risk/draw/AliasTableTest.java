package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AliasTableTest {

    static double[][] weights() {
        double[] falling = new double[77];
        Arrays.setAll(falling, i -> 1.0 / (i + 1) / (i + 1));
        return new double[][] {
            {1}, {1, 1}, {3, 1}, {1, 2, 3}, {0, 5, 0}, {1e-12, 1, 1e-12, 7}, {0.1, 0.1, 0.1, 0.1, 0.1}, falling
        };
    }

    @ParameterizedTest
    @MethodSource("weights")
    void everyCellIsChosenByItsWeight(double... weights) {
        AliasTable table = AliasTable.of(weights);
        double sum = Arrays.stream(weights).sum();
        double[] chosen = probabilities(table, weights.length);
        for (int i = 0; i < weights.length; i++) {
            assertThat(chosen[i]).as("cell %d", i).isCloseTo(weights[i] / sum, within(1e-9));
        }
    }

    /** By going through 256 slots, a multiple of any size of table here, and searching where the choice turns. */
    private static double[] probabilities(AliasTable table, int cells) {
        double[] chosen = new double[cells];
        for (int slot = 0; slot < 256; slot++) {
            int below = table.choose(slot, 0);
            int above = table.choose(slot, (1L << 32) - 1);
            long low = 0;
            long high = 1L << 32;
            while (high - low > 1) {
                long middle = (low + high) / 2;
                if (table.choose(slot, middle) == below) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            chosen[below] += high * 0x1p-40;
            chosen[above] += ((1L << 32) - high) * 0x1p-40;
        }
        return chosen;
    }
}
