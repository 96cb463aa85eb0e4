package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.RefusalException;

/**
 * The years of a scheme as one draw settled them, in arrays that the next draw writes over. For one thread.
 *
 * <p>A year is counted from the first drawn one, a municipality and a scope by its place.
 */
public final class DrawnYears {

    private final Plan plan;
    private final DrawnCosts costs;
    private final State opening;
    private final RunYear.Standing weights;
    private final ImmutableList<Carried> opened;
    private final long[][] charges;
    private final long[][] closings;
    private final long[][] cost;
    private final long[][] outside;

    DrawnYears(Plan plan, DrawnCosts costs, State opening, RunYear.Standing weights) {
        this.plan = plan;
        this.costs = costs;
        this.opening = opening;
        this.weights = weights;
        this.opened = Settling.carried(plan, opening);
        int years = costs.years();
        this.charges = new long[years][];
        this.closings = new long[years][plan.scopes().size()];
        this.cost = new long[years][];
        this.outside = new long[years][];
    }

    /**
     * Settles a draw.
     *
     * @param drawn the cost in cents by year, in it a row of products a municipality, both in the order of their codes
     * @throws RefusalException when a year cannot be settled
     */
    public void settle(long[][] drawn) {
        costs.fill(drawn);
        ChargeHistory history = ChargeHistory.of(opening);
        RunYears years = new RunYears(history, weights);
        ImmutableList<Carried> carried = opened;
        for (int y = 0; y < costs.years(); y++) {
            YearRun.Done done = new YearRun(plan, opening.after() + 1 + y, years, carried, history).run();
            carried = done.after();
            cost[y] = done.cost();
            charges[y] = done.charged();
            outside[y] = done.outsideCharged();
            for (int s = 0; s < carried.size(); s++) {
                closings[y][s] = carried.get(s).fundCents();
            }
        }
    }

    /**
     * Returns what the use of a municipality cost in a year, over all scopes.
     *
     * @param year the year, from 0
     * @param municipality its place
     * @return cents
     */
    public long costCents(int year, int municipality) {
        return cost[year][municipality];
    }

    /**
     * Returns what a municipality is charged in a year, over all scopes.
     *
     * @param year the year, from 0
     * @param municipality its place
     * @return cents, positive to pay
     */
    public long chargeCents(int year, int municipality) {
        return charges[year][municipality];
    }

    /**
     * Returns what a party outside the region is charged in a year, over all scopes.
     *
     * @param year the year, from 0
     * @param party its place in the scheme
     * @return cents, positive to pay
     */
    public long outsideChargeCents(int year, int party) {
        return outside[year][party];
    }

    /**
     * Returns what the fund of a scope holds at the end of a year.
     *
     * @param year the year, from 0
     * @param scope its place in the scheme
     * @return cents; 0 for a scope that is over, or went into another one
     */
    public long closingCents(int year, int scope) {
        return closings[year][scope];
    }
}
