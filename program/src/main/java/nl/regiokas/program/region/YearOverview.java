package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.key.AllocationKeys;

/**
 * A settled year in one table: a row for each party, the party that pays most first, and the total. Dutch:
 * jaaroverzicht.
 *
 * @param year the year
 * @param rows the parties, by balance from high to low, then by code
 * @param total all of them together
 * @param growthCents by how much the funds grew in the year
 */
public record YearOverview(int year, ImmutableList<Row> rows, Row total, long growthCents) {

    private static final int PERCENT_DECIMALS = 1;

    /**
     * The position of a party, or of several parties together.
     *
     * @param party who; none for several together
     * @param parties how many
     * @param costCents own cost
     * @param chargeCents what was charged
     * @param advanceCents what was paid in advance
     * @param young young inhabitants
     * @param budgetCents the budget; none when unknown for one of them
     */
    public record Row(
            Optional<Party> party,
            int parties,
            long costCents,
            long chargeCents,
            long advanceCents,
            Young young,
            Optional<Long> budgetCents) {

        private static final Row NOBODY = new Row(Optional.empty(), 0, 0, 0, 0, Young.NONE, Optional.of(0L));

        /**
         * What is still to be paid.
         *
         * @return cents, negative when it is to be received
         */
        public long balanceCents() {
            return Math.subtractExact(chargeCents, advanceCents);
        }

        /**
         * The charge per young inhabitant, half up to the euro.
         *
         * @return whole euros, none when their number is unknown or below one
         */
        public Optional<BigDecimal> chargePerYoung() {
            return young.per(chargeCents, 0);
        }

        /**
         * The charge in percent of the budget, half up to one decimal.
         *
         * @return the percentage, none when the budget is unknown or not above zero
         */
        public Optional<Percentage> chargeOfBudget() {
            return budgetCents
                    .filter(budget -> budget > 0)
                    .map(budget -> Percentage.of(BigDecimal.valueOf(chargeCents)
                            .scaleByPowerOfTen(2)
                            .divide(BigDecimal.valueOf(budget), PERCENT_DECIMALS, RoundingMode.HALF_UP)));
        }

        private Row and(Row other) {
            return new Row(
                    Optional.empty(),
                    parties + other.parties,
                    Math.addExact(costCents, other.costCents),
                    Math.addExact(chargeCents, other.chargeCents),
                    Math.addExact(advanceCents, other.advanceCents),
                    young.and(other.young),
                    budgetCents.flatMap(mine -> other.budgetCents.map(theirs -> Math.addExact(mine, theirs))));
        }
    }

    /**
     * Makes the overview of a year.
     *
     * @param region the settled region
     * @param year a settled year
     * @return the overview
     */
    public static YearOverview of(SettledRegion region, Settlement.Year year) {
        ImmutableList<Row> rows = year.books().positions().stream()
                .map(position -> row(region.settlement().facts(), position))
                .sorted(Comparator.comparingLong(Row::balanceCents)
                        .reversed()
                        .thenComparing(row -> row.party().map(Party::code).orElse("")))
                .collect(ImmutableList.toImmutableList());
        long growth = ExactSum.of(year.funds(), FundYear::growthCents);
        return new YearOverview(year.year(), rows, sum(rows), growth);
    }

    private static Row row(SettlementFacts facts, Position position) {
        return new Row(
                Optional.of(position.party()),
                1,
                position.costCents(),
                position.chargeCents(),
                position.advanceCents(),
                Young.of(facts, position.party(), position.year()),
                Young.value(facts, AllocationKeys.BUDGET, position.party(), position.year())
                        .map(euro -> euro.movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact()));
    }

    private static Row sum(ImmutableList<Row> rows) {
        return rows.stream().reduce(Row.NOBODY, Row::and);
    }

    /**
     * Returns who is in the table.
     *
     * @return the parties in the order of the rows
     */
    public ImmutableList<Party> parties() {
        return rows.stream().flatMap(row -> row.party().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the sum of the rows after the first ones.
     *
     * @param first how many rows are shown separately
     * @return their sum, none when no row is left
     */
    public Optional<Row> others(int first) {
        return rows.size() <= first ? Optional.empty() : Optional.of(sum(rows.subList(first, rows.size())));
    }

    /**
     * Returns whether all charges equal the cost plus the growth of the funds.
     *
     * @return true when the year closes
     */
    public boolean closes() {
        return total.chargeCents() == Math.addExact(total.costCents(), growthCents);
    }
}
