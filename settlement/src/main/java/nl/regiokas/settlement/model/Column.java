package nl.regiokas.settlement.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * Amounts of one kind over all rows, with one basis for all of them.
 *
 * <p>The rows are the participants of the year, in the order of their codes. Zero amounts are not booked.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class Column {

    private final ChargeKind kind;
    private final long[] cents;
    private final Basis basis;

    /** Takes the array over. */
    Column(ChargeKind kind, long[] cents, Basis basis) {
        this.kind = kind;
        this.cents = cents;
        this.basis = basis;
    }

    /**
     * Returns what the amounts are for.
     *
     * @return the kind
     */
    public ChargeKind kind() {
        return kind;
    }

    /**
     * Returns the number of rows.
     *
     * @return the size
     */
    public int size() {
        return cents.length;
    }

    /**
     * Returns the amount of a row.
     *
     * @param row the place
     * @return cents
     */
    public long cents(int row) {
        return cents[row];
    }

    /**
     * Returns why.
     *
     * @return the basis of all rows
     */
    public Basis basis() {
        return basis;
    }

    /** Equal when kind and amounts are; the reasons are not compared. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Column other && kind.equals(other.kind) && Arrays.equals(cents, other.cents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, Arrays.hashCode(cents));
    }

    /** Returns the kind and the amounts in cents. */
    @Override
    public String toString() {
        return kind + " " + Arrays.toString(cents);
    }
}
