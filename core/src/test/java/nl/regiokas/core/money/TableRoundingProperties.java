package nl.regiokas.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.rounding.RiseBounds;

/** The laws of two-way rounding, against every rounding of small tables, one by one. */
class TableRoundingProperties {

    private static final Pattern CUT = Pattern.compile("no table rounds every cell down or up with these totals:"
            + " (rows|columns) \\[(.*?)\\] need at least EUR (\\S+) (?:in|from) (?:rows|columns) \\[(.*?)\\]"
            + " but those (?:rows|columns) leave them at most EUR (\\S+)");

    @Property
    void freeColumnsCloseWithTheLeastDeviation(@ForAll("closing") SmallTable table) {
        assertBest(table, table.rounding().round(), table.exactRowTotals(), Optional.empty());
    }

    @Property
    void largeFractionsCloseWithTheLeastDeviation(@ForAll("closingWithLargeFractions") SmallTable table) {
        assertBest(table, table.rounding().round(), table.exactRowTotals(), Optional.empty());
    }

    /** Large tables swap within windows; the way for large fractions, which looks at every cell, must do no better. */
    @Property
    void windowsNeverCostDeviation(@ForAll("largeTable") SmallTable table) {
        int cells = table.rows * table.columns;
        long[] small = new long[cells];
        BigInteger[] large = new BigInteger[cells];
        for (int cell = 0; cell < cells; cell++) {
            large[cell] = table.numerators[cell / table.columns][cell % table.columns].mod(table.denominator);
            small[cell] = large[cell].longValueExact();
        }
        SmallFractions fast = new SmallFractions(table.rows, table.columns, small, table.denominator.longValueExact());
        LargeFractions slow = new LargeFractions(table.rows, table.columns, large, table.denominator);
        RiseBounds bounds =
                new RiseBounds(floors(slow.rowSums()), floors(slow.columnSums()), ceilings(slow.columnSums()));

        assertThat(fast.rowSums()).isEqualTo(slow.rowSums());
        assertThat(fast.columnSums()).isEqualTo(slow.columnSums());
        assertThat(fast.deviation(fast.decide(bounds).ups)).isEqualTo(slow.deviation(slow.decide(bounds).ups));
    }

    private static int[] floors(Fractions.Sum[] sums) {
        return Arrays.stream(sums).mapToInt(Fractions.Sum::floor).toArray();
    }

    private static int[] ceilings(Fractions.Sum[] sums) {
        return Arrays.stream(sums).mapToInt(Fractions.Sum::ceiling).toArray();
    }

    @Property
    void wholeNumbersAndFractionsRoundAlike(@ForAll("closing") SmallTable table) {
        assertThat(table.wholeNumberRounding().round())
                .isEqualTo(table.rounding().round());
    }

    @Property
    void rowTotalsCloseOrAreRefused(@ForAll("anyTable") SmallTable table, @ForAll Random random) {
        assertBestOrRefused(table, rowTotals(table.tossed(random)), Optional.empty());
    }

    @Property
    void rowTotalsOverLargeFractionsCloseOrAreRefused(
            @ForAll("closingWithLargeFractions") SmallTable table, @ForAll Random random) {
        assertBestOrRefused(table, rowTotals(table.tossed(random)), Optional.empty());
    }

    @Property
    void bothTotalsOfARoundingCloseWithTheLeastDeviation(@ForAll("anyTable") SmallTable table, @ForAll Random random) {
        long[][] some = table.tossed(random);
        RoundedTable rounded = table.rounding()
                .rowTotalCents(rowTotals(some))
                .columnTotalCents(columnTotals(some))
                .round();

        assertBest(table, rounded, rowTotals(some), Optional.of(columnTotals(some)));
    }

    @Property
    void bothTotalsAtRandomCloseOrAreRefused(@ForAll("anyTable") SmallTable table, @ForAll Random random) {
        long[] rowTotals = rowTotals(table.tossed(random));
        long[] columnTotals = columnTotals(table.tossed(random));
        long gap = LongStream.of(rowTotals).sum() - LongStream.of(columnTotals).sum();
        columnTotals[random.nextInt(columnTotals.length)] += gap;

        assertBestOrRefused(table, rowTotals, Optional.of(columnTotals));
    }

    @Property
    void aUnitScalesTheTable(@ForAll("closing") SmallTable table, @ForAll @IntRange(min = 1, max = 100_000) int unit) {
        BigInteger[][] scaled = Arrays.stream(table.numerators)
                .map(row -> Arrays.stream(row)
                        .map(cell -> cell.multiply(BigInteger.valueOf(unit)))
                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
        RoundedTable cents = table.rounding().round();
        RoundedTable units = new SmallTable(scaled, table.denominator)
                .rounding()
                .inUnitsOf(Euro.ofCents(unit))
                .round();

        for (int row = 0; row < cents.rows(); row++) {
            for (int column = 0; column < cents.columns(); column++) {
                assertThat(units.cellCents(row, column)).isEqualTo(cents.cellCents(row, column) * unit);
            }
        }
        assertThat(units.deviation()).isEqualTo(cents.deviation().times(Rational.of(unit)));
    }

    @Property
    void theOrderOfTheInputDecidesNothing(@ForAll("closing") SmallTable table, @ForAll Random random) {
        assertThat(KeyedTableRounding.of(table.keyed(random), table.columnKeys())
                        .round())
                .isEqualTo(KeyedTableRounding.of(table.keyed(new Random(1)), table.columnKeys())
                        .round());
    }

    @Property
    void theOrderOfTheRowsNeverChangesTheDeviation(@ForAll("closing") SmallTable table, @ForAll Random random) {
        assertThat(table.shuffled(random).rounding().round().deviation())
                .isEqualTo(table.rounding().round().deviation());
    }

    private static void assertBestOrRefused(SmallTable table, long[] rowTotals, Optional<long[]> columnTotals) {
        TableRounding rounding = table.rounding().rowTotalCents(rowTotals);
        TableRounding fixed = columnTotals.map(rounding::columnTotalCents).orElse(rounding);
        if (BruteForce.least(table, rowTotals, columnTotals).isPresent()) {
            assertBest(table, fixed.round(), rowTotals, columnTotals);
        } else {
            assertCut(table, rowTotals, columnTotals, catchThrowableOfType(RefusalException.class, fixed::round));
        }
    }

    private static void assertBest(
            SmallTable table, RoundedTable rounded, long[] rowTotals, Optional<long[]> columnTotals) {
        long[][] cells = new long[table.rows][];
        Arrays.setAll(cells, row -> rounded.rowCents(row).toArray());
        assertThat(BruteForce.keeps(table, cells, rowTotals, columnTotals)).isTrue();
        assertThat(rounded.deviation()).isEqualTo(BruteForce.deviation(table, cells));
        assertThat(BruteForce.least(table, rowTotals, columnTotals)).contains(rounded.deviation());
    }

    /** A refusal proves itself: the named lines need more than the others can leave them. */
    private static void assertCut(
            SmallTable table, long[] rowTotals, Optional<long[]> columnTotals, RefusalException refusal) {
        Matcher cut = CUT.matcher(refusal.getMessage());
        if (!cut.matches()) {
            assertThat(refusal.messages()).allMatch(fault -> fault.contains("must lie between its cells rounded down"));
            assertThat(BruteForce.reachable(table, columnTotals.orElseThrow())).isFalse();
            return;
        }
        boolean rowsNeed = cut.group(1).equals("rows");
        long[] most = columnTotals.orElseGet(table::columnCeilings);
        long[] least = columnTotals.orElseGet(table::columnFloors);
        BruteForce.Need need = rowsNeed
                ? BruteForce.need(table, rowTotals, most, lines(cut.group(2)), lines(cut.group(4)))
                : BruteForce.need(table.transposed(), least, rowTotals, lines(cut.group(2)), lines(cut.group(4)));
        assertThat(Euro.text(need.wanted())).isEqualTo(cut.group(3));
        assertThat(Euro.text(need.left())).isEqualTo(cut.group(5));
        assertThat(need.wanted()).isGreaterThan(need.left());
    }

    private static List<Integer> lines(String numbers) {
        return Arrays.stream(numbers.split(", "))
                .map(number -> Integer.parseInt(number) - 1)
                .toList();
    }

    private static long[] rowTotals(long[][] cells) {
        return Arrays.stream(cells).mapToLong(row -> LongStream.of(row).sum()).toArray();
    }

    private static long[] columnTotals(long[][] cells) {
        long[] totals = new long[cells[0].length];
        for (long[] row : cells) {
            Arrays.setAll(totals, column -> totals[column] + row[column]);
        }
        return totals;
    }

    @Provide
    Arbitrary<SmallTable> anyTable() {
        return SmallTables.any();
    }

    @Provide
    Arbitrary<SmallTable> largeTable() {
        return SmallTables.large();
    }

    @Provide
    Arbitrary<SmallTable> closing() {
        return SmallTables.closing();
    }

    @Provide
    Arbitrary<SmallTable> closingWithLargeFractions() {
        return SmallTables.closingWithLargeFractions();
    }
}
