package nl.regiokas.exchange.usage;

import com.google.common.math.LongMath;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Table;

/**
 * Adds amounts without their signs, column by column. Amounts within {@link #MOST_CENTS} can be added, subtracted and
 * summed in any part and order: the result fits in 64 bits, and so does a sum or a difference of a few columns.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class AmountSums {

    /** The limit of the sum of a column, an eighth of 64 bits. */
    public static final long MOST_CENTS = Long.MAX_VALUE / 8;

    private final Map<String, Long> sums = new HashMap<>();

    /** Makes sums of zero. */
    public AmountSums() {}

    /**
     * Adds an amount.
     *
     * @param column the file and the column
     * @param cents the amount
     * @return true while the column stays within the limit
     */
    public boolean add(String column, long cents) {
        long size = cents == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(cents);
        return sums.merge(column, size, LongMath::saturatedAdd) <= MOST_CENTS;
    }

    /**
     * Reports the first line of each file of amounts that goes beyond the limit.
     *
     * @param files the tables of a folder
     * @param faults receives what is wrong
     */
    public static void check(RegionFiles files, InputFaults faults) {
        check(RegionTables.ADVANCES, row -> row.amountCents(), files, faults);
        check(RegionTables.BUDGETS, row -> row.amountCents(), files, faults);
        check(RegionTables.INSTALMENTS, row -> row.amountCents(), files, faults);
        check(RegionTables.PUBLISHED_CHARGES, row -> row.amountCents(), files, faults);
        check(RegionTables.PLAN, row -> row.amountCents(), files, faults);
        check(RegionTables.PROVIDER_BUDGETS, row -> row.amountCents(), files, faults);
        check(RegionTables.STREAMS, "vws", row -> row.vwsCents(), files, faults);
        check(RegionTables.STREAMS, "awbz", row -> row.awbzCents(), files, faults);
        check(RegionTables.STREAMS, "zvw", row -> row.zvwCents(), files, faults);
        check(RegionTables.STREAMS, "total", row -> row.totalCents().orElse(0L), files, faults);
        check(RegionTables.PUBLISHED_RTA, "pgb", row -> row.pgbCents(), files, faults);
        check(RegionTables.PUBLISHED_RTA, "execution", row -> row.executionCents(), files, faults);
        check(RegionTables.PUBLISHED_RTA, "strengthening", row -> row.strengtheningCents(), files, faults);
        check(RegionTables.PUBLISHED_RTA, "contribution", row -> row.contributionCents(), files, faults);
        check(RegionTables.PUBLISHED_RTA, "total", row -> row.totalCents(), files, faults);
        check(RegionTables.PUBLISHED_RTA, "vws", row -> row.vwsCents().orElse(0L), files, faults);
        check(RegionTables.PUBLISHED_RTA, "awbz", row -> row.awbzCents().orElse(0L), files, faults);
        check(RegionTables.PUBLISHED_RTA, "zvw", row -> row.zvwCents().orElse(0L), files, faults);
        check(RegionTables.PUBLISHED_RTA, "zin", row -> row.zinCents().orElse(0L), files, faults);
        check(RegionTables.PGB_COST, "cost", row -> row.costCents(), files, faults);
        check(RegionTables.PGB_PUBLISHED, "budget", row -> row.budgetCents(), files, faults);
        check(RegionTables.PGB_PUBLISHED, "cost", row -> row.costCents(), files, faults);
        check(RegionTables.PGB_PUBLISHED, "result", row -> row.resultCents(), files, faults);
    }

    private static <R> void check(Table<R> table, ToLongFunction<R> amount, RegionFiles files, InputFaults faults) {
        check(table, "amount", amount, files, faults);
    }

    private static <R> void check(
            Table<R> table, String column, ToLongFunction<R> amount, RegionFiles files, InputFaults faults) {
        AmountSums sums = new AmountSums();
        for (Line<R> line : files.lines(table)) {
            long cents = amount.applyAsLong(line.value());
            if (!sums.add(column, cents)) {
                faults.fault(
                        line.file(),
                        line.line(),
                        column,
                        UsageInputFault.AMOUNTS_TOO_LARGE,
                        FaultValue.cents(MOST_CENTS),
                        FaultValue.cents(cents));
                return;
            }
        }
    }
}
