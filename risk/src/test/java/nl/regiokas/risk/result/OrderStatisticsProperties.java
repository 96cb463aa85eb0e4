package nl.regiokas.risk.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class OrderStatisticsProperties {

    @Property
    void selectedIsWhatStandsThereWhenSorted(@ForAll @Size(min = 1, max = 300) long[] amounts, @ForAll int seed) {
        assertSelects(amounts, seed);
    }

    @Property
    void amountsThatRepeatAreNoTrouble(
            @ForAll @Size(min = 1, max = 300) @LongRange(min = -2, max = 2) long[] amounts, @ForAll int seed) {
        assertSelects(amounts, seed);
    }

    @Property
    void amountsInOrderAreNoTrouble(@ForAll @IntRange(min = 1, max = 5_000) int size, @ForAll int seed) {
        long[] rising = new long[size];
        Arrays.setAll(rising, i -> i);
        assertSelects(rising, seed);
        long[] organPipe = new long[size];
        Arrays.setAll(organPipe, i -> Math.min(i, size - i));
        assertSelects(organPipe, seed);
    }

    @Example
    void severalPositionsOfOneArray() {
        OrderStatistics statistics = new OrderStatistics(new long[] {5, 1, 4, 2, 3});
        assertThat(statistics.select(4)).isEqualTo(5);
        assertThat(statistics.select(0)).isEqualTo(1);
        assertThat(statistics.select(2)).isEqualTo(3);
    }

    private static void assertSelects(long[] amounts, int seed) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        int position = Math.floorMod(seed, amounts.length);
        assertThat(new OrderStatistics(amounts.clone()).select(position)).isEqualTo(sorted[position]);
    }
}
