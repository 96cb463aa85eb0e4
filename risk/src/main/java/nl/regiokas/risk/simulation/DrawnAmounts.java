package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.settlement.books.DrawnYears;

/**
 * The results of all draws, one amount per draw at the place of its number, whichever thread wrote it and when.
 *
 * <p>Different draws may be written by different threads at the same time.
 */
final class DrawnAmounts {

    private final int years;
    private final int municipalities;
    private final int products;
    private final long[][] costs;
    private final ImmutableList<long[][]> charges;
    private final ImmutableList<long[][]> outside;
    private final ImmutableList<long[][]> funds;

    private DrawnAmounts(
            int years,
            int municipalities,
            int products,
            long[][] costs,
            ImmutableList<long[][]> charges,
            ImmutableList<long[][]> outside,
            ImmutableList<long[][]> funds) {
        this.years = years;
        this.municipalities = municipalities;
        this.products = products;
        this.costs = costs;
        this.charges = charges;
        this.outside = outside;
        this.funds = funds;
    }

    /** Room for all draws of a study. */
    static DrawnAmounts of(RiskStudy study, int municipalities) {
        int years = study.lastYear() - study.firstYear() + 1;
        return new DrawnAmounts(
                years,
                municipalities,
                study.facts().catalogue().products().size(),
                new long[years * municipalities][study.draws()],
                study.schemes().stream()
                        .map(scheme -> new long[years * municipalities][study.draws()])
                        .collect(ImmutableList.toImmutableList()),
                study.schemes().stream()
                        .map(scheme -> new long[years * scheme.outside().size()][study.draws()])
                        .collect(ImmutableList.toImmutableList()),
                study.schemes().stream()
                        .map(scheme -> new long[years * scheme.scopes().size()][study.draws()])
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Writes the drawn cost of a year, one row of products per municipality, and returns the cost of all. */
    long writeCost(int draw, int year, long[] drawn) {
        long all = 0;
        for (int m = 0; m < municipalities; m++) {
            long sum = 0;
            for (int p = 0; p < products; p++) {
                sum = Math.addExact(sum, drawn[m * products + p]);
            }
            costs[year * municipalities + m][draw] = sum;
            all = Math.addExact(all, sum);
        }
        return all;
    }

    /** Writes the charges and funds of a settled draw. */
    void write(int draw, int scheme, DrawnYears settled) {
        long[][] charged = charges.get(scheme);
        for (int i = 0; i < charged.length; i++) {
            charged[i][draw] = settled.chargeCents(i / municipalities, i % municipalities);
        }
        long[][] outsiders = outside.get(scheme);
        for (int i = 0; i < outsiders.length; i++) {
            outsiders[i][draw] = settled.outsideChargeCents(i % years, i / years);
        }
        long[][] closed = funds.get(scheme);
        for (int i = 0; i < closed.length; i++) {
            closed[i][draw] = settled.closingCents(i % years, i / years);
        }
    }

    /** The costs of a municipality in a year, by draw. */
    long[] costs(int year, int municipality) {
        return costs[year * municipalities + municipality];
    }

    /** The charges of a municipality in a year, by draw. */
    long[] charges(int scheme, int year, int municipality) {
        return charges.get(scheme)[year * municipalities + municipality];
    }

    /** The charges of an outside party in a year, by draw. */
    long[] outside(int scheme, int year, int party) {
        return outside.get(scheme)[party * years + year];
    }

    /** What the fund of a scope closed with in a year, by draw. */
    long[] funds(int scheme, int year, int scope) {
        return funds.get(scheme)[scope * years + year];
    }
}
