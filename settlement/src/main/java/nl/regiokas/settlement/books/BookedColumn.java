package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Objects;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelFault;

/**
 * Amounts of one kind as they are booked in one scope and year, one a party, zeros among them.
 *
 * <p>The amounts are shared with the model that made them, so that reading a settlement copies nothing.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class BookedColumn {

    private final ChargeKind kind;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final String outside;
    private final long[] cents;
    private final Basis basis;
    private final boolean inFund;

    private BookedColumn(
            ChargeKind kind,
            ImmutableList<MunicipalityCode> municipalities,
            String outside,
            long[] cents,
            Basis basis,
            boolean inFund) {
        this.kind = kind;
        this.municipalities = municipalities;
        this.outside = outside;
        this.cents = cents;
        this.basis = basis;
        this.inFund = inFund;
    }

    /**
     * Makes a column over municipalities, taking the array over.
     *
     * @param kind what the amounts are for
     * @param municipalities whose they are
     * @param cents one a municipality
     * @param basis why
     * @param inFund whether they are booked in the fund
     * @return the column
     */
    static BookedColumn of(
            ChargeKind kind,
            ImmutableList<MunicipalityCode> municipalities,
            long[] cents,
            Basis basis,
            boolean inFund) {
        return new BookedColumn(kind, municipalities, "", cents, basis, inFund);
    }

    /**
     * Makes a column of one row, of an outside party.
     *
     * @param kind what the amount is for
     * @param party the party's code
     * @param cents the amount
     * @param basis why
     * @return the column
     */
    static BookedColumn ofOutside(ChargeKind kind, String party, long cents, Basis basis) {
        return new BookedColumn(kind, ImmutableList.of(), party, new long[] {cents}, basis, true);
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
     * Returns whose the amounts are.
     *
     * @return the municipalities, empty for the column of an outside party
     */
    public ImmutableList<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /**
     * Returns whether the amounts are of an outside party.
     *
     * @return true for a column of one row, of an outside party
     */
    public boolean isOutside() {
        return !outside.isEmpty();
    }

    /**
     * Returns who a row is of.
     *
     * @param row the place
     * @return the party
     */
    public Party party(int row) {
        return isOutside() ? new Party(outside) : Party.of(municipalities.get(row));
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
     * @return cents, perhaps zero
     */
    public long cents(int row) {
        return cents[row];
    }

    /**
     * Returns an amount.
     *
     * @param row the row of the party
     * @return euro
     */
    public MonetaryAmount amount(int row) {
        return Euro.ofCents(cents[row]);
    }

    /**
     * Returns the sum of the amounts.
     *
     * @return cents
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long sumCents() {
        return Fitting.of(
                () -> Arrays.stream(cents).reduce(0, Math::addExact),
                () -> Fault.of(ModelFault.OVERFLOW).in(Place.of("kind", kind)));
    }

    /**
     * Returns all amounts together.
     *
     * @return euro
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount sum() {
        return Euro.ofCents(sumCents());
    }

    /**
     * Returns why.
     *
     * @return the basis of all rows
     */
    public Basis basis() {
        return basis;
    }

    /**
     * Returns whether the amounts are booked in the fund.
     *
     * @return true but for own use of municipalities outside the scope
     */
    public boolean isInFund() {
        return inFund;
    }

    /** Equal when kind, parties, amounts, and whether they lie in the fund are; the reasons are not compared. */
    @Override
    public boolean equals(Object object) {
        return object instanceof BookedColumn other
                && kind.equals(other.kind)
                && municipalities.equals(other.municipalities)
                && outside.equals(other.outside)
                && Arrays.equals(cents, other.cents)
                && inFund == other.inFund;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, municipalities, outside, Arrays.hashCode(cents), inFund);
    }

    /** Returns the kind and the amounts in cents. */
    @Override
    public String toString() {
        return kind + " " + Arrays.toString(cents);
    }
}
