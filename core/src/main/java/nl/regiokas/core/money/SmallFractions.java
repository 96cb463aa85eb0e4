package nl.regiokas.core.money;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Fractions whose numerators, added up along any path through the columns, stay within a {@code long}. */
final class SmallFractions implements Fractions {

    private final long[] numerators;
    private final long denominator;

    SmallFractions(long[] numerators, long denominator) {
        this.numerators = numerators;
        this.denominator = denominator;
    }

    /** Tells whether fractions over a denominator are small enough for a table of so many columns. */
    static boolean fit(BigInteger denominator, int columns) {
        return denominator.multiply(BigInteger.valueOf(8L * (columns + 2))).bitLength() < 60;
    }

    @Override
    public boolean isWhole(int cell) {
        return numerators[cell] == 0;
    }

    @Override
    public Sum sum(int start, int step, int count) {
        int whole = 0;
        long rest = 0;
        for (int i = 0; i < count; i++) {
            rest += numerators[start + i * step];
            if (rest >= denominator) {
                rest -= denominator;
                whole++;
            }
        }
        return new Sum(whole, rest == 0 ? whole : whole + 1);
    }

    @Override
    public Rational deviation(boolean[] ups) {
        BigInteger sum = BigInteger.ZERO;
        long part = 0;
        for (int cell = 0; cell < ups.length; cell++) {
            part += ups[cell] ? denominator - numerators[cell] : numerators[cell];
            if (part > 1L << 62) {
                sum = sum.add(BigInteger.valueOf(part));
                part = 0;
            }
        }
        return Rational.of(sum.add(BigInteger.valueOf(part)), BigInteger.valueOf(denominator));
    }

    @Override
    public Rise decide(Bounds bounds) {
        boolean[] ups = new boolean[numerators.length];
        new RowChoice(bounds.columns).choose(numerators, bounds.rowUps, ups);
        ColumnBalance balance = new ColumnBalance(bounds, ups);
        return new Rise(ups, balance.isBalanced() ? null : settle(bounds, ups, balance));
    }

    private boolean @Nullable [] settle(Bounds bounds, boolean[] ups, ColumnBalance balance) {
        SwapArcs arcs = new SwapArcs(bounds.rows, bounds.columns, numerators, ups);
        ColumnPaths paths = new ColumnPaths(balance, arcs);
        while (!balance.isBalanced()) {
            int end = paths.nearestShortage();
            if (end < 0) {
                return paths.reached();
            }
            balance.shift(paths.previous(), end, (from, to) -> {
                int row = arcs.cheapest(from, to);
                ups[row * bounds.columns + from] = false;
                ups[row * bounds.columns + to] = true;
                arcs.swap(row, from, to);
            });
        }
        return null;
    }
}
