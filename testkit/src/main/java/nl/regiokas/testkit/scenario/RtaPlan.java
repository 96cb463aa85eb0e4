package nl.regiokas.testkit.scenario;

import java.math.BigDecimal;
import java.util.List;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.money.Percentage;

/**
 * RTA arrangements in plain numbers: whatever the numbers, every year closes.
 *
 * @since 0.2.0
 */
public final class RtaPlan {

    private static final int FIRST_YEAR = 2015;

    private RtaPlan() {}

    /**
     * An arrangement in which direct care is what is left of each year.
     *
     * @param cutInBase the cut already in the base, in tenths of a percent, from 0 to 150
     * @param years for each year from 2015 on: further cut, strengthening, execution and transformation, each in tenths of
     *     a percent from 0 to 150
     * @return the arrangement
     */
    public static RtaArrangement arrangement(int cutInBase, List<List<Integer>> years) {
        RtaArrangement.Builder arrangement = RtaArrangement.builder().cutInBase(tenths(cutInBase));
        for (int i = 0; i < years.size(); i++) {
            List<Integer> year = years.get(i);
            int taken = year.stream().mapToInt(Integer::intValue).sum();
            arrangement.addYears(RtaYear.builder()
                    .year(FIRST_YEAR + i)
                    .cut(tenths(cutInBase + year.get(0)))
                    .putShares(RtaYear.STRENGTHENING, tenths(year.get(1)))
                    .putShares(RtaYear.EXECUTION, tenths(year.get(2)))
                    .putShares(RtaYear.TRANSFORMATION, tenths(year.get(3)))
                    .putShares(RtaYear.DIRECT_CARE, tenths(1000 - taken))
                    .build());
        }
        return arrangement.build();
    }

    private static Percentage tenths(int tenths) {
        return Percentage.of(BigDecimal.valueOf(tenths, 1));
    }
}
