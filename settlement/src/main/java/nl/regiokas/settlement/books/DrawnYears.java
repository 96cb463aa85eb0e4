package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.RefusalException;

/**
 * The years of a scheme as one draw settled them, in arrays that the next draw writes over. For use by one thread.
 *
 * <p>A year is counted from the first drawn one, a municipality and a scope by its place.
 *
 * @since 0.2.0
 */
public final class DrawnYears {

    private final Plan plan;
    private final DrawnCosts costs;
    private final State opening;
    private final RunYears years;
    private final ChargeHistory before;
    private final ImmutableList<Carried> opened;
    private final long[][] charges;
    private final long[][] closings;
    private final long[][] cost;
    private final long[][] outside;

    DrawnYears(Plan plan, DrawnCosts costs, State opening, RunYear.Standing weights) {
        this.plan = plan;
        this.costs = costs;
        this.opening = opening;
        this.before = ChargeHistory.of(opening);
        this.years = new RunYears(before, weights);
        this.opened = Settling.carried(plan, opening);
        this.charges = new long[costs.years()][];
        this.closings = new long[costs.years()][plan.scopes().size()];
        this.cost = new long[costs.years()][];
        this.outside = new long[costs.years()][];
    }

    /**
     * Settles a draw.
     *
     * @param drawn the cost in cents by year, in it a row of products a municipality, both in the order of their codes
     * @throws RefusalException when a year cannot be settled
     */
    public void settle(long[][] drawn) {
        costs.fill(drawn);
        ChargeHistory history = before.copy();
        RunYears ofDraw = years.again(history);
        ImmutableList<Carried> carried = opened;
        for (int y = 0; y < costs.years(); y++) {
            YearRun.Done done = new YearRun(plan, opening.after() + 1 + y, ofDraw, carried, history).run();
            carried = done.after();
            cost[y] = done.books().cost();
            charges[y] = done.books().charged();
            outside[y] = done.books().outsideCharged();
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
