package nl.regiokas.risk.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.KeyFacts;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One scope through the years of a draw: what its products cost whom, what its fund holds, and whom it charges.
 *
 * <p>Weights of a key that asks for no drawn cost are the same in every draw: they are taken once.
 */
final class DrawnScope implements KeyFacts {

    private final SettlementFacts facts;
    private final List<MunicipalityCode> codes;
    private final DrawnRule rule;
    private final long openingFund;
    private final int historyFrom;
    private final int drawnFrom;
    private final int[][] participants;
    private final long[][] cost;
    private final long[][] standing;
    private final long[][] due;
    private final @Nullable Weights[] fixed;

    private long[] charges = {};
    private int year;
    private long fund;
    private long charged;
    private long poolCost;
    private boolean askedForDrawnCost;

    /**
     * A scope without any cost yet.
     *
     * @param historyFrom the first year that windows and keys may look back at
     */
    DrawnScope(Scope scope, SettlementFacts facts, int historyFrom, int drawnFrom, int drawnTo) {
        this.facts = facts;
        this.codes = facts.municipalities().asList();
        this.rule = DrawnRule.of(scope.model());
        this.openingFund = Euro.cents(scope.openingFund(), "opening fund of scope " + scope.name());
        this.historyFrom = historyFrom;
        this.drawnFrom = drawnFrom;
        this.participants = IntStream.rangeClosed(drawnFrom, drawnTo)
                .mapToObj(each -> ordinals(scope.participation().in(each)))
                .toArray(int[][]::new);
        this.cost = new long[drawnTo - historyFrom + 1][codes.size()];
        this.standing = new long[drawnTo - historyFrom + 1][codes.size()];
        this.due = new long[participants.length][codes.size()];
        this.fixed = new Weights[participants.length];
    }

    private int[] ordinals(Participants named) {
        return IntStream.range(0, codes.size())
                .filter(i -> named.includes(codes.get(i)))
                .toArray();
    }

    /** Adds to the cost of a municipality. */
    void add(int municipality, int costYear, long ordinary, long shared) {
        long[] sums = cost[costYear - historyFrom];
        sums[municipality] = Math.addExact(sums[municipality], Math.addExact(ordinary, shared));
        long[] standingSums = standing[costYear - historyFrom];
        standingSums[municipality] = Math.addExact(standingSums[municipality], shared);
    }

    /** Forgets the draw before, not the history. */
    void open() {
        fund = openingFund;
        for (int y = 0; y < due.length; y++) {
            Arrays.fill(due[y], 0);
            Arrays.fill(cost[drawnFrom + y - historyFrom], 0);
            Arrays.fill(standing[drawnFrom + y - historyFrom], 0);
        }
    }

    /** Settles one year: charges participants by the rule, what is due, and others their own cost. */
    void settle(int settled, long[] sink) {
        year = settled;
        charges = sink;
        charged = 0;
        poolCost = 0;
        for (int i = 0; i < size(); i++) {
            poolCost = Math.addExact(poolCost, costCents(i));
        }
        rule.share(this);
        long[] dues = due[year - drawnFrom];
        for (int m = 0; m < dues.length; m++) {
            book(m, Math.negateExact(dues[m]));
        }
        fund = Math.subtractExact(Math.addExact(fund, charged), poolCost);
        chargeOutsiders();
    }

    /** Participants stand in the order of the municipalities, so who is passed over takes no part. */
    private void chargeOutsiders() {
        int next = 0;
        for (int m = 0; m < codes.size(); m++) {
            if (next < size() && ordinal(next) == m) {
                next++;
            } else {
                charges[m] = Math.addExact(charges[m], cost[year - historyFrom][m]);
            }
        }
    }

    private void book(int municipality, long cents) {
        charges[municipality] = Math.addExact(charges[municipality], cents);
        charged = Math.addExact(charged, cents);
    }

    private int ordinal(int participant) {
        return participants[year - drawnFrom][participant];
    }

    /** The number of participants. */
    int size() {
        return participants[year - drawnFrom].length;
    }

    long costCents(int participant) {
        return cost[year - historyFrom][ordinal(participant)];
    }

    /** What each participant costs this year. */
    long[] costsCents() {
        long[] costs = new long[size()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = costCents(i);
        }
        return costs;
    }

    /** What each participant cost in the years before this one. */
    long[] window(int years) {
        return IntStream.range(0, size())
                .mapToLong(i -> costOf(ordinal(i), year - years, year))
                .toArray();
    }

    long standingCents(int participant) {
        return standing[year - historyFrom][ordinal(participant)];
    }

    /** What all participants cost this year. */
    long poolCostCents() {
        return poolCost;
    }

    /** What all municipalities cost this year, participants or not. */
    long allCostCents() {
        return Arrays.stream(cost[year - historyFrom]).reduce(0, Math::addExact);
    }

    /** What the fund holds: before the rule has run, when the year opened; after the year, when it closes. */
    long fundCents() {
        return fund;
    }

    void charge(int participant, long cents) {
        book(ordinal(participant), cents);
    }

    /** Charges all participants, with a sign. */
    void charge(long[] cents, int sign) {
        for (int i = 0; i < cents.length; i++) {
            charge(i, sign * cents[i]);
        }
    }

    /** Credits a participant in a later year; what falls due after the drawn years is not booked. */
    void creditLater(int participant, int years, long cents) {
        int later = year - drawnFrom + years;
        if (later < due.length) {
            int municipality = ordinal(participant);
            due[later][municipality] = Math.addExact(due[later][municipality], cents);
        }
    }

    /** The weights of the key of the scope's model; a scope has one model, so one key. */
    Weights weights(AllocationKey key) {
        Weights known = fixed[year - drawnFrom];
        if (known != null) {
            return known;
        }
        askedForDrawnCost = false;
        List<BigDecimal> weights = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            weights.add(key.weight(codes.get(ordinal(i)), this));
        }
        Weights taken = Weights.ofDecimals(weights);
        fixed[year - drawnFrom] = askedForDrawnCost ? null : taken;
        return taken;
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public Optional<BigDecimal> youth(MunicipalityCode municipality) {
        return Optional.ofNullable(facts.youth().get(municipality));
    }

    @Override
    public OptionalLong budget(MunicipalityCode municipality) {
        MonetaryAmount budget = facts.budgets().get(year, municipality);
        return budget == null
                ? OptionalLong.empty()
                : OptionalLong.of(Euro.cents(budget, "budget of " + municipality + " in " + year));
    }

    @Override
    public long ownCost(MunicipalityCode municipality, int fromYear, int untilYear) {
        int ordinal = codes.indexOf(municipality);
        boolean takesPart = Arrays.binarySearch(participants[year - drawnFrom], ordinal) >= 0;
        return takesPart ? costOf(ordinal, fromYear, untilYear) : 0;
    }

    @Override
    public boolean hasHistory(int asked) {
        return true;
    }

    private long costOf(int municipality, int fromYear, int untilYear) {
        askedForDrawnCost |= untilYear > drawnFrom;
        long sum = 0;
        for (int each = Math.max(fromYear, historyFrom);
                each < Math.min(untilYear, historyFrom + cost.length);
                each++) {
            sum = Math.addExact(sum, cost[each - historyFrom][municipality]);
        }
        return sum;
    }
}
