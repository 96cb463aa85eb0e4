package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.Arrays;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;

/** What is known of the municipalities of a generated scenario, all decided by the seed of its builder. */
final class GeneratedRegion {

    private static final double LARGEST = 6;
    private static final double SIZE_SPREAD = 0.6;
    private static final int YOUTH = 5000;
    private static final int SIZES_PART = -1;
    private static final int CLIENTS_PART = -3;

    private final ScenarioBuilder given;
    private final ImmutableSortedMap<MunicipalityCode, Municipality> municipalities;
    private final ImmutableMap<MunicipalityCode, BigDecimal> youth;
    private final ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets;

    GeneratedRegion(ScenarioBuilder given, ImmutableSortedMap<MunicipalityCode, Municipality> municipalities) {
        this.given = given;
        this.municipalities = municipalities;
        this.youth = drawYouth();
        this.budgets = divideBudgets();
    }

    ImmutableSortedMap<MunicipalityCode, Municipality> municipalities() {
        return municipalities;
    }

    ImmutableList<MunicipalityCode> codes() {
        return municipalities.keySet().asList();
    }

    ImmutableMap<MunicipalityCode, BigDecimal> youth() {
        return youth;
    }

    ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets() {
        return budgets;
    }

    /** Lognormal sizes; one municipality, in the middle of the codes, is a city. */
    private ImmutableMap<MunicipalityCode, BigDecimal> drawYouth() {
        SplitMix64 random = SplitMix64.of(given.seed(), SIZES_PART);
        ImmutableMap.Builder<MunicipalityCode, BigDecimal> drawn = ImmutableMap.builder();
        int city = municipalities.size() / 2;
        int ordinal = 0;
        for (MunicipalityCode code : municipalities.keySet()) {
            double size = StrictMath.exp(SIZE_SPREAD * random.normal()) * (ordinal == city ? LARGEST : 1);
            drawn.put(code, BigDecimal.valueOf(given.usage() == UsageShape.EQUAL ? YOUTH : (long) (YOUTH * size)));
            ordinal++;
        }
        return drawn.buildOrThrow();
    }

    /** The part of all use that each municipality takes; nothing where nobody uses anything. */
    double[] sizes() {
        double[] sizes =
                youth.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        switch (given.usage()) {
            case NONE -> Arrays.fill(sizes, 0);
            case ONE_USES_ALL -> Arrays.fill(sizes, 1, sizes.length, 0);
            case EQUAL, LOGNORMAL -> {
                // as many as there are young inhabitants
            }
        }
        double whole = 0;
        for (double size : sizes) {
            whole += size;
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizes[i] == 0 ? 0 : sizes[i] / whole;
        }
        return sizes;
    }

    private ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> divideBudgets() {
        ImmutableMap<MunicipalityCode, MonetaryAmount> year =
                Apportionment.of(Euro.ofCents(given.totalCents())).over(youth);
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> divided = ImmutableTable.builder();
        for (int row = given.firstUsageYear(); row <= given.lastYear(); row++) {
            int of = row;
            year.forEach((code, budget) -> divided.put(of, code, budget));
        }
        return divided.buildOrThrow();
    }

    /** Twelve equal payments of a thirteenth of the budget. */
    ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> advances() {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> advances = ImmutableTable.builder();
        for (int year = given.firstYear(); year <= given.lastYear(); year++) {
            int row = year;
            budgets.row(year)
                    .forEach((code, budget) ->
                            advances.put(row, code, Euro.ofCents(Euro.cents(budget, "budget") / 13 * 12)));
        }
        return advances.buildOrThrow();
    }

    ImmutableTable<String, MunicipalityCode, BigDecimal> clients() {
        SplitMix64 random = SplitMix64.of(given.seed(), CLIENTS_PART);
        ImmutableTable.Builder<String, MunicipalityCode, BigDecimal> keys = ImmutableTable.builder();
        codes().forEach(code -> keys.put(ScenarioBuilder.TABLE_KEY, code, BigDecimal.valueOf(1 + random.below(500))));
        return keys.buildOrThrow();
    }
}
